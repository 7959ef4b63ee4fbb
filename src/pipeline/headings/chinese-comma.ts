import { numeralCharacters } from "../../text/numeral.ts";
import type { HeadingStyle } from "./heading-style.ts";

/**
 * The first level of most plans: `四、推进合作平台建设`, also `四.推进…`.
 */
export const chineseComma: HeadingStyle = {
  name: "一、",
  kind: "section",
  pattern: new RegExp(`^((?<value>[${numeralCharacters}]{1,4})(?:、|[.．](?!\\d)))\\s*`, "u"),
  title: "runs-in",
  evidence: "number",
  numeral: new RegExp(`^[${numeralCharacters}]+[、.．]$`, "u"),
  cite: (numeral) => `第${numeral.slice(0, -1)}部分`,
};
