import { readingOf } from "../../text/run.ts";
import { type Division, ownRuns, walkDivisions } from "../tree/node.ts";
import { innerOf } from "./assigned-text.ts";
import type { DutyInput } from "./make-duty.ts";
import type { Phrases } from "./phrases.ts";
import { cutOutside, type Piece } from "./piece.ts";

/**
 * Part an assignment in a line of its own behind the last of several points, whose clauses name by numbers the points
 * that they are of: each is a duty of these. Where a number names no point, or several, it stays as it is.
 *
 *     以上1—3项、5—6项由市教育局负责，第4项由市财政局负责。
 */
export function partByNumbers(
  inputs: readonly DutyInput[],
  division: Division,
  parent: Division | undefined,
  phrases: Phrases,
): readonly DutyInput[] {
  const [input, ...others] = inputs;
  const [line, ...more] = input?.lines ?? [];
  if (!input || !line || others.length > 0 || more.length > 0 || parent?.divisions.at(-1) !== division) return inputs;
  const last = division.paragraphs.at(-1);
  if (last?.id !== line.in.paragraph || line.place.start > 0 || last.line === division.line) return inputs;
  const clauses = numberedClauses({ text: innerOf(line), start: line.place.innerStart }, phrases);
  const byNumber = Map.groupBy(parent.divisions, ({ heading }) => heading.value);
  const named = clauses.map(({ text }) => pointsNamed(phrases.leadIns.numbersIn(text), byNumber));
  if (named.some((points) => points.length === 0)) return inputs;
  if (named.length === 1 && named[0]?.length === parent.divisions.length) return inputs;
  return clauses.map(({ text, start }, i): DutyInput => {
    const innerEnd = start + text.length;
    // The brackets about all of them go with the first and the last.
    const end = i === clauses.length - 1 ? line.place.end : innerEnd;
    const place = { ...line.place, start: i === 0 ? line.place.start : start, end, innerStart: start, innerEnd };
    const points = { path: parent.path, text: textOfPoints(named[i] ?? [], line.in.text) };
    return { ...input, id: `d${i + 1}`, governed: [], lines: [{ ...line, place }], points };
  });
}

/** Cut an assignment before each clause that numbers open. */
function numberedClauses({ text, start }: Piece, phrases: Phrases): Piece[] {
  const clauses: Piece[] = [];
  for (const clause of cutOutside(text, start, /[，；。]/u)) {
    const before = clauses.at(-1);
    if (!before || phrases.leadIns.numbersIn(clause.text).length > 0) clauses.push(clause);
    else {
      const whole = text.slice(before.start - start, clause.start - start + clause.text.length);
      clauses[clauses.length - 1] = { text: whole, start: before.start };
    }
  }
  return clauses;
}

/** The points that numbers name; none where one names no point, or several. */
function pointsNamed(numbers: readonly number[], byNumber: ReadonlyMap<number | null, Division[]>): Division[] {
  const named = numbers.map((number) => byNumber.get(number) ?? []);
  return named.every((points) => points.length === 1) ? named.flat() : [];
}

/** The text of points, without the line that assigns them behind the last. */
function textOfPoints(points: readonly Division[], line: string): string {
  const texts = [...walkDivisions(points)].map((part) => readingOf(ownRuns(part)));
  return texts.map((text) => (text.endsWith(line) ? text.slice(0, -line.length).trimEnd() : text)).join("\n");
}
