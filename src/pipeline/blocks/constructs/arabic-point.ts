import type { HeadingConstruct } from "./construct.ts";
import { readNumbered } from "./numbered-heading.ts";

const pattern = /^((?<value>\d{1,2})[.．、])(?![\d%])\s*/u;

/**
 * Read a point below an item.
 *
 *     1.加强组织领导。各地区…
 *     ^^ numeral ^^^^ title
 */
export const arabicPoint: HeadingConstruct = (text) => readNumbered(text, "1.", pattern);
