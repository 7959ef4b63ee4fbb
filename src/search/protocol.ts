/** What the page and the worker of the search say to each other. */

import type { Jump } from "./citation-query.ts";
import type { ConcordanceLine } from "./concordance.ts";
import type { Excerpt } from "./excerpt.ts";

/** What a reader asks for; the same names stand in the address of the page. */
export interface Request {
  readonly q: string;
  readonly plans: readonly string[];
  readonly department: string;
  readonly role: "" | "lead" | "support";
  readonly project: string;
  readonly assignments: boolean;
  readonly sort: "relevance" | "place" | "date";
  /** How hits are shown: with their sentences, or each match in a line. */
  readonly view: "" | "lines";
}

/** A hit as it is shown. */
export interface ShownHit extends Excerpt {
  /** Every match with what stands around it. */
  readonly lines: readonly ConcordanceLine[];
  readonly address: string;
  readonly title: string;
  readonly above: readonly string[];
  readonly isPhrase: boolean;
  /** Below the root of the site, with the marks to set and the paragraph to go to. */
  readonly path: string;
}

/** How a word of the query was read, where that is not as typed. */
interface ShownReading {
  readonly typed: string;
  readonly read: string;
  readonly how: "script" | "loose";
}

/** A department or project that the query may mean. */
interface NamedThing {
  readonly type: "department" | "project";
  readonly id: string;
  readonly name: string;
  /** Lead and support, or else 0, 0 and what the bodies before it have; for a project, places that name it. */
  readonly counts: readonly number[];
}

export interface Found {
  readonly refusal: "empty" | "long" | null;
  /** Sections. */
  readonly total: number;
  /** Matches in all of them. */
  readonly matches: number;
  readonly readings: readonly ShownReading[];
  /** The best first. */
  readonly names: readonly NamedThing[];
  readonly jumps: readonly Jump[];
  /** The query means one place and no other. */
  readonly isDecisive: boolean;
}

/** What is found besides: by other names, first where nothing else can find anything, and the rest. */
export type WiderPart = "names" | "rest";

/** A part of what is found besides. */
export interface Wider {
  readonly lists: readonly WiderList[];
  /** Queries with another spelling of a word that stands nowhere, where nothing is found at all. */
  readonly nearest: readonly string[];
}

/** Sections that the list above does not have, found by other names, with other punctuation, or in the source. */
export interface WiderList {
  readonly how: "loose" | "names" | "printed";
  readonly total: number;
  readonly matches: number;
  /** Words that were read otherwise than typed, and as what. */
  readonly readings: readonly { readonly typed: string; readonly read: readonly string[] }[];
  /** The query by which the words are found as typed and not otherwise. */
  readonly exactly: string;
}

export type ToWorker =
  | { readonly id: number; readonly type: "search"; readonly request: Request }
  | { readonly id: number; readonly type: "widen"; readonly part: WiderPart }
  | { readonly id: number; readonly type: "show"; readonly list: number; readonly from: number; readonly to: number };

export type FromWorker =
  | { readonly id: number; readonly type: "found"; readonly found: Found }
  | { readonly id: number; readonly type: "widened"; readonly wider: Wider }
  | { readonly id: number; readonly type: "hits"; readonly hits: readonly ShownHit[] }
  | { readonly id: number; readonly type: "failed"; readonly reason: string };
