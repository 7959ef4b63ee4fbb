import { numeralCharacters } from "../../text/numeral.ts";
import type { HeadingStyle } from "./heading-style.ts";

/** 第 with a number and a unit: `第三章`. */
function ordinalNumeral(unit: string): string {
  return `第(?<value>[${numeralCharacters}\\d]{1,6})${unit}`;
}

/**
 * Make a style numbered with 第 and a unit, whose title fills its line and which is cited as it is printed.
 *
 *     第二节 面临机遇
 *     ^^^^^^ numeral ^^^^ title
 */
export function ordinalStyle(unit: string, kind: HeadingStyle["kind"]): HeadingStyle {
  const source = ordinalNumeral(unit);
  return {
    name: unit,
    kind,
    pattern: new RegExp(`^(${source})[\\s：、]*`, "u"),
    title: "fills",
    evidence: "number",
    numeral: new RegExp(`^${source}$`, "u"),
    cite: (numeral) => numeral,
  };
}
