import type { HeadingStyle } from "./heading-style.ts";

/**
 * A part with a Roman number: `Ⅱ. 主要任务`.
 */
export const roman: HeadingStyle = {
  name: "Ⅰ.",
  kind: "part",
  pattern: /^((?<value>[Ⅰ-Ⅻ]|[IVX]{1,5})[.．、])\s*/u,
  title: "runs-in",
  evidence: "series",
  told: true,
  numeral: /^(?:[Ⅰ-Ⅻ]|[IVX]+)[.．、]$/u,
  cite: (numeral) => `第${numeral.slice(0, -1)}部分`,
};
