import type { HeadingStyle } from "./heading-style.ts";

/**
 * A point of the lowest level: `①建立台账。…`
 */
export const circled: HeadingStyle = {
  name: "①",
  kind: "subpoint",
  pattern: /^(?<value>[①-⑳])\s*/u,
  title: "runs-in",
  evidence: "series",
  told: true,
  numeral: /^[①-⑳]$/u,
  cite: (numeral) => `第${numeral}点`,
};
