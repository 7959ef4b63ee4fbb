/** The recorded revisions: `content/measured/changes.json`, so that a built site needs no history. */

import { readFile } from "node:fs/promises";
import type { Change } from "./compare-states.ts";

/** One commit in which something changed that readers see. */
export interface Revision {
  readonly commit: string;
  /** When it was committed, UTC: `2026-11-22T20:43:10Z`. */
  readonly date: string;
  readonly release: string;
  readonly changes: readonly Change[];
}

export const changesFile = "content/measured/changes.json";

/** Read the revisions, the newest first. Where none were recorded there are none. */
export async function readRevisions(): Promise<readonly Revision[]> {
  try {
    return (JSON.parse(await readFile(changesFile, "utf8")) as { revisions: Revision[] }).revisions;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Write the revisions as the file's text, one change a line. */
export function formatRevisions(revisions: readonly Revision[]): string {
  const blocks = revisions.map(({ changes, ...head }) => {
    const lines = changes.map((change) => `    ${JSON.stringify(change)}`);
    return `  ${JSON.stringify(head).slice(0, -1)},"changes":[\n${lines.join(",\n")}\n  ]}`;
  });
  const generated = JSON.stringify("by `npm run changes`; do not edit");
  return `{"generated":${generated},"revisions":[\n${blocks.join(",\n")}\n]}\n`;
}

/** Name a revision on the page: the anchor of `/changes/`. */
export function revisionAnchor({ commit }: Pick<Revision, "commit">): string {
  return `r-${commit.slice(0, 12)}`;
}
