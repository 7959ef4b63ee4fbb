import type { HeadingStyle } from "./heading-style.ts";

/** A box of a plan, numbered through all of it, with its title: `专栏3 重点工程`. It stands below what it illustrates. */
export const box: HeadingStyle = {
  name: "专栏",
  kind: "item",
  pattern: /^(专栏\s*(?<value>\d{1,2}|[一二三四五六七八九十]{1,3}))(?:[：:\s]+|(?=[\p{Script=Han}“]))/u,
  title: "fills",
  evidence: "number",
  floats: true,
  numeral: /^专栏\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/u,
  cite: (numeral) => numeral,
  address: ({ value }) => `box-${value}`,
};
