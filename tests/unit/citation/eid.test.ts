import { describe, expect, it } from "vitest";
import { eIdNumber, eIdOf } from "../../../src/citation/eid.ts";
import { eIdVectors } from "../../../src/citation/eid-vectors.ts";
import { libraryOf } from "../../../src/citation/resolver/library.ts";
import { resolverIndex } from "../../support/citables.ts";

describe("eIds", () => {
  it.each(eIdVectors.numerals)("read $printed as $number", ({ printed, number }) => {
    expect(eIdNumber(printed) ?? null).toBe(number);
  });

  it.each(eIdVectors.eIds)("write $eId", ({ levels, paragraph, eId }) => {
    expect(eIdOf(levels, paragraph ?? undefined)).toBe(eId);
  });

  it("are unique within a plan", () => {
    for (const own of Map.groupBy(libraryOf(resolverIndex).sections, ({ plan }) => plan.slug).values())
      expect(new Set(own.map(({ eId }) => eId)).size).toBe(own.length);
  });
});
