import { numeralCharacters } from "../../text/numeral.ts";
import type { HeadingStyle } from "./heading-style.ts";

const source = `第(?<value>[${numeralCharacters}\\d]{1,6})项`;

/**
 * A subclause: `第一项 …`.
 */
export const subclause: HeadingStyle = {
  name: "项",
  kind: "item",
  pattern: new RegExp(`^(${source})(?![^\\s：、【（〔]*第)[\\s：、]*(?=[^规的款项、，。；]|$)`, "u"),
  title: "alone",
  evidence: "number",
  numeral: new RegExp(`^${source}$`, "u"),
  cite: (numeral) => numeral,
};
