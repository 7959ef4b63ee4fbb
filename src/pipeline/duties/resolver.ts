import { type DepartmentNames, headOf } from "../../registry/department-names.ts";
import type { Assignee, DutyRole } from "./duty.ts";
import { isGroupWord } from "./group-words.ts";
import type { PrintedName, RoleGroup } from "./parse-assignment.ts";
import type { Reporter } from "./reporter.ts";
import type { RoleSense } from "./role-words.ts";

/** Resolves the names of one assignment; the head of a list goes on until another name brings its own. */
export class Resolver {
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
    return groups.flatMap((group) => {
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
}

function roleOf(sense: RoleSense, someoneLeads: boolean): DutyRole {
  if (sense === "responsible") return someoneLeads ? "support" : "lead";
  return sense;
}

function placed(name: PrintedName, offset: number): Pick<Assignee, "surface" | "start" | "end"> {
  return { surface: name.surface, start: offset + name.start, end: offset + name.end };
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
