import type { EmendationRow } from "../../src/registry/schema.ts";

/** A text with rows of emendations for it, as random tests make them. */
export interface TestDocument {
  readonly text: string;
  readonly emendations: readonly EmendationRow[];
}
