/**
 * Stage 5 of 6: tree → mentions.
 *
 * Reads:      the document tree and its duties; departments and reviewed places of the registry.
 * Writes:     every place in running text that names a department.
 * Guarantees: mentions stand in the reading text at their offsets and do not overlap an assignment;
 *             a reviewed row that finds no place is a problem.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import type { DepartmentRow, MentionRow, Placed } from "../../registry/schema.ts";
import type { Duty } from "../duties/duty.ts";
import { runsOf } from "../duties/index.ts";
import { placeInRuns, readingOf } from "../run.ts";
import { type Division, type Paragraph, type PlanTree, walkDivisions } from "../tree/node.ts";
import { keepLongest } from "./automaton.ts";
import { DepartmentMatcher } from "./department-matcher.ts";
import type { Mention } from "./mention.ts";

export interface LinkInput {
  readonly tree: PlanTree;
  readonly duties: readonly Duty[];
  readonly departments: readonly DepartmentRow[];
  readonly rows: readonly Placed<MentionRow>[];
}

export interface LinkOutput {
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly department: string;
  readonly row?: Placed<MentionRow>;
}

/** Find the mentions of a plan, in order of place. */
export function linkMentions({ tree, duties, departments, rows }: LinkInput): LinkOutput {
  const matcher = new DepartmentMatcher(departments);
  const own = rows.filter((row) => row.plan === tree.slug);
  const matched = new Set<Placed<MentionRow>>();
  const mentions: Mention[] = [];
  for (const division of walkDivisions(tree.divisions)) {
    for (const paragraph of division.paragraphs) {
      const text = proseOf(division, paragraph, duties);
      const reviewed = placeRows(own, paragraph, text, matched);
      const found = [...reviewed.filter(({ row }) => row?.verdict !== "not"), ...unreviewed(matcher, text, reviewed)];
      mentions.push(...found.sort((a, b) => a.start - b.start).map((place) => makeMention(division, paragraph, place)));
    }
  }
  return { mentions, problems: own.filter((row) => !matched.has(row)).map(unmatched) };
}

/** The reading text of a paragraph up to its assignment, which is not running text. */
function proseOf(division: Division, paragraph: Paragraph, duties: readonly Duty[]): string {
  const text = readingOf(runsOf(paragraph));
  const duty = duties.find((d) => d.path === division.path && d.paragraphs.at(-1) === paragraph.id);
  return duty ? text.slice(0, duty.start) : text;
}

/** Places of the reviewed rows; where two overlap, the longer words stand. */
function placeRows(
  rows: readonly Placed<MentionRow>[],
  paragraph: Paragraph,
  text: string,
  matched: Set<Placed<MentionRow>>,
): Found[] {
  const places = rows
    .filter((row) => row.line === paragraph.line)
    .flatMap((row) => {
      const all = occurrencesOf(row.surface, text);
      const meant = row.occurrence === undefined ? all : all.slice(row.occurrence - 1, row.occurrence);
      if (meant.length > 0) matched.add(row);
      return meant.map((start) => ({ start, end: start + row.surface.length, value: row }));
    });
  return keepLongest(places).map(({ start, end, value }) => ({ start, end, department: value.department, row: value }));
}

function occurrencesOf(surface: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) places.push(at);
  return places;
}

function unreviewed(matcher: DepartmentMatcher, text: string, reviewed: readonly Found[]): Found[] {
  return matcher
    .find(text)
    .filter(({ start, end }) => !reviewed.some((place) => place.start < end && start < place.end))
    .map(({ start, end, value }) => ({ start, end, department: value }));
}

function makeMention(division: Division, paragraph: Paragraph, { start, end, department, row }: Found): Mention {
  const runs = runsOf(paragraph);
  const text = readingOf(runs);
  const from = placeInRuns(runs, start);
  return {
    department,
    verdict: row?.verdict === "task" ? "task" : "mention",
    reason: row?.reason ?? null,
    path: division.path,
    paragraph: paragraph.id,
    surface: text.slice(start, end),
    sentence: sentenceAt(text, start, end),
    start,
    end,
    source: { start: from, end: end >= text.length ? paragraph.span.end : placeInRuns(runs, end) },
    line: paragraph.line,
    col: paragraph.col + from - paragraph.span.start,
  };
}

/** The sentence around a place, from full stop to full stop. */
function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(...["。", "！", "？"].map((stop) => text.lastIndexOf(stop, start - 1))) + 1;
  const stops = ["。", "！", "？"].map((stop) => text.indexOf(stop, end)).filter((at) => at >= 0);
  return text.slice(from, stops.length > 0 ? Math.min(...stops) + 1 : text.length);
}

function unmatched(row: Placed<MentionRow>): Problem {
  return {
    code: "link/mention-unmatched",
    ...row.place,
    found: `no “${row.surface}” in line ${row.line} of ${row.plan}`,
    expected: "words of the reading text outside assignments",
  };
}
