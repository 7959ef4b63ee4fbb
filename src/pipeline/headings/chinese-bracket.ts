import { numeralCharacters } from "../../text/numeral.ts";
import type { HeadingStyle } from "./heading-style.ts";

/**
 * An item, mostly with a run-in title: `（十六）跨境合作平台。加快建设…`, also `（一）之一、…`.
 */
export const chineseBracket: HeadingStyle = {
  name: "（一）",
  kind: "item",
  pattern: new RegExp(
    `^([（(](?<value>[${numeralCharacters}]{1,4})[）)](?:之(?<sub>[${numeralCharacters}]{1,3})(?=[、．.\\s]))?)[、．.]?\\s*`,
    "u",
  ),
  title: "runs-in",
  evidence: "number",
  numeral: new RegExp(`^[（(][${numeralCharacters}]+[）)](?:之[${numeralCharacters}]+)?$`, "u"),
  cite: (numeral) => `第${numeral}项`,
};
