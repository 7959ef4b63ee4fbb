import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSections, type Wishes } from "../../../src/search/find-sections.ts";
import { parseQuery } from "../../../src/search/parse-query.ts";
import { everything, sourcesOf } from "../../support/compared-sources.ts";

async function find(query: string, texts: readonly string[], wishes: Partial<Wishes> = {}): Promise<number[]> {
  const { hits } = await findSections(parseQuery(query), sourcesOf(texts), { ...everything, ...wishes });
  return hits.map(({ record }) => record);
}

describe("finding sections", () => {
  const texts = ["口岸建设。公路", "建设口岸，公路", "公路与铁路", "发展经济", "额布都格—白音胡硕", "着力；显著"];

  it("finds all words in one section, in any order", async () => {
    expect((await find("公路 口岸", texts)).sort()).toEqual([0, 1]);
  });

  it("puts a section first where the words stand side by side", async () => {
    expect(await find("口岸 建设", texts)).toEqual([0, 1]);
    expect(await find("建设 口岸", texts)).toEqual([1, 0]);
  });

  it("leaves out what is excluded", async () => {
    expect(await find("公路 -口岸", texts)).toEqual([2]);
  });

  it("gives every section without what is excluded, where nothing else is asked for", async () => {
    expect(await find("-口岸", texts)).toEqual([2, 3, 4, 5]);
    expect(await find("-口岸 -发展", texts, { accepts: (record) => record > 3 })).toEqual([4, 5]);
  });

  it("gives every section that is accepted, where there are no words", async () => {
    expect(await find("", texts, { accepts: (record) => record % 2 === 0 })).toEqual([0, 2, 4]);
  });

  it("reads traditional script where the words stand nowhere as typed", async () => {
    expect(await find("發展經濟", texts)).toEqual([3]);
    expect(await find("著力", texts)).toEqual([5]);
    const { readings } = await findSections(parseQuery("經濟 发展"), sourcesOf(texts), everything);
    expect(readings.map(({ how }) => how)).toEqual(["script", "exact"]);
  });

  it("passes over punctuation only where nothing is found with it, and never in quotes", async () => {
    expect(await find("额布都格白音胡硕", texts)).toEqual([4]);
    expect(await find("口岸公路", texts)).toEqual([1]);
    expect(await find('"口岸公路"', texts)).toEqual([]);
  });

  it("takes a minus inside a word for the dash of a route", async () => {
    expect(await find("额布都格-白音胡硕", texts)).toEqual([4]);
  });

  it("keeps to the order of the plans where that is wished", async () => {
    expect(await find("建设 口岸", texts, { sort: "place" })).toEqual([0, 1]);
  });

  it("puts the newest plan first where that is wished, and within a plan what stands first", async () => {
    const dates = ["2014-10-24", "2019-09-02", "2014-10-24"];
    const sources = sourcesOf(["口岸", "口岸", "口岸"], { dates });
    const { hits } = await findSections(parseQuery("口岸"), sources, { ...everything, sort: "date" });
    expect(hits.map(({ record }) => record)).toEqual([1, 0, 2]);
  });

  it("ranks a match in a title before one in an assignment, that before one in a duty, that before others", async () => {
    const four = ["甲乙丙丁戊口岸己庚", "甲乙丙口岸丁戊己庚", "口岸甲乙丙丁戊己庚", "甲乙丙丁口岸戊己庚"];
    const parts = { headings: [0, 0, 2, 0], duties: [[], [0, 9, 9], [], [0, 4, 9]] };
    const { hits } = await findSections(parseQuery("口岸"), sourcesOf(four, parts), everything);
    expect(hits.map(({ record }) => record)).toEqual([2, 3, 1, 0]);
  });

  it("finds matches in assignments only, where that is wished", async () => {
    const parts = {
      duties: [
        [0, 4, 6],
        [0, 6, 6],
      ],
    };
    const sources = sourcesOf(["公路建设口岸", "口岸公路建设"], parts);
    const { hits } = await findSections(parseQuery("口岸"), sources, { ...everything, assignmentsOnly: true });
    expect(hits.map(({ record, count }) => [record, count])).toEqual([[0, 1]]);
  });

  it("finds what a substring search finds, for any texts and any words", async () => {
    const word = fc.string({ unit: fc.constantFrom(..."甲乙丙，"), minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom(..."甲乙丙，。"), maxLength: 12 })),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        async (any, words) => {
          const query = words.map((one) => `"${one}"`).join(" ");
          const truth = any.flatMap((text, i) => (words.every((one) => text.includes(one)) ? [i] : []));
          expect((await find(query, any)).sort((a, b) => a - b)).toEqual(truth);
        },
      ),
    );
  });
});
