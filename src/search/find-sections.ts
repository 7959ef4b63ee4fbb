/** From a query to ranked sections. Knows nothing of Pagefind: whoever calls it brings the look-up. */

import { isWordCharacter } from "./fold.ts";
import type { Query, Term } from "./parse-query.ts";
import { type Library, type Measures, placeOf, scoreOf } from "./rank.ts";
import { simplify } from "./simplify.ts";
import type { ScriptTable } from "./tables.ts";

/** Folded offsets where a phrase begins, by record. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** Names of bodies that readers type, all folded, one character an entry. */
export interface KnownNames {
  /** Gives other forms of a name; none where the characters are no name. */
  readonly otherNames: (chars: readonly string[]) => readonly (readonly string[])[];
  /** Says of characters that stand nowhere as typed whether they are a name that stands nowhere in another script or over punctuation either. */
  readonly standsNowhere: (chars: readonly string[]) => boolean;
}

/** `exact` holds every folded character, `loose` letters and digits only. */
export type IndexName = "exact" | "loose";

export interface Sources {
  /** Find all places where these characters stand side by side. */
  lookUp(index: IndexName, chars: readonly string[]): Promise<Places>;
  /** Asked for only where nothing is found as typed. */
  loadScript(): Promise<ScriptTable>;
  /** Asked for only where nothing is found as typed. */
  loadNames(): Promise<KnownNames>;
  measuresOf(record: number): Measures;
  /** The day of the plan, for putting in order: `2014-10-24`. */
  dateOf(record: number): string;
  readonly library: Library;
  /** Every record, in order of plan and place: what a query without words is about. */
  readonly records: readonly number[];
}

export interface Wishes {
  /** Says which records may be found. */
  readonly accepts: (record: number) => boolean;
  /** Only matches in assignments count. */
  readonly assignmentsOnly: boolean;
  /** `date` puts the newest plan first. */
  readonly sort: "relevance" | "place" | "date";
}

/** How a term was understood, in this order: as typed, in simplified script, without punctuation; or by other names, or in the source. */
export interface Reading {
  readonly typed: string;
  readonly how: "exact" | "script" | "loose" | "names" | "printed";
  readonly index: IndexName;
  /** What was looked up; several where a traditional character may be more than one. */
  readonly forms: readonly (readonly string[])[];
  /** It stands nowhere, however it was read. */
  readonly isMissing?: true;
}

/** Where one term stands in a section: offsets in the characters of the reading's index. */
type Matches = readonly { readonly start: number; readonly length: number }[];

export interface Hit {
  readonly record: number;
  /** Matches of all terms. */
  readonly count: number;
  readonly score: number;
  /** The terms stand side by side, in order. */
  readonly isPhrase: boolean;
}

export interface Answer {
  readonly hits: readonly Hit[];
  readonly readings: readonly Reading[];
}

export interface FoundTerm {
  readonly reading: Reading;
  readonly records: ReadonlyMap<number, Matches>;
}

/**
 * Find and rank the sections for a query that is not too long. Without words to find, every section
 * that is accepted and holds nothing of what is excluded is found, in order of its place.
 */
export async function findSections(query: Query, sources: Sources, wishes: Wishes): Promise<Answer> {
  const found = await Promise.all(query.terms.map((term) => findTerm(term, sources)));
  return combine(found, query, { sources, wishes });
}

/** Give the sections that hold every term as it was found, and nothing of what is excluded. */
export async function combine(
  found: readonly FoundTerm[],
  query: Query,
  { sources, wishes }: { sources: Sources; wishes: Wishes },
): Promise<Answer> {
  const excluded = await Promise.all(query.excluded.map((term) => findTerm({ ...term, quoted: true }, sources)));
  const counted = wishes.assignmentsOnly ? found.map((term) => inAssignments(term, sources)) : found;
  const [first, ...others] = [...counted].sort((a, b) => a.records.size - b.records.size);
  const records = [...(first?.records.keys() ?? sources.records)].filter(
    (record) =>
      others.every((term) => term.records.has(record)) &&
      !excluded.some((term) => term.records.has(record)) &&
      wishes.accepts(record),
  );
  const hits = records.map((record) => makeHit(record, counted, sources));
  return {
    hits: hits.sort({ place: byPlace, date: byDate(sources), relevance: byRelevance }[wishes.sort]),
    readings: found.map(({ reading }) => reading),
  };
}

/** Find one term by the first reading that finds anything. */
async function findTerm(term: Term, sources: Sources): Promise<FoundTerm> {
  const typed: Reading = { typed: term.typed, how: "exact", index: "exact", forms: [term.chars] };
  const exact = await findForms(typed, sources);
  if (exact.records.size > 0) return exact;
  if (!term.quoted && (await sources.loadNames()).standsNowhere(term.chars))
    return { ...exact, reading: { ...typed, how: "names" } };
  const simplified = simplify(term.chars, await sources.loadScript());
  const readings: Reading[] = [{ typed: term.typed, how: "script", index: "exact", forms: simplified }];
  if (!term.quoted) {
    const loose = [term.chars, ...simplified].map((form) => form.filter(isWordCharacter));
    readings.push({ typed: term.typed, how: "loose", index: "loose", forms: loose.filter((form) => form.length > 0) });
  }
  for (const reading of readings) {
    const found = await findForms(reading, sources);
    if (found.records.size > 0) return found;
  }
  return { ...exact, reading: { ...typed, isMissing: true } };
}

/** Find every place of the forms of a reading. */
export async function findForms(reading: Reading, { lookUp }: Sources): Promise<FoundTerm> {
  const records = new Map<number, Matches>();
  const used: (readonly string[])[] = [];
  const found = await Promise.all(reading.forms.map((form) => lookUp(reading.index, form)));
  for (const [i, form] of reading.forms.entries()) {
    const places = found[i] as Places;
    if (places.size > 0) used.push(form);
    for (const [record, starts] of places) {
      const matches = starts.map((start) => ({ start, length: form.length }));
      records.set(record, [...(records.get(record) ?? []), ...matches]);
    }
  }
  return { reading: { ...reading, forms: used.length > 0 ? used : reading.forms }, records };
}

/** Keep matches that stand in an assignment. Without punctuation the offsets are others: nothing is kept. */
function inAssignments({ reading, records }: FoundTerm, { measuresOf }: Sources): FoundTerm {
  const kept = [...records].flatMap(([record, matches]) => {
    const measures = measuresOf(record);
    const inside = matches.filter(({ start }) => placeOf(start, measures) === "assignment");
    return inside.length > 0 && reading.index === "exact" ? [[record, inside] as const] : [];
  });
  return { reading, records: new Map(kept) };
}

function makeHit(record: number, found: readonly FoundTerm[], { measuresOf, library }: Sources): Hit {
  const measures = measuresOf(record);
  const terms = found.map(({ reading: { index }, records }) => ({ index, matches: records.get(record) ?? [] }));
  const scores = terms.map(({ index, matches }, i) => {
    const known = index === "exact" ? measures : { ...measures, heading: 0, duties: [] };
    const starts = matches.map(({ start }) => start);
    return scoreOf(starts, known, found[i]?.records.size ?? 0, library);
  });
  return {
    record,
    count: terms.reduce((sum, { matches }) => sum + matches.length, 0),
    score: scores.reduce((sum, score) => sum + score, 0),
    isPhrase: standSideBySide(terms),
  };
}

/** True where some match of the first term is followed at once by the second, and so on. */
function standSideBySide(terms: readonly { index: IndexName; matches: Matches }[]): boolean {
  const [first, ...others] = terms;
  if (first === undefined) return false;
  let ends = new Set(first.matches.map(({ start, length }) => start + length));
  for (const { index, matches } of others) {
    if (index !== first.index) return false;
    ends = new Set(matches.filter(({ start }) => ends.has(start)).map(({ start, length }) => start + length));
  }
  return ends.size > 0;
}

function byRelevance(a: Hit, b: Hit): number {
  return Number(b.isPhrase) - Number(a.isPhrase) || b.score - a.score || a.record - b.record;
}

function byPlace(a: Hit, b: Hit): number {
  return a.record - b.record;
}

function byDate({ dateOf }: Sources) {
  return (a: Hit, b: Hit) => dateOf(b.record).localeCompare(dateOf(a.record)) || byPlace(a, b);
}
