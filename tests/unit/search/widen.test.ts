import { describe, expect, it } from "vitest";
import { findSections } from "../../../src/search/find-sections.ts";
import { readWordings } from "../../../src/search/other-names.ts";
import { asTyped, parseQuery } from "../../../src/search/parse-query.ts";
import { widen } from "../../../src/search/widen.ts";
import { everything, sourcesOf } from "../../support/compared-sources.ts";

const lines = "省改委|改委|省发展委|发展委;省发展委|发展委\n旧局|新厅;旧局";

/** Records found as typed, then those of each wider list. */
async function lists(typed: string, texts: readonly string[], pieced = "") {
  const query = parseQuery(typed);
  const sources = sourcesOf(texts, { names: readWordings({ lines, pieced }) });
  const answer = await findSections(query, sources, everything);
  const wider = await widen({ query, answer }, { sources, wishes: everything });
  return {
    typed: answer.hits.map(({ record }) => record),
    ...Object.fromEntries(wider.map(({ how, hits }) => [how, hits.map(({ record }) => record).sort()])),
  };
}

describe("what is found besides", () => {
  const texts = ["改委管口岸", "省发展委、口岸", "发展委", "旧局，口岸", "口岸、旧局", "口岸旧局"];

  it("is found by other names of what a word names, together with the other words, and in a list of its own", async () => {
    expect(await lists("改委 口岸", texts)).toEqual({ typed: [0], names: [1] });
    expect(await lists("新厅", texts)).toEqual({ typed: [], names: [3, 4, 5] });
    expect(await lists("省改委", texts)).toEqual({ typed: [], names: [1, 2] });
  });

  it("is found by other names after what a name literally is over punctuation", async () => {
    const texts = ["修改，委以口岸", "省发展委、口岸"];
    expect(await lists("改委", texts, "改委")).toEqual({ typed: [0], names: [1] });
    expect(await lists("改委 口岸", texts, "改委")).toEqual({ typed: [0], names: [1] });
  });

  it("is looked for with punctuation alone where a word is a name that stands nowhere without it", async () => {
    const query = parseQuery("改委 口岸");
    const known = sourcesOf(["省发展委、口岸"], { names: readWordings({ lines, pieced: "" }) });
    const asked: string[] = [];
    const sources = {
      ...known,
      lookUp: (index: "exact" | "loose", chars: readonly string[]) => {
        asked.push(index);
        return known.lookUp(index, chars);
      },
      loadScript: () => Promise.reject(new Error("asked for another script")),
    };
    const answer = await findSections(query, sources, everything);
    const [list] = await widen({ query, answer }, { sources, wishes: everything });
    expect([answer.hits.length, list?.how, list?.hits.map(({ record }) => record)]).toEqual([0, "names", [0]]);
    expect(new Set(asked)).toEqual(new Set(["exact"]));
  });

  it("is what differs in punctuation only, where something is found as typed", async () => {
    expect(await lists("口岸旧局", texts)).toEqual({ typed: [5], loose: [4] });
    expect(await lists("口岸、旧局", texts)).toEqual({ typed: [4], loose: [5] });
  });

  it("is nothing for words in quotes", async () => {
    expect(await lists('"改委" "口岸"', texts)).toEqual({ typed: [0] });
    expect(await lists('"口岸旧局"', texts)).toEqual({ typed: [5] });
    expect(await lists(asTyped(parseQuery("改委 口岸 -旧局")), texts)).toEqual({ typed: [0] });
  });

  it("keeps to what is excluded and accepted", async () => {
    expect(await lists("新厅 -、", texts)).toEqual({ typed: [], names: [3, 5] });
  });

  it("counts a longer name once, not with the shorter in it", async () => {
    const query = parseQuery("改委");
    const sources = sourcesOf(["省发展委"], { names: readWordings({ lines, pieced: "" }) });
    const answer = await findSections(query, sources, everything);
    const [list] = await widen({ query, answer }, { sources, wishes: everything });
    expect(list?.hits.map(({ count }) => count)).toEqual([1]);
  });
});
