import fc from "fast-check";
import { expect, it } from "vitest";
import { faultsOf } from "../support/document-faults.ts";
import { mojibake } from "../support/library.ts";
import { compileText } from "../support/make-registry.ts";
import { readingFaults } from "../support/tree-faults.ts";
import { documents } from "./arbitrary-document.ts";
import { seedText } from "./arbitrary-text.ts";

it("holds of 2,000 random documents all that must hold of any", () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(faultsOf(document)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it("reads random text as its published lines read", () => {
  fc.assert(
    fc.property(seedText, (text) => {
      expect(readingFaults(compileText(text, { mojibake }))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("gives the same result twice", () => {
  fc.assert(
    fc.property(seedText, (text) => {
      expect(compileText(text, { mojibake })).toEqual(compileText(text, { mojibake }));
    }),
    { numRuns: 50 },
  );
});
