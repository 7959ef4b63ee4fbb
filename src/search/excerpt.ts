/** The sentence around a match, with the matches in it marked. */

import type { TermMatches } from "./find-sections.ts";
import { foldText, isWordCharacter } from "./fold.ts";

/** A piece of an excerpt. */
interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Excerpt {
  readonly pieces: readonly (readonly Piece[])[];
  /** Line of the first match shown, 0-based. */
  readonly line: number;
}

/** UTF-16 offsets in a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Longest excerpt around one match, in UTF-16 units, and how much of it stands before the match. */
const longest = 96;
const before = 36;
const mostWindows = 3;

/** A text with what turns matches, which count folded characters, into places in it. */
export interface ShownText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Folded offsets of letters and digits. */
  readonly words: readonly number[];
}

/** Prepare a text for excerpts. */
export function prepareText(text: string): ShownText {
  const { chars, starts, ends } = foldText(text);
  return { text, starts, ends, words: chars.flatMap((char, i) => (isWordCharacter(char) ? [i] : [])) };
}

/** Give the places of matches in the text as it is written, in order. */
function rangesOf({ starts, ends, words }: ShownText, terms: readonly TermMatches[]): Range[] {
  const ranges = terms.flatMap(({ index, matches }) =>
    matches.map(({ start, length }) => {
      const place = (at: number) => (index === "loose" ? (words[at] ?? 0) : at);
      return { start: starts[place(start)] ?? 0, end: ends[place(start + length - 1)] ?? 0 };
    }),
  );
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Give the sentences around the first match of each term, where there is one behind the heading
 * (folded length); those that run into each other become one.
 */
export function makeExcerpt(shown: ShownText, terms: readonly TermMatches[], heading: number): Excerpt {
  const { text } = shown;
  const ranges = rangesOf(shown, terms);
  const behind = shown.starts[heading] ?? 0;
  const firsts = terms.slice(0, mostWindows).flatMap((term) => {
    const own = rangesOf(shown, [term]);
    return own.find(({ start }) => start >= behind) ?? own[0] ?? [];
  });
  const windows = join(firsts.map((range) => windowAround(text, range)).sort((a, b) => a.start - b.start));
  const line = text.slice(0, firsts[0]?.start ?? 0).split("\n").length - 1;
  return { pieces: windows.map((window) => cut(text, window, ranges)), line };
}

/** The sentence that holds a match, or as much of it as fits. */
function windowAround(text: string, { start, end }: Range): Range {
  const opening = Math.max(text.lastIndexOf("。", start - 1), text.lastIndexOf("\n", start - 1)) + 1;
  const stops = ["。", "\n"].map((stop) => text.indexOf(stop, end)).filter((at) => at >= 0);
  const closing = Math.min(text.length, ...stops.map((at) => (text[at] === "\n" ? at : at + 1)));
  if (closing - opening <= longest) return { start: opening, end: closing };
  const from = Math.max(opening, start - before);
  return { start: from, end: Math.min(closing, Math.max(end, from + longest)) };
}

function join(windows: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    if (last && window.start <= last.end)
      joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, window.end) });
    else joined.push(window);
  }
  return joined;
}

function cut(text: string, { start, end }: Range, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to).replaceAll("\n", " "), marked });
  };
  let at = start;
  for (const range of ranges) {
    if (range.end <= at || range.start >= end) continue;
    add(at, Math.max(at, range.start), false);
    add(Math.max(at, range.start), Math.min(end, range.end), true);
    at = Math.min(end, range.end);
  }
  add(at, end, false);
  const isOpen = [start > 0 && !"。\n".includes(text[start - 1] ?? ""), end < text.length && !endsHere(text, end)];
  return [...(isOpen[0] ? [ellipsis] : []), ...pieces, ...(isOpen[1] ? [ellipsis] : [])];
}

const ellipsis: Piece = { text: "…", marked: false };

function endsHere(text: string, end: number): boolean {
  return text[end - 1] === "。" || text[end] === "\n";
}
