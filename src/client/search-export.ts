/** What the search found, as a table: a row for every match, with what stands around it. */

import type { ShownHit } from "../search/protocol.ts";
import { searchStrings as t } from "../strings/search.ts";
import { csvOf, saveFile } from "./save-file.ts";
import { root } from "./search-view.ts";

const columns = ["plan", "place", "before", "match", "behind", "address"] as const;

/** Hand the reader all hits as CSV, under a name that says what was asked for. */
export function exportHits(hits: readonly ShownHit[], asked: string): void {
  const rows = hits.flatMap(rowsOf);
  const name = asked.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "");
  saveFile(csvOf([columns.map((column) => t.exported[column]), ...rows]), `${name}.csv`);
}

/** A section that was found without words has one row, with how its text begins. */
function rowsOf({ address, title, above: [plan = title], lines, pieces }: ShownHit): string[][] {
  const url = new URL(`plans/${address}/`, root).href;
  const opening = pieces.map((sentence) => sentence.map(({ text }) => text).join("")).join("");
  const all = lines.length > 0 ? lines : [{ before: "", match: "", behind: opening }];
  return all.map(({ before, match, behind }) => [plan, title, before, match, behind, url]);
}
