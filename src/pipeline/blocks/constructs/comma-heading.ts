import { numeralCharacters } from "../../numeral.ts";
import type { HeadingConstruct } from "./construct.ts";
import { readNumbered } from "./numbered-heading.ts";

const pattern = new RegExp(`^((?<value>[${numeralCharacters}]{1,4})、)\\s*`, "u");

/**
 * Read a heading of the first level.
 *
 *     四、推进合作平台建设
 *     ^^ numeral ^^^^^^^^ title
 */
export const commaHeading: HeadingConstruct = (text) => readNumbered(text, "一、", pattern);
