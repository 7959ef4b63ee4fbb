import { numeralCharacters } from "../../text/numeral.ts";
import type { HeadingStyle } from "./heading-style.ts";

/**
 * One of a spoken series in paragraphs of its own: `第一，完善政策制度。要认真学习…`
 */
export const spokenOrdinal: HeadingStyle = {
  name: "第一，",
  kind: "item",
  pattern: new RegExp(`^(第(?<value>[${numeralCharacters}]{1,3}))[，、]\\s*`, "u"),
  title: "runs-in",
  evidence: "series",
  floats: true,
  numeral: new RegExp(`^第[${numeralCharacters}]+$`, "u"),
  cite: (numeral) => `${numeral}项`,
};
