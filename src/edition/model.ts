/** The edition as the site reads it: what the MDX, the apparatus and the registry say together. */

import type { Assignee, Duty } from "../pipeline/duties/duty.ts";
import type { DivisionKind } from "../pipeline/headings/kind.ts";
import type { HeadingOrigin } from "../pipeline/tree/node.ts";
import type { DepartmentRow, PlanRow, ProjectRow, WorkRow } from "../registry/schema.ts";

/** A place in a seed: code points, 0-based, end exclusive; line and column 1-based. */
export interface Source {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly col: number;
}

/** One text in two forms. `html` may hold links that start with `~/`, the root of the site. */
export interface TwoSided {
  readonly html: string;
  /** The reading text without marks. */
  readonly text: string;
  /** The seed's own characters. */
  readonly printed: string;
}

/** A paragraph, or a row of a table: its text is that of its cells, parted by tabs. */
export interface EditionParagraph extends TwoSided {
  /** `p1` within its section; of a row `t1r2`. */
  readonly id: string;
  readonly source: Source;
  /** True where an assignment is marked in it. */
  readonly hasAssignment: boolean;
  readonly row?: EditionRow;
}

export interface EditionRow {
  /** Id of its table: `t1`. */
  readonly table: string;
  /** True where it names the columns. */
  readonly header: boolean;
  readonly cells: readonly EditionCell[];
}

interface EditionCell extends Omit<TwoSided, "printed"> {
  readonly colspan: number;
  readonly rowspan: number;
  /** The column in which it begins, 0-based. */
  readonly column: number;
}

/** A reviewed row that touches a section: an emendation, or a note that changes nothing. */
export interface EditionNote {
  /** Id of the row, unique within the plan: `77-1`. */
  readonly id: string;
  readonly paragraph: string;
  readonly before: string;
  readonly after: string | null;
  readonly cause: string;
  readonly certainty: "certain" | "likely" | "guess" | "note";
  readonly reason: string;
}

/** Every division of a plan that has an address, with its own text and no more. */
export interface EditionSection {
  /** `mongolia-2014/4/16`; the plan itself is `mongolia-2014`. */
  readonly address: string;
  readonly plan: string;
  /** `4/16`; empty for the plan. */
  readonly path: string;
  readonly parent: string | null;
  readonly children: readonly string[];
  /** Place in document order, 0-based. */
  readonly order: number;
  readonly kind: DivisionKind | "plan";
  readonly origin: HeadingOrigin;
  readonly numeral: string;
  readonly value: number | null;
  readonly title: string;
  readonly reason: string | null;
  /** True when the heading runs in at the start of the first paragraph. */
  readonly runIn: boolean;
  readonly heading: TwoSided;
  readonly paragraphs: readonly EditionParagraph[];
  readonly notes: readonly EditionNote[];
  readonly source: Source;
  /** All places where the section stands, the base first. */
  readonly spans: readonly Source[];
  /** Seed text from `source.start` to `source.end`. */
  readonly sourceText: string;
  /** Of `sourceText`, in UTF-8. */
  readonly sha256: string;
  /** Permanent number from the lock. */
  readonly number: number;
}

/** One assignment with the text it governs. */
export interface EditionDuty extends Omit<Duty, "path" | "lines" | "assignees" | "source" | "line" | "col"> {
  /** `mongolia-2014/4/16#d1`. */
  readonly id: string;
  /** Permanent number: `/d/137/`. */
  readonly number: number;
  readonly plan: string;
  /** Address of the section it stands in. */
  readonly section: string;
  /** `d1`. */
  readonly anchor: string;
  readonly assignees: readonly Omit<Assignee, "paragraph" | "start" | "end">[];
  readonly source: Source;
}

/** A department named in running text. */
export interface EditionMention {
  readonly department: string;
  readonly verdict: "task" | "mention";
  readonly reason: string | null;
  readonly plan: string;
  readonly section: string;
  readonly paragraph: string;
  readonly surface: string;
  readonly sentence: string;
  readonly source: Source;
}

/** A department with everything that the plans give it. */
export interface EditionDepartment extends DepartmentRow {
  /** Name of the place whose body it is; undefined where nothing tells. */
  readonly jurisdiction: string | undefined;
  /** Duties it leads, jointly or alone, in order of plan and place. */
  readonly leads: readonly EditionDuty[];
  readonly supports: readonly EditionDuty[];
  readonly mentions: readonly EditionMention[];
  /** Rows that name this one as their successor. */
  readonly predecessors: readonly string[];
  /** Ids of all bodies before it, over any number of steps, nearest first. */
  readonly heirOf: readonly string[];
  /** Its forms without the heads that they carry, that of its name first: 商务厅. */
  readonly bareForms: readonly string[];
  /** What may stand before them: 自治区, 内蒙古; none where its name carries no head. */
  readonly headWords: readonly string[];
}

/** A place that names a project, cites a work or refers to another section. */
export interface EditionLink {
  readonly plan: string;
  readonly section: string;
  /** `heading` for a place in a title. */
  readonly paragraph: string;
  readonly surface: string;
  readonly sentence: string;
  /** UTF-16 units of the sentence before the surface. */
  readonly at: number;
  readonly source: Source;
}

export interface EditionProjectMention extends EditionLink {
  readonly project: string;
}

export interface EditionCitation extends EditionLink {
  readonly work: string;
}

/** A project with every place that names it, in order of plan date and place. */
export interface EditionProject extends ProjectRow {
  readonly mentions: readonly (EditionProjectMention & {
    /** The duty that governs the paragraph, if one does. */
    readonly duty: EditionDuty | null;
  })[];
  /** Slugs of the plans that name it, in order of date. */
  readonly plans: readonly string[];
  /** Bodies that lead where it is named, with how often, the most frequent first. */
  readonly leaders: readonly { readonly department: string; readonly duties: number }[];
  /** Relations of other rows that point here. */
  readonly inverse: readonly { readonly type: ProjectRow["relations"][number]["type"]; readonly id: string }[];
}

export interface EditionWork extends WorkRow {
  readonly citations: readonly EditionCitation[];
  /** Plans that carry it out. */
  readonly carriedOutBy: readonly string[];
}

/** A plan's row, with what the compiler counted. */
export interface PlanData extends PlanRow {
  readonly short_title: string;
  /** Place in the registry, 0-based. */
  readonly order: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly script: "zh-Hans" | "zh-Hant";
  /** Length of the seed in code points. */
  readonly length: number;
}

/** Join the own text of a section, one paragraph a line; a run-in heading opens the first. */
export function textOf(section: EditionSection): string {
  return linesOf(section, "text").join("\n");
}

/** Join what the source has for the own text of a section, with a line for each line of `textOf`: its own line breaks are left out. */
export function printedTextOf(section: EditionSection): string {
  return linesOf(section, "printed")
    .map((line) => line.replaceAll(/[\r\n]+/gu, ""))
    .join("\n");
}

/** Lines that the reading text leaves empty are none, on either side. */
function linesOf({ heading, paragraphs, runIn, origin }: EditionSection, side: "text" | "printed"): string[] {
  const headed = origin === "printed" ? [heading] : [];
  if (runIn && paragraphs.length > 0) {
    const [first, ...others] = paragraphs.map((paragraph) => paragraph[side]);
    return [`${headed[0]?.[side] ?? ""}${first}`, ...others];
  }
  return [...headed, ...paragraphs].filter(({ text }) => text !== "").map((line) => line[side]);
}

/** `（十六）跨境合作平台`, or what there is of it. */
export function nameOf({ numeral, title }: Pick<EditionSection, "numeral" | "title">): string {
  const space = /^第.*[编章节]$/u.test(numeral) ? " " : "";
  return `${numeral}${title === "" ? "" : space}${title}`;
}
