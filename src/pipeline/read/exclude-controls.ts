import type { Cell } from "./cell.ts";
import { isControl } from "./characters.ts";

/**
 * Exclude characters that carry no text, for example NUL or a byte order mark. What a row of the
 * registry has emended stays emended.
 */
export function excludeControls(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) =>
    cell.class === "same" && isControl(cell.printed)
      ? { ...cell, reading: "", class: "excluded", exclusion: "control" }
      : cell,
  );
}
