import { type CompiledPlan, compilePlan } from "../../src/pipeline/index.ts";
import { emendationRow } from "../../src/registry/rows/emendation.ts";
import type { TestDocument } from "./document.ts";
import { mojibake } from "./library.ts";
import { makeSeed } from "./make-registry.ts";
import { codeFaults, mdxFaults } from "./mdx-faults.ts";
import { addressFaults, problemFaults, textFaults } from "./tree-faults.ts";

/** The registry for all documents, read once; only emendations are a document's own. */
const { seed, loaded } = makeSeed("", { mojibake });

/** Compile a document with its rows. */
function compileDocument({ text, emendations }: TestDocument): CompiledPlan {
  const rows = emendations
    .filter((row) => emendationRow.safeParse(row).success)
    .map((row, i) => ({ ...row, id: `${row.line}-${i + 1}`, place: seed.row.place }));
  return compilePlan({ ...seed, text }, { ...loaded.registry, emendations: new Map([[seed.row.slug, rows]]) });
}

/**
 * Find what a document breaks of all that must hold for any text: no character is lost, what is written reads back the
 * same, nothing of it becomes code, addresses are ASCII and nobody else's, problems are of declared codes at places that
 * exist. Throws only where the compiler does.
 */
export function faultsOf(document: TestDocument): string[] {
  const plan = compileDocument(document);
  return [
    ...textFaults(plan, document.text),
    ...addressFaults(plan),
    ...problemFaults(plan),
    ...mdxFaults(plan),
    ...codeFaults(plan),
  ];
}
