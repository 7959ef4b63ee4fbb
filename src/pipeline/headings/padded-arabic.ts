import type { HeadingStyle } from "./heading-style.ts";

/**
 * A task of a list that counts with two digits through all its chapters: `01 建设科创走廊`. With a
 * point behind it the number is that of another style.
 */
export const paddedArabic: HeadingStyle = {
  name: "01",
  kind: "point",
  pattern: /^(?<value>0[1-9]|[1-9]\d)\s*(?=\p{Script=Han}|[“《])(?![年月日号个项条名家])/u,
  title: "runs-in",
  evidence: "series",
  runsOn: true,
  floats: true,
  numeral: /^0\d$/u,
  cite: (numeral) => `第${numeral}项`,
};
