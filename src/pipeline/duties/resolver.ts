import type { DepartmentNames } from "../../registry/department-names.ts";
import type { Assignee, DutyRole } from "./duty.ts";
import type { DraftDuty } from "./first-leads.ts";
import type { Phrases } from "./phrases.ts";
import type { PrintedName, RoleGroup } from "./printed-assignment.ts";
import type { Reporter } from "./reporter.ts";
import type { Restated } from "./restated.ts";
import { bodiesFor } from "./said-above.ts";

/** Where a line of an assignment stands: its paragraph, and the UTF-16 offset of its inner text in it. */
interface Line {
  readonly paragraph: string;
  readonly offset: number;
  readonly report: Reporter;
}

/** A name, and the word for a government that it shares with the last of its list: 人民政府 of 甲市、乙市人民政府. */
interface ListedName extends PrintedName {
  readonly ending: string;
}

/** A party committee before the name of its department, which the next of a list may lack: 市委组织部、宣传部. */
const partyPattern = /^.{0,10}?(?:党工委|党委|委|中央)(?=\p{Script=Han}{1,6}(?:部|办|室)$)/u;

/** What the names of an assignment are resolved with. */
interface ResolverInput {
  readonly names: DepartmentNames;
  readonly phrases: Phrases;
  readonly restated: Restated;
  /** Whether some line says 牵头: bodies that are merely responsible then support. */
  readonly someoneLeads: boolean;
  /** The assignment that 同上 stands for. */
  readonly above: DraftDuty | undefined;
}

/** Resolves the names of one assignment, line by line; the head of a list goes on until another name brings its own. */
export class Resolver {
  readonly #names: DepartmentNames;
  readonly #phrases: Phrases;
  readonly #restated: Restated;
  readonly #someoneLeads: boolean;
  readonly #above: DraftDuty | undefined;
  #head = "";
  /** The party committee whose department the last name was of: 市委 of 市委组织部. */
  #party = "";

  constructor({ names, phrases, restated, someoneLeads, above }: ResolverInput) {
    this.#names = names;
    this.#phrases = phrases;
    this.#restated = restated;
    this.#someoneLeads = someoneLeads;
    this.#above = above;
  }

  resolve(groups: readonly RoleGroup[], line: Line): Assignee[] {
    return groups.flatMap((group) => {
      if (group.names.length === 0) line.report.add("duties/no-name", line.offset, { word: group.word });
      const endings = this.#phrases.sharedEndings(group.names.map(({ surface }) => surface));
      return group.names.flatMap((name, i) => this.#assignees({ ...name, ending: endings[i] ?? "" }, group, line));
    });
  }

  #assignees(name: ListedName, group: RoleGroup, line: Line): Assignee[] {
    if (this.#phrases.isDitto(name.surface)) return this.#fromAbove(name, group, line);
    const known = this.#assignee(name, group, line);
    if (known) return [known];
    this.#reportUnknown(name, line);
    const own = this.#names.heads.headOf(name.surface);
    const unknown = { role: this.#roleOf(group), department: null, roleWord: group.word };
    const ending = name.ending === "" ? {} : { ending: name.ending };
    const assignee = { ...placed(name, line), ...unknown, ...this.#carriedOn(name.surface), ...ending };
    if (own !== "") this.#head = own;
    return [assignee];
  }

  /** The bodies that a word for what was said before stands for; with a role word of its own they take that role. */
  #fromAbove(name: PrintedName, group: RoleGroup, line: Line): Assignee[] {
    const meant = bodiesFor(this.#above, group.word, group.sense);
    const bodies = this.#restated.take(meant.reduce((sum, { surface }) => sum + surface.length, 0)) ? meant : [];
    if (bodies.length === 0) line.report.add("duties/ditto", line.offset, { words: name.surface });
    const own = group.word === "" ? {} : { role: this.#roleOf(group), roleWord: group.word };
    return bodies.map((body) => ({
      ...body,
      ...own,
      ...placed(name, line),
      surface: body.surface,
      ditto: name.surface,
    }));
  }

  #roleOf({ sense }: RoleGroup): DutyRole {
    if (sense === "responsible") return this.#someoneLeads ? "support" : "lead";
    return sense;
  }

  #assignee(name: ListedName, group: RoleGroup, line: Line): Assignee | undefined {
    const head = this.#names.heads.headOf(name.surface);
    const base = { ...placed(name, line), role: this.#roleOf(group), roleWord: group.word };
    const departments = this.#bodiesNamed(name);
    const [department] = departments;
    if (department === undefined) {
      if (this.#phrases.groups.isGroup(name.surface)) {
        // 县政府 is a group by its words, and one body: 公安局 behind it is the county's. 市、县政府 are more than one.
        if (head !== "" && !name.surface.includes("、")) this.#head = head;
        return { ...base, department: null, group: true };
      }
      const [ofParty] = this.#party === "" ? [] : this.#names.resolve(this.#party + name.surface, "").departments;
      return ofParty === undefined ? undefined : { ...base, department: ofParty, head: this.#party };
    }
    this.#party = partyPattern.exec(name.surface)?.[0] ?? "";
    if (departments.length > 1) {
      line.report.add("duties/ambiguous-department", base.start, { name: name.surface, claims: departments });
    }
    const carried = this.#carried(name.surface, this.#names.nameOf(department));
    if (head !== "" && carried.head !== this.#head) this.#head = head;
    return { ...base, department, ...carried };
  }

  /** The bodies that a name means: by itself, or with the word that it leaves to the last of its list. */
  #bodiesNamed({ surface, ending }: ListedName): readonly string[] {
    const { departments } = this.#names.resolve(surface, this.#head);
    if (departments.length > 0 || ending === "" || this.#phrases.groups.isGroup(surface)) return departments;
    return this.#names.resolve(surface + ending, this.#head).departments;
  }

  /** The head that a name of a known body lacks, if its list or its plan gives one: 市场监管局 of 省市场监管局. */
  #carried(surface: string, full = ""): { readonly head?: string } {
    const head = full.endsWith(surface) ? full.slice(0, full.length - surface.length) : "";
    return head !== "" && this.#names.heads.familyOf(head) !== undefined ? { head } : {};
  }

  /** The head that the name of a body carries on that is not known, if such bodies have one. */
  #carriedOn(surface: string): { readonly head?: string } {
    const carries =
      this.#head !== "" && this.#names.heads.headOf(surface) === "" && this.#phrases.bodies.carriesHead(surface);
    return carries ? { head: this.#head } : {};
  }

  #reportUnknown(name: PrintedName, { offset, report }: Line): void {
    const { tried } = this.#names.resolve(name.surface, this.#head);
    const nearest = this.#names.nearest(tried[0] ?? name.surface);
    report.add("duties/unknown-department", offset + name.start, { name: name.surface, tried, nearest });
  }
}

function placed(
  name: PrintedName,
  { paragraph, offset }: Line,
): Pick<Assignee, "surface" | "paragraph" | "start" | "end"> {
  return { surface: name.surface, paragraph, start: offset + name.start, end: offset + name.end };
}
