import { numeralCharacters } from "../../text/numeral.ts";
import type { HeadingStyle } from "./heading-style.ts";

const source = `第(?<value>[${numeralCharacters}\\d]{1,6})条(?:之(?<sub>[${numeralCharacters}\\d]{1,3}))?`;

/**
 * An article, whose text is a sentence: `第二条 坚持统筹协调。`, also `第十二条之一`. It has a title only alone on its line.
 */
export const article: HeadingStyle = {
  name: "条",
  kind: "article",
  pattern: new RegExp(`^(${source})(?![^\\s：、【（〔]*第)[\\s：、]*(?=[^规的款项、，。；]|$)`, "u"),
  title: "alone",
  evidence: "number",
  numeral: new RegExp(`^${source}$`, "u"),
  cite: (numeral) => numeral,
};
