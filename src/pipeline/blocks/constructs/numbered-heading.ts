import { parseNumeral } from "../../numeral.ts";
import type { HeadingMark, HeadingStyle } from "../block.ts";
import { measureRunInTitle } from "./run-in-title.ts";

/**
 * Read a heading whose title may run in. The pattern's first group is the numeral as printed,
 * its group `value` the number in it.
 */
export function readNumbered(text: string, style: HeadingStyle, pattern: RegExp): HeadingMark | undefined {
  const match = pattern.exec(text);
  const value = parseNumeral(match?.groups?.value ?? "");
  if (!match || value === undefined) return undefined;
  const numeralLength = match[0].length;
  const title = measureRunInTitle(text.slice(numeralLength));
  return { style, numeral: (match[1] ?? match[0]).trim(), value, numeralLength, ...title };
}
