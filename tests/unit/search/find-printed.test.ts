import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { makeRecords } from "../../../src/search/build/make-records.ts";
import { makePrintedTable, makeScriptTable } from "../../../src/search/build/make-tables.ts";
import { findPrinted } from "../../../src/search/find-printed.ts";
import { findSections } from "../../../src/search/find-sections.ts";
import { parseQuery } from "../../../src/search/parse-query.ts";
import { everything, sourcesOf } from "../../support/compared-sources.ts";

const edition = await loadEdition();
const records = makeRecords(edition);
const script = makeScriptTable(records);
const table = makePrintedTable(records, script);
const sources = { ...sourcesOf(records.map(({ shown }) => shown.text)), loadScript: async () => script };

describe("a passage copied from the source", () => {
  it("is found, whatever the edition reads", async () => {
    const sections = edition.plans.flatMap((plan) => plan.sections);
    let besides = 0;
    for (const [record, { paragraphs }] of sections.entries())
      for (const { printed } of paragraphs) {
        const query = parseQuery(printed.slice(0, 200));
        if (query.refusal === "empty") continue;
        const { hits } = await findSections(query, sources, everything);
        const found = hits.length > 0 ? hits : findPrinted(query, table, everything).hits;
        expect(
          found.map((hit) => hit.record),
          printed,
        ).toContain(record);
        if (hits.length === 0) besides++;
      }
    expect(besides).toBeGreaterThan(10);
  });

  it("stands in a table that has a line for each line of the text, and no section that is found without it", () => {
    for (const { record, text } of table) {
      const shown = records[record]?.shown.text.split("\n") ?? [];
      expect(text.split("\n").length).toBe(shown.length);
    }
    expect(table.length).toBeLessThan(records.length / 2);
  });
});

describe("the source", () => {
  const small = [
    { record: 3, text: "（一）额布都格一白音胡硕公路" },
    { record: 5, text: "额布都格一白音，口岸" },
  ];

  it("is compared with its punctuation where words are quoted, and without where they are not", () => {
    const find = (typed: string) => findPrinted(parseQuery(typed), small, everything).hits.map(({ record }) => record);
    expect(find("白音口岸")).toEqual([5]);
    expect(find('"白音口岸"')).toEqual([]);
    expect(find('"白音，口岸" 一')).toEqual([5]);
    expect(find("一白音 -公路")).toEqual([5]);
    expect(find("，")).toEqual([]);
  });

  it("gives what is accepted, with the number of matches", () => {
    const wishes = { ...everything, accepts: (record: number) => record === 3 };
    expect(findPrinted(parseQuery("一"), small, wishes).hits).toEqual([
      { record: 3, count: 2, score: 0, isPhrase: false },
    ]);
  });
});
