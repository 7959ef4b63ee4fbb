import type { DepartmentNames } from "../../registry/department-names.ts";
import { printedOf, type Span } from "../../text/run.ts";
import { type AssignedText, type AssignmentLine, innerOf } from "./assigned-text.ts";
import type { AssignmentReader } from "./assignment-reader.ts";
import type { Assignee, Duty } from "./duty.ts";
import type { DraftDuty } from "./first-leads.ts";
import { bearsMark, type LeadMark, withMarks } from "./lead-marks.ts";
import { isSigns } from "./line-signs.ts";
import type { ParsedAssignment, RoleGroup } from "./printed-assignment.ts";
import { Resolver } from "./resolver.ts";
import type { Restated } from "./restated.ts";
import { withoutPerson } from "./role-groups.ts";
import type { TermSpan } from "./term-span.ts";

/** A stretch of text that an assignment governs. UTF-16 units of the reading text. */
export interface Governed {
  readonly in: AssignedText;
  readonly start: number;
  readonly end: number;
}

/** A row of a table that is a duty: where it stands, and what it says besides. */
interface DutyRow {
  /** `t1r2` within its division. */
  readonly id: string;
  readonly span: Span;
  readonly line: number;
  readonly col: number;
  readonly remarks: readonly string[];
}

export interface DutyInput {
  readonly path: readonly string[];
  readonly id: string;
  readonly governed: readonly Governed[];
  /** At least one. */
  readonly lines: readonly AssignmentLine[];
  /** The row of a table that it is. */
  readonly row?: DutyRow;
  /** The points that it is of by their numbers: the division that holds them, and their text. */
  readonly points?: { readonly path: readonly string[]; readonly text: string };
}

export interface DutyContext {
  readonly names: DepartmentNames;
  readonly reader: AssignmentReader;
  /** What the plan has said once and restated so far. */
  readonly restated: Restated;
  /** Lines in which the source itself names a body twice. */
  readonly repeated: ReadonlySet<number>;
  /** The plan's rule that bodies with a sign lead. */
  readonly leadMark: LeadMark | undefined;
  /** Gives the days of a term. */
  readonly spanOf: (term: string) => TermSpan | undefined;
}

/** Parse a line of an assignment. In a cell the words of its column say what names without a role word are of. */
function parseLine(line: AssignmentLine, reader: AssignmentReader): ParsedAssignment {
  if (line.namesFollow) return nothing;
  const inner = innerOf(line);
  const { sense, words } = line.column ?? { sense: null, words: "" };
  if (sense === "term") return { ...nothing, term: inner };
  if (reader.phrases.labels.at(inner)?.sense === "note") return { ...nothing, remark: inner };
  const parsed = reader.parse(inner);
  if (sense !== "lead" && sense !== "responsible" && sense !== "support") return parsed;
  const { phrases, judge } = reader;
  const groups = parsed.groups
    .map((group) => (group.word === "" ? { ...group, word: words, sense } : group))
    .map((group) =>
      phrases.saysPerson(words)
        ? { ...group, names: group.names.map((name) => withoutPerson(name, phrases, judge)) }
        : group,
    );
  const persons = groups.flatMap((group) => group.names.flatMap(({ remark }) => remark ?? []));
  const remark = [...(parsed.remark === null ? [] : [parsed.remark]), ...persons].join("；");
  return { ...parsed, groups, remark: remark === "" ? null : remark };
}

const nothing: ParsedAssignment = { groups: [], term: null, firstLeads: null, remark: null };

/** A duty, and what its assignment says of those behind it. */
export interface MadeDuty extends DraftDuty {
  readonly firstLeads: ParsedAssignment["firstLeads"];
}

/** Make a duty of an assignment and what it governs; `above` is the one that 同上 stands for in it. */
export function makeDuty(
  { path, id, governed, lines, row, points }: DutyInput,
  { names, reader, restated, repeated, spanOf, leadMark }: DutyContext,
  above?: MadeDuty,
): MadeDuty {
  const [first] = lines as [AssignmentLine];
  const read = lines.map((line) => parseLine(line, reader));
  const parsed = read.map((assignment) => withMarks(assignment, leadMark));
  const groups = parsed.flatMap((assignment) => assignment.groups);
  const dittos = groups.filter((group) => group.names.some(({ surface }) => reader.phrases.isDitto(surface)));
  // 同上 alone stands for all that the assignment before it says.
  const whole = dittos.some(({ word }) => word === "") ? above : undefined;
  const someoneLeads = groups.some(({ sense }) => sense === "lead") || whole?.someoneLeads === true;
  const resolver = new Resolver({ names, phrases: reader.phrases, restated, someoneLeads, above });
  const assignees = lines.flatMap(({ in: { paragraph, report }, place }, i) => {
    return resolver.resolve(parsed[i]?.groups ?? [], { paragraph, offset: place.innerStart, report });
  });
  reportTwice(
    assignees,
    lines.filter(({ in: { line } }) => !repeated.has(line)),
    reader,
  );
  const areAll = dittos.length > 0 && assignees.filter(({ ditto }) => ditto).length === above?.duty.assignees.length;
  // Of words for support alone (指导), and of a body that says what it does itself, nobody is missed.
  if (
    first.place.form !== "leading" &&
    groups.every(({ sense }) => sense === "support") &&
    (groups.some(({ weak }) => !weak) || (groups.length === 0 && !lines.some(({ namesFollow }) => namesFollow)))
  ) {
    const {
      in: { text, report },
      place,
    } = first;
    report.add("duties/no-lead", place.start, { words: text.slice(place.start, place.end) });
  }
  const remarks = [...parsed.map(({ remark }) => remark), ...(row?.remarks ?? [])];
  const standing = remarks.find((remark) => remark !== null && standingPattern.test(remark));
  if (standing) first.in.report.add("duties/standing-remark", first.place.start, { words: standing });
  const printed = lines.map(({ in: { runs }, place }) => runs.slice(place.start, place.end));
  const own = new Set(
    governed.filter(({ in: { paragraph } }) => paragraph !== "heading").map((span) => span.in.paragraph),
  );
  const duty: Duty = {
    id,
    path: points?.path ?? path,
    ...(points ? { within: path } : {}),
    paragraphs: row ? [row.id] : [...own],
    assignees,
    roleWords: [
      ...new Set([
        ...(whole?.duty.roleWords ?? []),
        ...groups.map((group) => group.word).filter((word) => word !== ""),
      ]),
    ],
    openEnded: groups.some((group) => group.openEnded) || (areAll && above?.duty.openEnded === true),
    qualifier: qualifierOf(groups) ?? whole?.duty.qualifier ?? null,
    ...termOf([...parsed.map(({ term }) => term), whole?.duty.term ?? null], spanOf),
    ...(leadMark && read.some((assignment) => bearsMark(assignment, leadMark)) ? { rule: leadMark.printed } : {}),
    ...said("remark", remarks),
    text: points?.text ?? textOf(governed),
    assignment: lines.map(({ in: { text }, place }) => text.slice(place.start, place.end)).join("\n"),
    printed: printed.map(printedOf).join("\n"),
    lines: lines.map(({ in: { paragraph }, place: { start, end } }) => ({ paragraph, start, end })),
    source: row?.span ?? {
      start: printed[0]?.[0]?.start ?? first.in.span.start,
      end: printed.at(-1)?.at(-1)?.end ?? (lines.at(-1) ?? first).in.span.end,
    },
    ...placeOf(first, row),
  };
  return { duty, someoneLeads, firstLeads: firstLeadsOf(lines, parsed, reader) ?? whole?.firstLeads ?? null };
}

/** Where a duty stands: a row whose bodies stand in a cell above it (同上) stands where it begins. */
function placeOf({ in: { report }, place }: AssignmentLine, row: DutyRow | undefined): Pick<Duty, "line" | "col"> {
  const first = report.placeOf(place.start);
  return row && first.line < row.line ? { line: row.line, col: row.col } : first;
}

/** The rule that the first leads, where an assignment says it, or the head of its column: `责任单位（排第一的为牵头单位）`. */
function firstLeadsOf(
  lines: readonly AssignmentLine[],
  parsed: readonly ParsedAssignment[],
  { phrases }: AssignmentReader,
): ParsedAssignment["firstLeads"] {
  const said = parsed.find(({ firstLeads }) => firstLeads)?.firstLeads;
  if (said) return said;
  const head = lines.map(({ column }) => column?.words ?? "").find((words) => phrases.saysFirstLeads(words));
  return head ? { printed: /[（(]([^（）()]*)[）)]$/u.exec(head)?.[1] ?? head, onwards: false } : null;
}

/** When it is to be done: as printed, and the days, where one term alone tells them. */
function termOf(terms: readonly (string | null)[], spanOf: DutyContext["spanOf"]): Pick<Duty, "term" | "termSpan"> {
  const printed = said("term", terms);
  const termSpan = printed.term === undefined ? undefined : spanOf(printed.term);
  return { ...printed, ...(termSpan ? { termSpan } : {}) };
}

/** Words of a remark that speak of all assignments behind it: `以下均需试点城市政府落实，不再列出`. */
const standingPattern = /以下|下同/u;

/** The words that restrict the roles, of each body its own. */
function qualifierOf(groups: readonly RoleGroup[]): string | null {
  const words = new Set(groups.flatMap(({ qualifier }) => qualifier ?? []));
  return words.size > 0 ? [...words].join("；") : null;
}

/** What the lines of an assignment say of one matter, joined. */
function said<Field extends "term" | "remark">(
  field: Field,
  words: readonly (string | null)[],
): { [key in Field]?: string } {
  const filled = words.filter((word) => word !== null);
  return filled.length > 0 ? ({ [field]: filled.join("；") } as { [key in Field]: string }) : {};
}

/** Join governed stretches; an empty one, or the sign before an assignment, says nothing. */
function textOf(governed: readonly Governed[]): string {
  const texts = governed.map(({ in: { text }, start, end }) => text.slice(start, end).replace(/，$/u, ""));
  return texts.filter((text) => !isSigns(text)).join("\n");
}

/** Tell of each body, known or not, that an assignment names a second time, in one of some lines or cells or in several. */
function reportTwice(
  assignees: readonly Assignee[],
  lines: readonly AssignmentLine[],
  { phrases }: AssignmentReader,
): void {
  const seen = new Map<string, Assignee>();
  for (const assignee of assignees) {
    const { surface: name, roleWord: word, department, group, head = "", ditto } = assignee;
    const line = lines.find(({ in: { paragraph } }) => paragraph === assignee.paragraph);
    if (!line || group || ditto !== undefined) continue;
    const key = department ?? head + name;
    const first = seen.get(key);
    if (!first) seen.set(key, assignee);
    else {
      const values = { name, word, first: first.surface, firstWord: first.roleWord };
      // Who leads may stand once more among all who are responsible: `牵头单位：甲局`, `责任单位：甲局、乙局`.
      const senses = [first.roleWord, word].map((role) => phrases.nameRole(role)?.sense);
      const isShared = senses.includes("responsible") && senses.includes("lead");
      line.in.report.add(isShared ? "duties/lead-named-again" : "duties/twice-in-assignment", assignee.start, values);
    }
  }
}
