/**
 * Links that lead to quoted words: `#p1:~:text=…`, the element first, so that browsers without text
 * fragments land close. A fragment matches whole words only, and for Chinese a dictionary decides
 * what a word is: a quotation is therefore widened to the bounds that `Intl.Segmenter` finds.
 */

/** Quotations longer than this are named by their first and last words. UTF-16 units. */
const longestWhole = 20;
/** Length of those words, before they are widened. */
const endLength = 6;

/**
 * Give the fragment for a part of a text, without the `#`.
 *
 * @param id id of the element that holds the text
 * @param text the element's text
 * @param start UTF-16 offset
 * @param end UTF-16 offset, exclusive
 */
export function textFragment(id: string, text: string, start: number, end: number): string {
  const bounds = wordBounds(text);
  const from = bounds.findLast((bound) => bound <= start) ?? 0;
  const to = bounds.find((bound) => bound >= end) ?? text.length;
  if (to - from <= longestWhole && !text.slice(from, to).includes("\n")) {
    const before = text.slice(0, from);
    const repeated = before.includes(text.slice(from, to));
    const prefixFrom = bounds.findLast((bound) => bound <= from - endLength) ?? 0;
    const prefix = repeated ? `${encode(before.slice(prefixFrom))}-,` : "";
    return `${id}:~:text=${prefix}${encode(text.slice(from, to))}`;
  }
  const firstEnd = bounds.find((bound) => bound >= from + endLength) ?? to;
  const lastStart = bounds.findLast((bound) => bound <= to - endLength) ?? from;
  return `${id}:~:text=${encode(text.slice(from, firstEnd))},${encode(text.slice(lastStart, to))}`;
}

/** Offsets at which a word begins or ends, from 0 to the length of the text. */
function wordBounds(text: string): number[] {
  const words = new Intl.Segmenter("zh", { granularity: "word" }).segment(text);
  return [...Array.from(words, ({ index }) => index), text.length];
}

/** Comma and hyphen have a meaning in fragments. */
function encode(words: string): string {
  return encodeURIComponent(words.trim()).replaceAll("-", "%2D");
}
