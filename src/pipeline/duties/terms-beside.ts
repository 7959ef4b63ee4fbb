import type { Piece } from "./piece.ts";

/** `2015年底前由` before the bodies: a term and a particle, no part of a name. */
const beforePattern = /^(?:\d{4}年(?:\d{1,2}月)?(?:底前|年底前|底|前)?)?/u;

/** `2025年9月底前` behind the bodies. */
const behindPattern =
  /(?:\d{4}年(?:\d{1,2}月)?|\d{1,2}月)(?:\d{1,2}日|[上中下]旬|底|末)?(?:之?前)?$|(?<=\p{Script=Han})年底前$/u;

/** Measure the term at the beginning of words, in UTF-16 units; 0 where there is none. */
export function termBefore(words: string): number {
  return beforePattern.exec(words)?.[0].length ?? 0;
}

/** Part names from the term behind them: `市教育局2025年9月底前`. Words that are a term and nothing else stay whole. */
export function partTermBehind({ text, start }: Piece): { readonly names: Piece; readonly term: string } {
  const term = behindPattern.exec(text)?.[0] ?? "";
  if (term === "" || term === text) return { names: { text, start }, term: "" };
  return { names: { text: text.slice(0, -term.length), start }, term };
}
