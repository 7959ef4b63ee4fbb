import { numeralCharacters } from "../../text/numeral.ts";
import type { HeadingStyle } from "./heading-style.ts";

const source = `第(?<value>[${numeralCharacters}\\d]{1,6})款`;

/**
 * A clause of an article with a number of its own: `第一款 …`.
 */
export const clause: HeadingStyle = {
  name: "款",
  kind: "item",
  pattern: new RegExp(`^(${source})(?![^\\s：、【（〔]*第)[\\s：、]*(?=[^规的款项、，。；]|$)`, "u"),
  title: "alone",
  evidence: "number",
  numeral: new RegExp(`^${source}$`, "u"),
  cite: (numeral) => numeral,
};
