/**
 * Stage 4 of 6: tree → duties.
 *
 * Reads:      the document tree; the names of the departments registry.
 * Writes:     the duties of the plan, in order of place.
 * Guarantees: a duty's assignment closes the last paragraph it governs;
 *             every assignee stands in the reading text at its offsets, and every printed name is an
 *             assignee: known, or a group word kept as such, or a problem;
 *             no paragraph is governed by two duties.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import { type DepartmentNames, headOf } from "../../registry/department-names.ts";
import { placeInRuns, printedOf, type Run, readingOf, splitRuns } from "../run.ts";
import { type Division, type Paragraph, type PlanTree, walkDivisions } from "../tree/node.ts";
import type { Assignee, Duty, DutyRole } from "./duty.ts";
import { type AssignmentPlace, findAssignment } from "./find-assignment.ts";
import { type PrintedName, parseAssignment, type RoleGroup } from "./parse-assignment.ts";
import type { RoleSense } from "./role-words.ts";

export interface DutiesInput {
  readonly file: string;
  readonly tree: PlanTree;
  readonly names: DepartmentNames;
}

export interface DutiesOutput {
  readonly duties: readonly Duty[];
  readonly problems: readonly Problem[];
}

/** Read the duties of a plan. Total: what cannot be resolved becomes a problem. */
export function readDuties({ file, tree, names }: DutiesInput): DutiesOutput {
  const problems: Problem[] = [];
  const duties = [...walkDivisions(tree.divisions)].flatMap((division) =>
    dutiesOf(division, { file, names, problems }),
  );
  return { duties, problems };
}

interface Context {
  readonly file: string;
  readonly names: DepartmentNames;
  readonly problems: Problem[];
}

/** An assignment governs its own paragraph and those before it that have none. */
function dutiesOf(division: Division, context: Context): Duty[] {
  const duties: Duty[] = [];
  let governed: Paragraph[] = [];
  for (const paragraph of division.paragraphs) {
    governed.push(paragraph);
    const duty = dutyOf(division, governed, `d${duties.length + 1}`, context);
    if (!duty) continue;
    duties.push(duty);
    governed = [];
  }
  return duties;
}

function dutyOf(division: Division, governed: readonly Paragraph[], id: string, context: Context): Duty | undefined {
  const last = governed.at(-1) as Paragraph;
  const runs = runsOf(last);
  const text = readingOf(runs);
  const place = findAssignment(text, (sentence) => isBareAssignment(sentence, context.names));
  if (!place) return undefined;
  const report = new Reporter(context, last, runs);
  if (place.form === "prose") {
    report.add(
      "duties/prose",
      place.start,
      `“${text.slice(place.start, place.end)}” at the end of a paragraph`,
      "an assignment that ends in a role word",
    );
    return undefined;
  }
  if (place.form === "unopened" || place.form === "unclosed") {
    const expected = place.form === "unopened" ? "“（” before an assignment" : "“）” behind an assignment";
    report.add(
      "duties/unclosed-bracket",
      place.start,
      `“${text.slice(place.start, place.start + 12)}…” without its other bracket`,
      expected,
    );
  }
  return makeDuty(division, governed, id, place, context.names, report);
}

function makeDuty(
  division: Division,
  governed: readonly Paragraph[],
  id: string,
  place: AssignmentPlace,
  names: DepartmentNames,
  report: Reporter,
): Duty {
  const last = governed.at(-1) as Paragraph;
  const runs = runsOf(last);
  const text = readingOf(runs);
  const groups = parseAssignment(text.slice(place.innerStart, place.innerEnd));
  const assignees = new Resolver(names, report, place.innerStart).resolve(groups);
  const [, tail] = splitRuns(runs, place.start);
  const [assignment] = splitRuns(tail, place.end - place.start);
  const before = governed.slice(0, -1).map((paragraph) => readingOf(runsOf(paragraph)));
  return {
    id,
    path: division.path,
    paragraphs: governed.map((paragraph) => paragraph.id),
    assignees,
    roleWords: [...new Set(groups.map((group) => group.word).filter((word) => word !== ""))],
    openEnded: groups.some((group) => group.openEnded),
    qualifier: groups.map((group) => group.qualifier).find((qualifier) => qualifier !== null) ?? null,
    text: [...before, text.slice(0, place.start)].filter((part) => part !== "").join("\n"),
    assignment: text.slice(place.start, place.end),
    printed: printedOf(assignment),
    start: place.start,
    end: place.end,
    source: { start: assignment[0]?.start ?? last.span.start, end: assignment.at(-1)?.end ?? last.span.end },
    ...report.placeOf(place.start),
  };
}

/** A body's name, by its last character: 厅, 局, 委 … */
const bodyPattern = /(?:厅|局|委|办|会|行|社|关|公司|集团|总队|部|署|院|校|中心|政府|公署|军区|部门|单位)$/u;

/**
 * Judge a sentence without brackets: an assignment consists of nothing but names and role words,
 * and at least one of the names is known, so that a slip in another is reported and not passed over.
 */
function isBareAssignment(sentence: string, names: DepartmentNames): boolean {
  const groups = parseAssignment(sentence.replace(/。$/u, ""));
  const surfaces = groups.flatMap((group) => group.names.map((name) => name.surface));
  const isKnown = (surface: string) => names.resolve(surface, "").departments.length > 0;
  return (
    groups.every((group) => group.word !== "" && group.names.length > 0) &&
    surfaces.every((surface) => isGroupWord(surface) || bodyPattern.test(surface)) &&
    surfaces.some(isKnown)
  );
}

/** Resolves the names of one assignment; the head of a list goes on until another name brings its own. */
class Resolver {
  readonly #names: DepartmentNames;
  readonly #report: Reporter;
  readonly #offset: number;
  #head = "";

  constructor(names: DepartmentNames, report: Reporter, offset: number) {
    this.#names = names;
    this.#report = report;
    this.#offset = offset;
  }

  resolve(groups: readonly RoleGroup[]): Assignee[] {
    const someoneLeads = groups.some((group) => group.sense === "lead");
    const assignees = groups.flatMap((group) => {
      if (group.names.length === 0) {
        this.#report.add(
          "duties/no-name",
          this.#offset,
          `“${group.word}” without a name`,
          "the body that it speaks of",
        );
      }
      return group.names.flatMap((name) => this.#assignees(name, group, roleOf(group.sense, someoneLeads)));
    });
    this.#reportTwice(assignees);
    return assignees;
  }

  #assignees(name: PrintedName, group: RoleGroup, role: DutyRole): Assignee[] {
    const whole = this.#assignee(name, group, role);
    if (whole) return [whole];
    const parts = splitAtConjunctions(name).map((part) => this.#assignee(part, group, role));
    if (parts.length > 1 && parts.every((part) => part !== undefined)) return parts;
    this.#reportUnknown(name);
    return [{ ...placed(name, this.#offset), department: null, role, roleWord: group.word }];
  }

  #assignee(name: PrintedName, group: RoleGroup, role: DutyRole): Assignee | undefined {
    const head = headOf(name.surface);
    const base = { ...placed(name, this.#offset), role, roleWord: group.word };
    if (isGroupWord(name.surface)) return { ...base, department: null };
    const { departments } = this.#names.resolve(name.surface, this.#head);
    const [department] = departments;
    if (department === undefined) return undefined;
    if (departments.length > 1) {
      const found = `“${name.surface}”, which ${departments.join(" and ")} claim`;
      this.#report.add("duties/ambiguous-department", base.start, found, "a name of one department");
    }
    if (head !== "") this.#head = head;
    return { ...base, department };
  }

  #reportUnknown(name: PrintedName): void {
    const { tried } = this.#names.resolve(name.surface, this.#head);
    const nearest = this.#names.nearest(tried[0] ?? name.surface);
    const hint = [`Tried: ${tried.join(", ")}.`, nearest.length > 0 ? `Nearest: ${nearest.join(", ")}.` : ""]
      .filter(Boolean)
      .join(" ");
    const expected = "a department of content/registry/departments.yaml";
    this.#report.add(
      "duties/unknown-department",
      this.#offset + name.start,
      `name “${name.surface}” in an assignment`,
      expected,
      hint,
    );
  }

  #reportTwice(assignees: readonly Assignee[]): void {
    for (const [i, assignee] of assignees.entries()) {
      const first = assignees
        .slice(0, i)
        .find((other) => other.department !== null && other.department === assignee.department);
      if (!first) continue;
      const found = `“${assignee.surface}” (${assignee.roleWord}), already named as “${first.surface}” (${first.roleWord})`;
      this.#report.add("duties/twice-in-assignment", assignee.start, found, "each body once in an assignment");
    }
  }
}

function roleOf(sense: RoleSense, someoneLeads: boolean): DutyRole {
  if (sense === "responsible") return someoneLeads ? "support" : "lead";
  return sense;
}

function placed(name: PrintedName, offset: number): Pick<Assignee, "surface" | "start" | "end"> {
  return { surface: name.surface, start: offset + name.start, end: offset + name.end };
}

/** 各有关部门, 有关单位, 各级政府: a group by a word for all or some. */
const groupPattern =
  /^(?:自治区|内蒙古|全区|省|市|国家)?(?:各|有关|相关|其他|沿边|所在).*(?:部门|单位|地区|机构|企业|政府|公署|盟市|旗县|厅局|委办|[区市县地])$/u;

/** 市人民政府, 旗县（市、区）人民政府: governments of a rank, none of them named. */
const rankPattern = /^(?:盟|市|旗|县|区|盟市|旗县|地区|苏木乡镇)(?:行政公署|人民政府|政府)$/u;

/** Say whether words stand for a group and name nobody. They are kept as such. */
function isGroupWord(surface: string): boolean {
  const plain = surface.replace(/（[^（）]*）/gu, "");
  return groupPattern.test(plain) || rankPattern.test(plain);
}

/** `A和B` gives A and B; only tried when the whole is no name. */
function splitAtConjunctions(name: PrintedName): PrintedName[] {
  const parts: PrintedName[] = [];
  let start = 0;
  for (const { 0: sign, index } of name.surface.matchAll(/以及|和|及|与|暨/gu)) {
    parts.push({ surface: name.surface.slice(start, index), start: name.start + start, end: name.start + index });
    start = index + sign.length;
  }
  return [...parts, { surface: name.surface.slice(start), start: name.start + start, end: name.end }].filter(
    ({ surface }) => surface !== "",
  );
}

/** Runs of a paragraph in order, its own run-in title included. */
export function runsOf({ title, stop, runs }: Paragraph): Run[] {
  return [...title, ...stop, ...runs];
}

/** Reports problems at places of one paragraph's reading text. */
class Reporter {
  readonly #context: Context;
  readonly #paragraph: Paragraph;
  readonly #runs: readonly Run[];

  constructor(context: Context, paragraph: Paragraph, runs: readonly Run[]) {
    this.#context = context;
    this.#paragraph = paragraph;
    this.#runs = runs;
  }

  add(code: Problem["code"], offset: number, found: string, expected: string, hint?: string): void {
    const problem = { code, file: this.#context.file, ...this.placeOf(offset), found, expected };
    this.#context.problems.push(hint === undefined ? problem : { ...problem, hint });
  }

  /** Line and column of a place of the reading text. */
  placeOf(offset: number): { line: number; col: number } {
    const { line, col, span } = this.#paragraph;
    return { line, col: col + placeInRuns(this.#runs, offset) - span.start };
  }
}
