import type { HeadingConstruct } from "./construct.ts";
import { readNumbered } from "./numbered-heading.ts";

const pattern = /^([（(](?<value>\d{1,2})[）)])\s*/u;

/**
 * Read a point of the lowest level.
 *
 *     （1）建立台账。…
 *     ^^^ numeral ^^ title
 */
export const arabicSubpoint: HeadingConstruct = (text) => readNumbered(text, "（1）", pattern);
