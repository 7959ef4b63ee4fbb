import { numeralCharacters } from "../../numeral.ts";
import type { HeadingConstruct } from "./construct.ts";
import { readNumbered } from "./numbered-heading.ts";

const pattern = new RegExp(`^([（(](?<value>[${numeralCharacters}]{1,4})[）)])[、．.]?\\s*`, "u");

/**
 * Read an item with its run-in title.
 *
 *     （十六）跨境合作平台。加快建设二连浩特—扎门乌德…
 *     ^^^^^^ numeral ^^^^^^^^ title   ^^^^ text
 */
export const bracketedItem: HeadingConstruct = (text) => readNumbered(text, "（一）", pattern);
