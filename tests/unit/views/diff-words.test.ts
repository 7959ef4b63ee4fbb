import { diffArrays } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { textOf } from "../../../src/edition/model.ts";
import { gatherAlsoAbout } from "../../../src/views/also-about.ts";
import { diffWords, type WordChange } from "../../../src/views/diff-words.ts";

/** What jsdiff says, in our words. */
function judge(one: readonly string[], other: readonly string[]): WordChange[] {
  return diffArrays([...one], [...other]).map(({ value, added, removed }) => ({
    words: value,
    state: added ? "added" : removed ? "removed" : "same",
  }));
}

/** As jsdiff puts what is removed between two equal runs before what is added, whichever came first. */
function inOneOrder(changes: readonly WordChange[]): string[] {
  const sides = (own: WordChange["state"]) =>
    changes
      .filter(({ state }) => state === "same" || state === own)
      .map(({ words, state }) => [state, ...words].join());
  return [...sides("removed"), "/", ...sides("added")];
}

describe("the shortest way between two lists of words", () => {
  it.each([
    ["甲 乙 丙", "甲 丁 丙", "same 甲 | removed 乙 | added 丁 | same 丙"],
    ["甲 乙", "乙 甲", "removed 甲 | same 乙 | added 甲"],
    ["", "甲", "added 甲"],
    ["甲 乙", "", "removed 甲 乙"],
    ["甲 甲", "甲 甲", "same 甲 甲"],
    ["", "", ""],
  ])("from “%s” to “%s” is %s", (one, other, expected) => {
    const words = (text: string) => text.split(" ").filter(Boolean);
    const said = diffWords(words(one), words(other)).map((change) => [change.state, ...change.words].join(" "));
    expect(said.join(" | ")).toBe(expected);
  });

  it("is the one that jsdiff finds, for any two lists", () => {
    const words = fc.array(fc.constantFrom("甲", "乙", "丙", "，", "constructor"), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(inOneOrder(diffWords(one, other))).toEqual(inOneOrder(judge(one, other)));
      }),
      { numRuns: 2000 },
    );
  });

  it("is the one that jsdiff finds, for all pairs of sections that are compared", async () => {
    const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
    const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
    const { pairs } = gatherAlsoAbout(await loadEdition());
    expect(pairs.length).toBeGreaterThan(0);
    for (const { a, b } of pairs) {
      const [one, other] = [wordsOf(textOf(a)), wordsOf(textOf(b))];
      expect(inOneOrder(diffWords(one, other)), `${a.address} ${b.address}`).toEqual(inOneOrder(judge(one, other)));
    }
  });
});
