import type { HeadingStyle } from "./heading-style.ts";

/**
 * A point of a low level: `（1）建立台账。…`
 */
export const arabicBracket: HeadingStyle = {
  name: "（1）",
  kind: "subpoint",
  pattern: /^([（(](?<value>\d{1,2})[）)])[、.．]?\s*/u,
  title: "runs-in",
  evidence: "number",
  numeral: /^[（(]\d{1,2}[）)]$/u,
  cite: (numeral) => `第${numeral}点`,
};
