import type { HeadingStyle } from "./heading-style.ts";

/**
 * Make the style of lines that are headings and have no number: the value of one is its place in the series, and only
 * the lines about it show that it is a heading, so that nothing is found by its start.
 *
 * @param name an example
 * @param word what stands before the value in addresses: `head` of `head-2`
 */
export function unnumberedStyle(name: string, word: string): HeadingStyle {
  return {
    name,
    kind: "item",
    pattern: /^(?!)/u,
    title: "fills",
    evidence: "number",
    floats: true,
    numeral: /^(?!)/u,
    cite: (numeral) => numeral,
    address: ({ value }) => `${word}-${value}`,
  };
}
