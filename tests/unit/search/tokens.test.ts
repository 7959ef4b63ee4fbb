import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../src/search/fold.ts";
import {
  chainStartsOf,
  contentOf,
  type Gram,
  phraseOf,
  startsOf,
  wordOf,
  wordsOf,
} from "../../../src/search/tokens.ts";
import { wordVectors } from "../../support/fold-vectors.ts";

const grams: readonly Gram[] = [1, 2];
const someText = fc.string({ unit: fc.constantFrom(..."口岸建设，。—“7gq跨境𠮷"), maxLength: 40 });

describe("the words of the index", () => {
  it.each(wordVectors)("writes %s as %s", (char, word) => {
    expect(wordOf(char)).toBe(word);
  });

  it("gives every character a word of its own, of letters and digits only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
        const [chars, others] = [foldText(one).chars, foldText(other).chars];
        for (const char of chars) {
          expect(wordOf(char)).toMatch(/^(?:[0-9a-pr-z]|\p{Script=Han}|q[a-p]{6})$/u);
          for (const second of others) expect(wordOf(char) === wordOf(second)).toBe(char === second);
        }
      }),
    );
  });

  it.each(grams)(
    "puts the words of a phrase into the content in a row exactly where the phrase stands (%i)",
    (gram) => {
      fc.assert(
        fc.property(someText, someText, fc.nat(30), (text, other, start) => {
          const { chars } = foldText(text);
          const wanted = [foldText(other).chars, chars.slice(start, start + 6)];
          for (const part of wanted.filter(({ length }) => length >= gram)) {
            const phrase = phraseOf(part, gram).slice(1, -1);
            const isFound = ` ${contentOf(chars, gram)} `.includes(` ${phrase} `);
            expect(isFound).toBe(chars.join("").includes(part.join("")));
          }
        }),
      );
    },
  );
});

describe("counting the places of a phrase", () => {
  it("takes only places where its words follow one another", () => {
    expect(startsOf([new Set([5, 20]), new Set([6, 9, 21])], 2)).toEqual([5, 20]);
  });

  it("counts as a reader counts, without overlap", () => {
    expect(startsOf([new Set([0, 1, 2, 3]), new Set([0, 1, 2, 3])], 2)).toEqual([0, 2]);
  });

  it("counts the same by all places at once where the words of two characters chain", () => {
    const text = [..."跨境合作跨境跨境合境合作"];
    const phrase = [..."跨境合"];
    const words = wordsOf(phrase, 2);
    const places = words.map((word) => wordsOf(text, 2).flatMap((own, i) => (own === word ? [i] : [])));
    expect(chainStartsOf(new Set(places.flat()), words.length, phrase.length)).toEqual([0, 6]);
    expect(
      startsOf(
        places.map((own) => new Set(own)),
        phrase.length,
      ),
    ).toEqual([0, 6]);
  });
});
