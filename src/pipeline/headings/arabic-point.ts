import type { HeadingStyle } from "./heading-style.ts";

/**
 * A point below an item: `1.加强组织领导。各地区…`, also `1、…`.
 */
export const arabicPoint: HeadingStyle = {
  name: "1.",
  kind: "point",
  pattern: /^((?<value>\d{1,2})[.．、])(?!%)\s*/u,
  title: "runs-in",
  evidence: "number",
  numeral: /^\d{1,2}[.．、]$/u,
  cite: (numeral) => `第${numeral.slice(0, -1)}点`,
};
