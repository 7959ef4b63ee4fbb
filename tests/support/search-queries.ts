/** Queries for the proof of the search, with the right answer to each, found without any index. */

import * as OpenCC from "opencc-js";
import type { DepartmentRow, ProjectRow } from "../../src/registry/schema.ts";

/** A section as `dist/data/sections.json` has it. */
export interface SectionText {
  readonly id: string;
  readonly text: string;
}

export interface SearchQuery {
  readonly set: QuerySet;
  /** What is typed. */
  readonly text: string;
  /** What a section must hold, as it is compared; all of them. */
  readonly wanted: readonly string[];
}

export const querySets = ["names", "substrings", "pairs", "traditional", "absent"] as const;
export type QuerySet = (typeof querySets)[number];

/** Numbers from 0 up to a bound, the same ones for the same seed (mulberry32). */
export type Dice = (bound: number) => number;

export function makeDice(seed: number): Dice {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

/**
 * Give a text as it is compared: NFKC, small letters, one form of quotes and dashes, no white space.
 * Written anew, so that an error in the rule of the search does not hide itself.
 */
export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[“”„]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[–—―−]/gu, "-")
    .replaceAll(/\s/gu, "");
}

const compared = new Map<string, string>();

function comparableOnce(text: string): string {
  const known = compared.get(text) ?? comparable(text);
  compared.set(text, known);
  return known;
}

/** Find the sections that hold everything wanted. */
export function findByHand(sections: readonly SectionText[], wanted: readonly string[]): Set<string> {
  const holding = sections.filter(({ text }) => wanted.every((part) => comparableOnce(text).includes(part)));
  return new Set(holding.map(({ id }) => id));
}

/** Find the sections that hold everything wanted when punctuation is passed over. */
export function findLoosely(sections: readonly SectionText[], wanted: readonly string[]): Set<string> {
  const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
  const parts = wanted.map(bare);
  if (parts.includes("")) return new Set();
  const holding = sections.filter(({ text }) => parts.every((part) => bare(comparableOnce(text)).includes(part)));
  return new Set(holding.map(({ id }) => id));
}

/** A library of a few lines may hold nothing of a kind: after so many draws there is none. */
const draws = 2_000;

/** Make every query set. A small library has fewer queries, of those kinds alone that its texts hold. */
export function makeQueries(
  sections: readonly SectionText[],
  names: { departments: readonly DepartmentRow[]; projects: readonly ProjectRow[] },
  dice: Dice,
): SearchQuery[] {
  const filled = sections.filter(({ text }) => text.length > 1);
  return [
    ...namesOf(names).map((name) => literal("names", name)),
    ...substrings(filled, dice),
    ...drawn(100, (i) => pair(filled, i % 2 === 0, dice)),
    ...drawn(100, () => traditional(filled, dice)),
    ...drawn(50, () => absent(filled, dice)),
  ];
}

/** Draw as often as asked; where nothing came, no more of the kind is looked for. */
function drawn(count: number, draw: (index: number) => SearchQuery | undefined): SearchQuery[] {
  const queries: SearchQuery[] = [];
  for (let i = 0; i < count; i++) {
    const query = draw(i);
    if (!query) break;
    queries.push(query);
  }
  return queries;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function namesOf({ departments, projects }: Parameters<typeof makeQueries>[1]): string[] {
  const bodies = departments.flatMap(({ name, full_name, aliases }) => [
    name,
    full_name ?? name,
    ...aliases.map(({ form }) => form),
  ]);
  const things = projects.flatMap(({ name, aliases }) => [
    name,
    ...aliases.flatMap((alias) => ("literal" in alias ? [alias.literal] : [])),
  ]);
  return [...new Set([...bodies, ...things])];
}

/** Type a text so that it is taken as it stands: in quotes where it has a space or a leading minus. */
function literal(set: QuerySet, text: string): SearchQuery {
  const inOneLine = text.replaceAll("\n", "");
  const typed = /[^\S\n]|^[-－]/u.test(text) ? `"${inOneLine}"` : inOneLine;
  return { set, text: typed, wanted: [comparable(text)] };
}

function cutFrom({ text }: SectionText, length: number, dice: Dice): string {
  const chars = [...text];
  const start = dice(Math.max(1, chars.length - length + 1));
  return chars.slice(start, start + length).join("");
}

/** 500 of 1 to 12 characters: 300 anywhere, 120 across punctuation, 80 across the break between two paragraphs. */
function substrings(sections: readonly SectionText[], dice: Dice): SearchQuery[] {
  const kinds = [
    { count: 300, needed: /\S/u, least: 1 },
    { count: 120, needed: /\S\p{P}\S/u, least: 3 },
    { count: 80, needed: /\S\n\S/u, least: 3 },
  ];
  return kinds.flatMap(({ count, needed, least }) =>
    drawn(count, () => {
      const cut = cutUntil(sections, (text) => needed.test(text), { least, dice });
      return cut === undefined ? undefined : literal("substrings", cut);
    }),
  );
}

function cutUntil(
  sections: readonly SectionText[],
  isWanted: (cut: string) => boolean,
  { least, dice }: { least: number; dice: Dice },
): string | undefined {
  if (sections.length === 0) return undefined;
  for (let i = 0; i < draws; i++) {
    const section = sections[dice(sections.length)] as SectionText;
    const cut = cutFrom(section, least + dice(13 - least), dice).trim();
    if (cut !== "" && isWanted(cut)) return cut;
  }
  return undefined;
}

const isPlain = (cut: string) => /^\p{Script=Han}{2,4}$/u.test(cut);

/** Two words of one section, or of any two. */
function pair(sections: readonly SectionText[], isOfOne: boolean, dice: Dice): SearchQuery | undefined {
  const long = sections.filter(({ text }) => text.length > 60);
  if (long.length === 0) return undefined;
  const first = [long[dice(long.length)] as SectionText];
  const words = [first, isOfOne ? first : long].flatMap((from) => cutUntil(from, isPlain, { least: 2, dice }) ?? []);
  if (words.length < 2) return undefined;
  return { set: "pairs", text: words.join(" "), wanted: words.map(comparable) };
}

const writers = (["t", "tw", "hk"] as const).map((to) => OpenCC.Converter({ from: "cn", to }));

/** A text in traditional script that as such occurs nowhere. */
function traditional(sections: readonly SectionText[], dice: Dice): SearchQuery | undefined {
  const write = writers[dice(writers.length)] as (text: string) => string;
  const isOther = (cut: string) => /^\p{Script=Han}+$/u.test(cut) && findByHand(sections, [write(cut)]).size === 0;
  const text = cutUntil(sections, isOther, { least: 2, dice });
  if (text === undefined) return undefined;
  return { set: "traditional", text: write(text), wanted: [comparable(text)] };
}

/** Characters of the texts in an order that occurs nowhere, nor when punctuation is passed over. */
function absent(sections: readonly SectionText[], dice: Dice): SearchQuery | undefined {
  const bare = sections.map(({ text }) => text.replaceAll(/[^\p{L}\p{N}]/gu, ""));
  const isHan = (cut: string) => /^\p{Script=Han}$/u.test(cut[0] ?? "");
  for (let i = 0; i < draws; i++) {
    const characters = times(2 + dice(6), () => cutUntil(sections, isHan, { least: 1, dice })?.[0]);
    if (characters.includes(undefined)) return undefined;
    const text = characters.join("");
    if (!bare.some((other) => other.includes(text))) return { set: "absent", text, wanted: [comparable(text)] };
  }
  return undefined;
}
