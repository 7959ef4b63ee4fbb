/**
 * A duty is one assignment together with the paragraphs it governs (docs/design.md §3).
 * Offsets are UTF-16 units of a paragraph's reading text; places in the seed are code points.
 */

import type { Span } from "../../text/run.ts";
import type { TermSpan } from "./term-span.ts";

export type DutyRole = "lead" | "support";

/** A body, or a group of bodies, that an assignment names. */
export interface Assignee {
  /** As it stands in the reading text: `交通运输厅`. */
  readonly surface: string;
  /** The head that it carries on from its list or its plan: 省 of 市场监管局. Not written, since the registry names the body. */
  readonly head?: string;
  /** The word for a government that it leaves to the last of its list, where nobody knows the body. Not written, either. */
  readonly ending?: string;
  /** Id in the departments registry; null for a group (各有关部门), and for a body that is not known. */
  readonly department: string | null;
  /** True for words that stand for a group and name nobody. */
  readonly group?: true;
  readonly role: DutyRole;
  /** The role word as printed: `按职责分工负责`. */
  readonly roleWord: string;
  /** What stands in its place for the name that an assignment before it has: 同上; empty where one above its points lends it. */
  readonly ditto?: string;
  /** Id of the paragraph it stands in. */
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of an assignment: the whole of it, or where labels have lines of their own, one of them. */
interface AssignmentLine {
  /** Id of its paragraph; `heading` for brackets behind a title. */
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

export interface Duty {
  /** `d1` within its section. */
  readonly id: string;
  readonly path: readonly string[];
  /** Ids of the paragraphs of its division that it governs, whole or in part, in order. */
  readonly paragraphs: readonly string[];
  /**
   * Where the assignment stands if not in that division: of one that governs several points, the last of them.
   */
  readonly within?: readonly string[];
  readonly assignees: readonly Assignee[];
  /** Role words as printed, in order, each once. */
  readonly roleWords: readonly string[];
  /** True where 等部门 leaves the list open. */
  readonly openEnded: boolean;
  /** Words that say how the bodies share the duty: 按照各自征管范围分别. */
  readonly qualifier: string | null;
  /** When it is to be done, as printed: `6月底完成`. */
  readonly term?: string;
  /** The days of the term, where its words and the year of the plan tell them. */
  readonly termSpan?: TermSpan;
  /** The rule of the plan, as printed, by which the first body listed leads. */
  readonly rule?: string;
  /** What the assignment says besides, as printed. */
  readonly remark?: string;
  /** The governed text on the reading side, without the assignment; paragraphs joined by line feeds. */
  readonly text: string;
  /** The assignment on the reading side, with its brackets; its lines joined by line feeds. */
  readonly assignment: string;
  /** The assignment as the seed has it. */
  readonly printed: string;
  /** Where the assignment stands, a paragraph each, in order; at least one. */
  readonly lines: readonly AssignmentLine[];
  /** Of the assignment in the seed. */
  readonly source: Span;
  /** 1-based. */
  readonly line: number;
  readonly col: number;
}
