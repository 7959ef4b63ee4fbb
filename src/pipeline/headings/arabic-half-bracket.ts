import type { HeadingStyle } from "./heading-style.ts";

/**
 * A point with half a bracket: `1）建立台账。…`
 */
export const arabicHalfBracket: HeadingStyle = {
  name: "1）",
  kind: "subpoint",
  pattern: /^((?<value>\d{1,2})[）)])[、.．]?\s*/u,
  title: "runs-in",
  evidence: "series",
  told: true,
  numeral: /^\d{1,2}[）)]$/u,
  cite: (numeral) => `第${numeral.slice(0, -1)}点`,
};
