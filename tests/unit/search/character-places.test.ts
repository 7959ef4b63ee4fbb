import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterFile, decodePlaces, encodePlaces } from "../../../src/search/character-places.ts";

describe("the places of a character", () => {
  it("are written as gaps, seven bits a byte", () => {
    expect([...encodePlaces([0, 1, 300])]).toEqual([0, 1, (299 % 128) | 128, 2]);
    expect(characterFile("口")).toBe("characters/53e3.places");
  });

  it("come back by record, counted from its start", () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(..."口岸路"), maxLength: 300 }), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (own) => {
        const row = [...own.join("")].flatMap((char, place) => (char === "口" ? [place] : []));
        const wanted = own.flatMap((text, record) => {
          const starts = [...text].flatMap((char, place) => (char === "口" ? [place] : []));
          return starts.length > 0 ? [[record, starts] as const] : [];
        });
        const lengths = own.map((text) => text.length);
        expect([...decodePlaces(encodePlaces(row), lengths)]).toEqual(wanted);
      }),
    );
  });
});
