import type { HeadingConstruct } from "./construct.ts";
import { readNumbered } from "./numbered-heading.ts";

const pattern = /^((?<value>[一二三四五六七八九十]{1,3})是)(?=\p{Script=Han}|[“《])/u;

/**
 * Read a paragraph that is one of a spoken series.
 *
 *     一是完善政策制度。要认真学习…
 *     ^^ numeral ^^^^^^ title
 *
 * Only a heading if the whole series stands in paragraphs of its own: see `keepSeries`.
 */
export const enumeratedItem: HeadingConstruct = (text) => readNumbered(text, "一是", pattern);
