import type { HeadingStyle } from "./heading-style.ts";

/**
 * One of a spoken series in paragraphs of its own: `一是完善政策制度。要认真学习…`
 */
export const spokenSeries: HeadingStyle = {
  name: "一是",
  kind: "item",
  pattern: /^((?<value>[一二三四五六七八九十]{1,3})是)(?=\p{Script=Han}|[“《])/u,
  title: "runs-in",
  evidence: "series",
  floats: true,
  numeral: /^[一二三四五六七八九十]+是$/u,
  cite: (numeral) => `第${numeral.slice(0, -1)}项`,
};
