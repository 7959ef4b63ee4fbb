/** The small tables beside the index, made with it and read in the browser. Columns are short: they travel. */

import type { Gram } from "./tokens.ts";

/** `records.json`: every section, by its place in the plans. Record n has `lengths[n]`, and so on. */
export interface RecordTable {
  /** Characters to a word in the indexes for one plan of indexing. */
  readonly gram: Gram;
  readonly plans: readonly { readonly slug: string; readonly date: string; readonly paths: readonly string[] }[];
  /** Pagefind's own id of each record in the exact index, without the language; empty where it has no text. */
  readonly keys: string;
  /** Folded length of the text. */
  readonly lengths: readonly number[];
  /** Folded length of the printed heading it opens with. */
  readonly headings: readonly number[];
  /** For each record, for each duty: folded start of its text, start and end of its assignment. */
  readonly duties: readonly (readonly number[])[];
}

/** `loose.json`: ids of the records in the index without punctuation. */
export interface KeyTable {
  readonly keys: string;
}

/** `characters.json`: the characters that have a file of places. Only where words have two characters. */
export interface CharacterTable {
  readonly characters: string;
}

/** `facets.json`: what is asked of a record beyond its place. */
export interface FacetTable {
  readonly departments: readonly string[];
  readonly projects: readonly string[];
  /** For each record: 2 × department, and 1 more where it supports. */
  readonly bearers: readonly (readonly number[])[];
  /** For each record: projects that it names. */
  readonly named: readonly (readonly number[])[];
}

/** `script.json`: what a traditional character may be in simplified script: `{ "發": "发", "著": "着" }`. */
export type ScriptTable = Readonly<Record<string, string>>;

/**
 * `names.json`: what departments and projects are called in Chinese, a line each, departments first;
 * the name, then other forms, separated by `|`.
 */
export interface NameTable {
  readonly departments: number;
  readonly forms: string;
}

/** `latin.json`: in the same order and form, pinyin, initials and English; loaded for queries in Latin letters. */
export interface LatinTable {
  readonly forms: string;
}

/** `things.json`: in the same order, what a card shows besides the name; loaded where there is a card. */
export interface ThingTable {
  readonly ids: readonly string[];
  /** Lead and support of a department, or else 0, 0 and what the bodies before it have; places that name a project. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * `wordings.json`: how what a reader may type is worded in the texts. Each line: folded forms that are typed, `;`, those
 * that stand in some text, each list separated by `|`. A form stands in one line only.
 */
export interface WordingTable {
  readonly lines: string;
  /** Of what readers type, what no text says as it is typed and some text says over punctuation or in another script, with | between. */
  readonly pieced: string;
}

/**
 * `printed.json`: sections whose source has other letters or figures than the edition, as they stand in the source,
 * a paragraph a line, each line there is in its `RecordText`; loaded where nothing is found as typed.
 */
export type PrintedTable = readonly { readonly record: number; readonly text: string }[];

/** `options.json`: id and name of what the facets offer; loaded when they are opened. */
export interface OptionTable {
  readonly departments: readonly (readonly [id: string, name: string])[];
  readonly projects: readonly (readonly [id: string, name: string])[];
}

/** Texts in one file, of sections in a row: the file costs a build more than what it holds, and a hit little more to load. */
const textsPerFile = 4;

/** Give where what is shown of a section stands: the name of a file without its end, and the place in its list. */
export function textPlace(record: number): { readonly file: string; readonly at: number } {
  return { file: `text/${Math.floor(record / textsPerFile)}`, at: record % textsPerFile };
}

/** What is shown of one section. */
export interface RecordText {
  /** `（十六）跨境合作平台` */
  readonly title: string;
  /** Plan and divisions above it. */
  readonly above: readonly string[];
  /** Reading text, one paragraph a line. */
  readonly text: string;
  /** True where the first line is the heading and no paragraph. */
  readonly headed: boolean;
}
