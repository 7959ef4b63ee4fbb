import type { HeadingStyle } from "./heading-style.ts";

/** A chapter whose number is parted from its title by nothing but space: `1 总则`. */
export const bareArabic: HeadingStyle = {
  name: "1",
  kind: "chapter",
  pattern: /^(?<value>[1-9]\d?)\s*(?=\p{Script=Han}[\p{Script=Han}、“”]{1,18}$)/u,
  title: "alone",
  evidence: "series",
  numeral: /^\d{1,2}$/u,
  cite: (numeral) => `第${numeral}部分`,
};
