/** Documents for random tests: signs and phrases in any order, and plans that are well made and then damaged as copies are. */

import fc from "fast-check";
import { madePlans } from "../plans/generate-plan.ts";
import type { TestDocument } from "../support/document.ts";
import { emendationsOf, emendedText, piece } from "./arbitrary-text.ts";

/** What happens to a copy at a place of it. Places count in UTF-16 units from the start, round and round. */
interface Damage {
  readonly kind: "put" | "cut" | "double" | "join" | "break" | "name";
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom("put", "cut", "double", "join", "break", "name"),
  at: fc.nat({ max: 2000 }),
  length: fc.integer({ min: 1, max: 40 }),
  piece,
});

/** Apply one damage to a text. */
function apply(text: string, { kind, at: place, length, piece }: Damage): string {
  const at = text.length === 0 ? 0 : place % text.length;
  const [before, taken, behind] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  const changed = {
    put: before + piece + taken,
    cut: before,
    double: before + taken + taken,
    join: before + taken.replaceAll("\n", ""),
    break: `${before}\n${taken}`,
    // A body that the registry of the tests knows, so that assignments are read to the end.
    name: `${before}自治区商务厅${taken}`,
  };
  return changed[kind] + behind;
}

const damagedPlan = fc
  .tuple(madePlans, fc.array(damage, { maxLength: 8 }))
  .map(([{ text }, damages]) => damages.reduce(apply, text));

/** Any document: a text with rows of emendations that were cut from it, so that most of them match. */
export const documents: fc.Arbitrary<TestDocument> = fc.oneof(
  emendedText,
  damagedPlan.map((text) => ({ text, emendations: [] })),
  damagedPlan.chain((text) => fc.record({ text: fc.constant(text), emendations: emendationsOf(text) })),
  fc.string({ unit: "binary", maxLength: 200 }).map((text) => ({ text, emendations: [] })),
);

/** A piece of a document that is repeated many times, between two others, to see that cost grows as the text does. */
export const repeated = fc.record({
  piece: fc
    .array(piece, { minLength: 1, maxLength: 3 })
    .map((all) => all.join(""))
    .filter((joined) => joined !== ""),
  before: piece,
  behind: piece,
});
