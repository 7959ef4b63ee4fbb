/** Queries that name a place instead of words. What they mean, the resolver of citations says. */

import type { Resolution } from "../citation/resolver/resolution.ts";

/** A place that a query names. */
export interface Jump {
  /** Below the root of the site: `plans/mongolia-2014/4/16/#p2`. */
  readonly path: string;
  /** `（十六）跨境合作平台` */
  readonly label: string;
  /** Title of the plan. */
  readonly plan: string;
  /** `d39`, `s22` */
  readonly mark: string;
}

/** Most places offered where a citation is not decisive. */
const mostJumps = 4;

const numeral = "[一二三四五六七八九十百零〇\\d]+";

/** What no citation is without: an address, a number of ours, a numbered division, a year in brackets. */
const citedPattern = new RegExp(
  [
    String.raw`[#\/]|%2F`,
    String.raw`^[ds]\d+$|(?:任务|任務|职责|職責|编号|編號)\s*第?\s*\d`,
    `第\\s*[(（]?\\s*${numeral}\\s*[)）]?\\s*(?:部分|章|节|節|项|項|条|條|款|号|號)`,
    `^${numeral}[、.]?[(（]${numeral}[)）]$`,
    String.raw`[〔[(（［]\s*(?:19|20)\d\d\s*[〕\])）］]`,
  ].join("|"),
  "iu",
);

/** Say whether a query may be a citation: only then is the resolver loaded. */
export function looksCited(text: string): boolean {
  return citedPattern.test(text);
}

/** The fewest characters in a row, without a space, that are a passage and no word. */
const leastPassage = 20;

/** Say whether a query is a passage of a text, to be checked against it: signs of a search for words are none. */
export function isPassage(text: string): boolean {
  return !/^-|\s-|"/u.test(text) && text.split(/\s+/u).some((run) => Array.from(run).length >= leastPassage);
}

/** Give the places of an answer of the resolver, with whether it means but one. */
export function jumpsOf({ kind, targets }: Resolution): { jumps: Jump[]; isDecisive: boolean } {
  const jumps = targets.slice(0, mostJumps).map(({ path, label, plan, mark }) => ({ path, label, plan, mark }));
  return { jumps, isDecisive: kind === "one" };
}
