import type { MojibakeRow } from "../../registry/schema.ts";
import { type Cell, matchCells, replaceCells } from "./cell.ts";

/**
 * Restore characters of which a conversion lost the first byte, by the reviewed sequences of
 * the registry.
 *
 *     其他?。▍^(qū)、市)        = 其他省（區(qū)、市)
 *         ^^^^ CA lost, A1 A3 A8 85 5E read as ?。▍^
 *
 * Runs before glosses are read, because the damage swallows brackets and characters alike.
 */
export function restoreMojibake(cells: readonly Cell[], rows: readonly MojibakeRow[]): Cell[] {
  return rows.reduce(restoreSequence, [...cells]);
}

function restoreSequence(cells: Cell[], row: MojibakeRow): Cell[] {
  const result = [...cells];
  for (const { from, to } of matchCells(cells, "printed", new RegExp(RegExp.escape(row.printed), "gu"))) {
    const untouched = cells.slice(from, to).every((cell) => cell.class === "same");
    const restored = replaceCells(cells, from, to, { class: "mojibake", reading: row.restored });
    if (untouched) result.splice(from, to - from, ...restored);
  }
  return result;
}
