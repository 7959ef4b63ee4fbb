import * as OpenCC from "opencc-js/t2cn";
import { codePoints } from "../../text/run.ts";
import type { Cell } from "./cell.ts";
import { hanPattern } from "./characters.ts";

/**
 * Traditional to simplified. The Taiwanese variant set is the source standard: it alone
 * knows 著力 from 著名, and differs in nothing else that plans use.
 */
const toSimplified = OpenCC.Converter({ from: "tw", to: "cn" });

/** Share of Han characters above which a text counts as written in traditional script. */
const traditionalShare = 0.05;

/** Say whether a text is in traditional script: measured, so that a stray 著 converts nothing. */
export function isTraditional(text: string): boolean {
  const printed = codePoints(text);
  const simplified = codePoints(toSimplified(text));
  const han = printed.filter((point) => hanPattern.test(point)).length;
  const changed = printed.filter((point, i) => point !== simplified[i]).length;
  return han > 0 && printed.length === simplified.length && changed / han > traditionalShare;
}

/**
 * Convert a line to simplified script, character by character.
 *
 *     自治區鐵路辦負責   →   自治区铁路办负责
 *
 * The whole line is converted at once, so that OpenCC sees its phrases. Where a phrase changes
 * the number of characters the line falls back to single characters.
 */
export function convertScript(cells: readonly Cell[]): Cell[] {
  const printed = cells.map((cell) => cell.reading);
  const whole = codePoints(toSimplified(printed.join("")));
  const lengths = printed.map((reading) => codePoints(reading).length);
  const aligned = whole.length === lengths.reduce((sum, length) => sum + length, 0);
  let offset = 0;
  return cells.map((cell, i) => {
    const length = lengths[i] as number;
    const reading = aligned ? whole.slice(offset, offset + length).join("") : toSimplified(cell.reading);
    offset += length;
    if (reading === cell.reading) return cell;
    return { ...cell, reading, class: cell.class === "same" ? "script" : cell.class };
  });
}
