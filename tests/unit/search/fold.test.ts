import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldText } from "../../../src/search/fold.ts";
import { foldVectors } from "../../support/fold-vectors.ts";

describe("folding a text for comparison", () => {
  it.each(foldVectors)("makes %j into %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it("takes any string, and tells for every character where it was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { chars, starts, ends } = foldText(text);
        expect([starts.length, ends.length]).toEqual([chars.length, chars.length]);
        chars.forEach((char, i) => {
          expect(fold(text.slice(starts[i], ends[i]))).toContain(char);
        });
      }),
    );
  });

  it("keeps the decimal point apart from the full stop", () => {
    expect(fold("5.")).not.toBe(fold("5。"));
  });

  it("takes lone surrogates for characters that stand nowhere", () => {
    expect(fold("口\ud800岸")).toBe("口\ufffd岸");
  });
});
