/** The sentence around a match, with the matches in it marked. */

import { findPlaces, type PlacedCharacter, type SearchedText } from "./find-in-text.ts";
import type { Reading } from "./find-sections.ts";

/** A piece of an excerpt. */
interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Excerpt {
  /** Sentences in order of the text. */
  readonly pieces: readonly (readonly Piece[])[];
  /** Line of the first match that a term has behind the heading, 0-based. */
  readonly line: number;
  /** Matches of all terms. */
  readonly count: number;
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

/**
 * Give the sentences around the first match of each term, where there is one behind the heading
 * (folded length); those that run into each other become one. Of a match in an assignment its task is shown: a list of
 * bodies says nothing. `duties` are those of `RecordTable`.
 */
export function makeExcerpt(
  text: string,
  searched: SearchedText<PlacedCharacter>,
  { readings, heading, duties = [] }: { readings: readonly Reading[]; heading: number; duties?: readonly number[] },
): Excerpt {
  const byTerm = readings.map((reading) => rangesOf(searched, reading));
  const all = byTerm.flat().sort((a, b) => a.start - b.start || b.end - a.end);
  const behind = searched.exact[heading]?.start ?? 0;
  const firsts = byTerm
    .slice(0, mostWindows)
    .flatMap((own) => own.find(({ start }) => start >= behind) ?? own[0] ?? []);
  // Without words to find, the section shows how its text begins.
  const places = firsts.length > 0 ? firsts : [{ start: behind, end: behind }];
  const tasks = tasksOf(duties, searched);
  const shown = places.map((place) => {
    const task = tasks.find(({ assignment: { start, end } }) => place.start >= start && place.start < end);
    return task === undefined
      ? windowAround(text, place)
      : windowFrom(text, { start: Math.max(task.start, behind), end: task.assignment.start });
  });
  const windows = join(shown.sort((a, b) => a.start - b.start));
  const line = text.slice(0, places[0]?.start ?? 0).split("\n").length - 1;
  return { pieces: windows.map((window) => cut(text, window, all)), line, count: all.length };
}

/** Give the places of a reading in a text, in order. */
export function rangesOf(searched: SearchedText<PlacedCharacter>, { forms, index }: Reading): Range[] {
  return forms
    .flatMap((form) => findPlaces(form, searched[index]))
    .map(({ first, last }) => ({ start: first.start, end: last.end }))
    .sort((a, b) => a.start - b.start);
}

/** Where the text of each duty begins, behind the assignment before it, with where its assignment stands. */
function tasksOf(duties: readonly number[], { exact }: SearchedText<PlacedCharacter>) {
  const offset = (folded = 0) => exact[folded]?.start ?? exact.at(-1)?.end ?? 0;
  const ends = duties.filter((_, i) => i % 3 === 2);
  const tasks: { start: number; assignment: Range }[] = [];
  for (let i = 0; i < duties.length; i += 3) {
    const [from = 0, assignment = 0, end = 0] = duties.slice(i, i + 3);
    const start = Math.max(from, ...ends.filter((other) => other <= assignment));
    if (start < assignment)
      tasks.push({ start: offset(start), assignment: { start: offset(assignment), end: offset(end) } });
  }
  return tasks;
}

/** The sentence that holds a match, or as much of it as fits. */
function windowAround(text: string, { start, end }: Range): Range {
  const opening = start === 0 ? 0 : Math.max(text.lastIndexOf("。", start - 1), text.lastIndexOf("\n", start - 1)) + 1;
  const closing = closingOf(text, end);
  if (closing - opening <= longest) return { start: opening, end: closing };
  const from = Math.max(opening, start - before);
  return { start: from, end: Math.min(closing, Math.max(end, from + longest)) };
}

/** The first sentences of a stretch, as many as fit, or as much of the first as does. */
function windowFrom(text: string, { start, end }: Range): Range {
  let closing = start;
  while (closing < end) {
    // At a line break the next sentence begins behind it.
    const next = Math.min(end, closingOf(text, text[closing] === "\n" ? closing + 1 : closing));
    if (next - start > longest) break;
    closing = next;
  }
  return { start, end: closing > start ? closing : Math.min(end, start + longest) };
}

/** Where the sentence ends that goes on at a place. */
function closingOf(text: string, from: number): number {
  const stops = ["。", "\n"].map((stop) => text.indexOf(stop, from)).filter((at) => at >= 0);
  return Math.min(text.length, ...stops.map((at) => (text[at] === "\n" ? at : at + 1)));
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
  const opens = start === 0 || "。\n".includes(text[start - 1] ?? "");
  const closes = end === text.length || text[end - 1] === "。" || text[end] === "\n";
  return [...(opens ? [] : [ellipsis]), ...pieces, ...(closes ? [] : [ellipsis])];
}

const ellipsis: Piece = { text: "…", marked: false };
