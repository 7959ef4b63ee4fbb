/** What a reader may type into the one box: words, "quoted phrases", -excluded words. */

import { foldText } from "./fold.ts";

export interface Term {
  /** As typed, without quotes or minus. */
  readonly typed: string;
  /** Folded characters, at least one. */
  readonly chars: readonly string[];
  /** A quoted phrase is taken with its punctuation and not otherwise. */
  readonly quoted: boolean;
}

export interface Query {
  /** None where all that is said is what not to find: then every section is looked at. */
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
  /** Folded characters of all terms in a row: where they stand so, the hit comes first. */
  readonly phrase: readonly string[];
  /** Why nothing is searched. */
  readonly refusal: "empty" | "long" | null;
}

/** Longest query in folded characters: longer than any paragraph of a plan. */
const longestQuery = 2000;
/** More words than this are no query but a text. */
const mostTerms = 40;

/** One term: minus, then a quoted phrase, which the end of the query closes too, or what has no white space. */
const termPattern = /([-－]?)(?:["＂]([^"＂]*)(?:["＂]|$)|([^\s"＂]+))/gu;

/** Read a query. Any string is taken. Line breaks are nothing: they come from copied text. */
export function parseQuery(text: string): Query {
  const line = text.toWellFormed().replaceAll(/[\r\n]+/gu, "");
  const parts = [...line.matchAll(termPattern)].map(([whole, minus, quoted, word]) => ({
    whole,
    minus: minus !== "",
    term: makeTerm(quoted ?? word ?? "", quoted !== undefined),
  }));
  const filled = parts.filter(({ term }) => term.chars.length > 0);
  const positive = filled.filter(({ minus }) => !minus).map(({ term }) => term);
  const excluded = filled.filter(({ minus }) => minus).map(({ term }) => term);
  // A minus with nothing behind it, and nothing else asked for, is meant as a character of the text.
  const signs = parts.filter(({ minus }) => minus).map(({ whole }) => makeTerm(whole, false));
  const terms = filled.length > 0 ? positive : signs;
  const phrase = terms.flatMap(({ chars }) => chars);
  return { terms, excluded, phrase, refusal: refusalOf(terms, excluded, phrase.length) };
}

/** Give the query by which the words of another are found as typed, and not otherwise: `发改委 口岸` → `"发改委" "口岸"`. */
export function asTyped({ terms, excluded }: Query): string {
  return typedQuery({ terms: terms.map(quotedOf), excluded: excluded.map(quotedOf) }, ({ typed }) => typed);
}

/** Write a query as it may be typed, each term that is looked for as `write` gives it. */
export function typedQuery(
  { terms, excluded }: Pick<Query, "terms" | "excluded">,
  write: (term: Term) => string,
): string {
  const mark = ({ quoted }: Term, word: string) => (quoted ? `"${word}"` : word);
  return [
    ...terms.map((term) => mark(term, write(term))),
    ...excluded.map((term) => `-${mark(term, term.typed)}`),
  ].join(" ");
}

function quotedOf(term: Term): Term {
  return { ...term, quoted: true };
}

function makeTerm(typed: string, quoted: boolean): Term {
  return { typed, chars: foldText(typed).chars, quoted };
}

function refusalOf(terms: readonly Term[], excluded: readonly Term[], length: number): Query["refusal"] {
  if (terms.length + excluded.length === 0) return "empty";
  return length > longestQuery || terms.length + excluded.length > mostTerms ? "long" : null;
}
