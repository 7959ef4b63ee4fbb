import { diffArrays } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords } from "../../../src/views/align-words.ts";

/** What a library that many use says of the same lists, in our terms. */
function byLibrary(one: readonly string[], other: readonly string[]) {
  return diffArrays([...one], [...other]).map(({ value, added, removed }) => ({
    words: value,
    in: added ? "other" : removed ? "one" : "both",
  }));
}

describe("two lists of words", () => {
  it("are set beside each other with as few words apart as can be, what is left out first", () => {
    expect(alignWords(["推进", "口岸", "建设"], ["加快", "口岸", "建设", "步伐"])).toEqual([
      { words: ["推进"], in: "one" },
      { words: ["加快"], in: "other" },
      { words: ["口岸", "建设"], in: "both" },
      { words: ["步伐"], in: "other" },
    ]);
  });

  it.each([
    { name: "both empty", one: [], other: [], stretches: [] },
    { name: "the first empty", one: [], other: ["甲", "乙"], stretches: [{ words: ["甲", "乙"], in: "other" }] },
    { name: "the other empty", one: ["甲"], other: [], stretches: [{ words: ["甲"], in: "one" }] },
    { name: "the same", one: ["甲", "乙"], other: ["甲", "乙"], stretches: [{ words: ["甲", "乙"], in: "both" }] },
  ])("are compared where they are $name", ({ one, other, stretches }) => {
    expect(alignWords(one, other)).toEqual(stretches);
  });

  it("are set beside each other as a general library does it, whatever they are", () => {
    const words = fc.integer({ min: 1, max: 6 }).chain((kinds) => {
      const word = fc.constantFrom(..."甲乙丙丁戊己".slice(0, kinds));
      return fc.tuple(fc.array(word, { maxLength: 40 }), fc.array(word, { maxLength: 40 }));
    });
    fc.assert(
      fc.property(words, ([one, other]) => {
        expect(alignWords(one, other)).toEqual(byLibrary(one, other));
      }),
      { numRuns: 2000 },
    );
  });
});
