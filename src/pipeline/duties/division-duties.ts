import { appendAll } from "../../text/append-all.ts";
import type { Division } from "../tree/node.ts";
import {
  type AssignedText,
  type AssignmentLine,
  headingLine,
  innerOf,
  linesOf,
  type RolelessHabit,
  titleLine,
  wholeLine,
  wordsBehindTitle,
} from "./assigned-text.ts";
import type { AssignmentReader } from "./assignment-reader.ts";
import type { BodyHeading } from "./body-headings.ts";
import { behindStop, type LedText } from "./body-led.ts";
import { continuesLabels } from "./continues-labels.ts";
import type { AssignmentPlace } from "./find-assignments.ts";
import { signsAtStart } from "./line-signs.ts";
import type { DutyContext, DutyInput, Governed } from "./make-duty.ts";
import { labelAlone, labelWithoutSign, namesBelow } from "./names-below.ts";
import { governedByOpening } from "./opening-bracket.ts";
import type { ProblemSink } from "./reporter.ts";

/** The text of a paragraph, and where assignments stand in it. */
export interface ReadText extends AssignedText {
  readonly places: readonly AssignmentPlace[];
  /** What bodies lead in it, where it holds no other assignment. */
  readonly led: readonly LedText[];
}

/** What the duties of a division are read with. */
export interface DivisionContext extends DutyContext, ProblemSink {
  readonly roleless: RolelessHabit;
  readonly byBody: ReadonlyMap<Division, BodyHeading>;
}

/** Say whether something is assigned in a text. */
export function isAssigned({ places, led }: ReadText): boolean {
  return places.length > 0 || led.length > 0;
}

/** Whose duty a division's text is: an assignment governs what stands before it and has none. */
export function dutiesOf(division: Division, texts: readonly ReadText[], context: DivisionContext): DutyInput[] {
  const duties: DutyInput[] = [];
  let governed: Governed[] = [];
  let lines: AssignmentLine[] = [];
  const close = () => {
    const id = `d${duties.length + 1}`;
    if (lines.length > 0) duties.push({ path: division.path, id, governed, lines });
    governed = [];
    lines = [];
  };
  const heading = titleAssignment(division, context) ?? bodyHeading(division, context);
  if (heading) {
    lines = [heading];
    const told = texts.filter(({ text }) => !/^[（(]/u.test(text) || !context.reader.phrases.saysFirstLeads(text));
    governed = told.map((text) => ({ in: text, start: 0, end: text.text.length }));
    close();
  }
  const [first] = texts;
  const opening = governedByOpening(division, texts, isAssigned);
  if (first && opening) {
    lines = linesOf(first, first.places, context.roleless);
    return [{ path: division.path, id: "d1", governed: opening, lines }];
  }
  for (const [i, text] of texts.entries()) {
    const below = namesBelow(text, lines.at(-1), context.reader);
    if (below) {
      lines.push(below);
      continue;
    }
    if (text.led.length > 0) {
      if (lines.length > 0) close();
      for (const led of text.led) {
        governed = tasksOf(text, led);
        lines = [{ in: text, place: led.place, ...(led.role ? { column: led.role } : {}) }];
        appendAll(
          lines,
          (led.joining ?? []).map((place) => ({ in: text, place })),
        );
        close();
      }
      continue;
    }
    let from = 0;
    const found = linesOf(text, text.places, context.roleless).map((line) => {
      const alone = labelAlone(line, context.reader);
      return alone && texts[i + 1] && namesBelow(texts[i + 1] as ReadText, alone, context.reader) ? alone : line;
    });
    const unsigned = found.length > 0 ? undefined : labelWithoutSign(text, texts[i + 1], context.reader);
    if (unsigned) found.push(unsigned);
    for (const [i, line] of (found.length > 0 ? found : [wholeLine(text)]).entries()) {
      const before = text.text.slice(from, line.place.start);
      const last = lines.at(-1);
      const isOfLast = last?.in === text && goesOnAtOnce(line, last, context);
      const goesOn =
        isOfLast || (from === 0 && continuesLabels(context.reader.phrases, lines.map(innerOf), before, innerOf(line)));
      if (lines.length > 0 && !goesOn) close();
      if (found.length === 0 && !goesOn) break;
      if (lines.length === 0 && from === 0 && line.place.start === 0)
        appendAll(lines, labelsAbove(governed, line, context));
      governed.push({ in: text, start: from, end: line.place.start });
      lines.push(line);
      const { end, taskEnd = end } = line.place;
      if (taskEnd > end) governed.push({ in: text, start: end, end: behindStop(text.text, taskEnd) });
      from = behindSigns(text.text, taskEnd);
      const next = found[i + 1];
      if (next && !goesOnAtOnce(next, line, context)) close();
    }
    if (from < text.text.length) {
      if (from > 0) close();
      governed.push({ in: text, start: from, end: text.text.length });
    }
  }
  if (lines.length > 0) close();
  reportListedWithout(duties);
  return governingBelow(duties, governed);
}

/** What bodies that lead a text are to do, without the clauses of those who join them and the signs around these. */
function tasksOf(text: ReadText, { place, joining = [], end }: LedText): Governed[] {
  const starts = [place.end, ...joining.map((joined) => joined.end + 1)];
  const ends = [...joining.map((joined) => joined.start - 1), end];
  return starts.map((start, i) => ({ in: text, start, end: ends[i] ?? end })).filter((part) => part.start < part.end);
}

/** Text behind the sign of a list: `——修缮校舍。` */
function isListed({ in: { text }, start }: Governed): boolean {
  return start === 0 && signsAtStart(text) > 0;
}

/** Tell of signs of a list below an assignment, of which some have one of their own and others have none. */
function reportListedWithout([first, ...others]: readonly DutyInput[]): void {
  const [line] = first?.lines ?? [];
  if (!first || !line || first.governed.some(isListed)) return;
  const isMixed = others.some(({ governed }) => governed.length > 1 && governed.every(isListed));
  const { in: text, place } = line;
  if (isMixed) text.report.add("duties/points-below", place.start, { words: text.text.slice(place.start, place.end) });
}

/**
 * Where assignments stand above their texts each governs what stands below it: the first has nothing before it, each
 * has lines of its own, and text is left behind the last. Signs of a list that alone follow the only one are of what it
 * closes:
 *
 *     改善条件，重点如下。（市教育局负责）
 *     ——修缮校舍。
 *     ——购置设备。
 */
function governingBelow(duties: DutyInput[], left: readonly Governed[]): DutyInput[] {
  const [only] = duties;
  if (!only || left.length === 0) return duties;
  if (duties.length === 1 && left.every(isListed) && !only.governed.some(isListed))
    return [{ ...only, governed: [...only.governed, ...left] }];
  const isAbove = (governed: readonly Governed[]) =>
    governed.every(({ in: { text }, start, end }) => text.slice(start, end) === "");
  const areLines = duties.every(({ lines }) =>
    lines.every(({ in: { text }, place }) => place.start === 0 && behindSigns(text, place.end) === text.length),
  );
  if (!isAbove(duties[0]?.governed ?? []) || !areLines || left.some(({ start }) => start > 0)) return duties;
  return duties.map((duty, i) => ({ ...duty, governed: duties[i + 1]?.governed ?? left }));
}

/** Say whether an assignment goes on in a bracket that follows it at once, or in a sentence that gives its term. */
function goesOnAtOnce(
  next: AssignmentLine,
  { in: { text }, place }: AssignmentLine,
  { reader }: DivisionContext,
): boolean {
  const between = text.slice(place.end, next.place.start);
  return (
    next.place.start >= place.end &&
    (between === "" || (/^[。；，\s]+$/u.test(between) && reader.phrases.isTerm(innerOf(next))))
  );
}

/** Take off the end of a text the lines of labels for people and terms that stand above a line of labels. */
function labelsAbove(
  governed: Governed[],
  line: AssignmentLine,
  { reader: { phrases } }: DivisionContext,
): AssignmentLine[] {
  const above: AssignmentLine[] = [];
  if (!phrases.labels.at(innerOf(line))) return above;
  for (;;) {
    const last = governed.at(-1);
    const sense = last?.start === 0 ? phrases.labels.at(last.in.text)?.sense : undefined;
    if (!last || (sense !== "person" && sense !== "term")) return above;
    governed.pop();
    above.unshift(wholeLine(last.in));
  }
}

/** Where a text goes on behind an assignment and the signs that close it. */
function behindSigns(text: string, at: number): number {
  let next = at;
  while (/[。；，、\s]/u.test(text[next] ?? "")) next++;
  return next;
}

/** Say whether bodies alone stand in the bracket behind a title: `降低成本（市财政局）`. */
export function holdsBodiesAlone(division: Division, reader: AssignmentReader): boolean {
  const words = wordsBehindTitle(division);
  return words !== "" && reader.isListOfBodies(words);
}

/** The assignment behind a title; bodies alone assign as they do behind a sentence. */
function titleAssignment(division: Division, context: DivisionContext): AssignmentLine | undefined {
  const line = headingLine(division, context);
  if (!line || !holdsBodiesAlone(division, context.reader)) return line;
  return linesOf(line.in, [{ ...line.place, form: "roleless" }], context.roleless)[0];
}

/** The bodies of a heading that consists of them, as an assignment. */
function bodyHeading(division: Division, context: DivisionContext): AssignmentLine | undefined {
  const found = context.byBody.get(division);
  return found && { ...titleLine(division, found.end, context), ...(found.role ? { column: found.role } : {}) };
}
