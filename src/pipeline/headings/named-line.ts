import type { HeadingStyle } from "./heading-style.ts";

/**
 * A line that is a heading by its words, or by the signs around it, and has no number:
 *
 *     指导思想            【重点任务】
 *     坚持改革创新，…      1.简化流程。…
 *
 * Its value is its place in the series, and only the lines about it show that it is a heading.
 */
export const namedLine: HeadingStyle = {
  name: "指导思想",
  kind: "item",
  pattern: /^(?!)/u,
  title: "fills",
  evidence: "number",
  floats: true,
  numeral: /^(?!)/u,
  cite: (numeral) => numeral,
};
