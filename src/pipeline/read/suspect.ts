import type { Problem } from "../../diagnostics/problem.ts";
import { IndexedRuns } from "../../text/indexed-runs.ts";
import { gapClass, type Line, type Run, readingOf } from "../../text/run.ts";

/** A lone sign beside Han that no plan prints. */
const straySignPattern = /(?<=\p{Script=Han})[?^](?=[。\p{Script=Han}a-zāáǎàēéěèīíǐìōóǒòūúǔù])/gu;

/** Warn of what looks like damaged bytes and no row has restored: gaps, and signs that no plan prints. */
export function suspectMojibake(file: string, line: Line): Problem[] {
  const text = readingOf(line.runs);
  const runs = new IndexedRuns(line.runs);
  let at = 0;
  const gaps = line.runs.flatMap(({ class: kind, reading }) => {
    const index = at;
    at += reading.length;
    return kind === gapClass ? [{ sign: reading, index }] : [];
  });
  const strays = [...text.matchAll(straySignPattern)].map(({ 0: sign, index }) => ({ sign, index }));
  return [...gaps, ...strays].map(({ sign, index }) => ({
    code: "read/suspected-mojibake",
    file,
    line: line.number,
    col: runs.place(index) - line.start + 1,
    values: { context: text.slice(Math.max(0, index - 4), index + 4), sign },
  }));
}

/** Names joined by a dash: `二连浩特—扎门乌德` gives both. */
const joinedPattern = /(\p{Script=Han}{2,7})(?=—(\p{Script=Han}{2,7}))/gu;

/**
 * Warn of a 一 that probably is a dash: the same characters stand before it and behind it as
 * before and behind some dash of the same text, and no row has looked at the place.
 */
export function suspectDashes(file: string, lines: readonly Line[]): Problem[] {
  const text = lines.map((line) => readingOf(line.runs)).join("\n");
  const before = new Set<string>();
  const after = new Set<string>();
  for (const { 1: left = "", 2: right = "" } of text.matchAll(joinedPattern)) {
    before.add(left.slice(-2));
    after.add(right.slice(0, 2));
  }
  return lines.flatMap((line) => suspectLineDashes(file, line, before, after));
}

function suspectLineDashes(
  file: string,
  line: Line,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const text = readingOf(line.runs);
  const runs = new IndexedRuns(line.runs);
  for (const { index } of text.matchAll(/一/gu)) {
    if (!isNamed(text, index, before, after)) continue;
    if (isReviewed(runs.run(index))) continue;
    const context = text.slice(Math.max(0, index - 4), index + 5);
    const at = runs.place(index) - line.start;
    problems.push({
      code: "read/suspected-dash",
      file,
      line: line.number,
      col: at + 1,
      values: { context },
      proposed: { at, printed: "一", read: "—" },
    });
  }
  return problems;
}

/** Both neighbours are known from dashes, in either role, so that a reversed route is seen too. */
function isNamed(text: string, index: number, before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const left = text.slice(Math.max(0, index - 2), index);
  const right = text.slice(index + 1, index + 3);
  return before.has(left) && after.has(right);
}

/** A row that changes the place, or a note on it, has settled it. */
function isReviewed(run: Run | undefined): boolean {
  return run !== undefined && (run.note !== undefined || run.class === "emendation");
}
