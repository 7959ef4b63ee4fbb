/**
 * The document tree (docs/design.md §3). A division is a hierarchical container in the sense of
 * Akoma Ntoso (`hcontainer`): it has a number or a word as its name, a heading, paragraphs of
 * its own, and divisions below it. The leaves are runs; their order is the order of the text.
 */

import type { Run, Span } from "../../text/run.ts";
import type { DivisionKind } from "../headings/kind.ts";
import type { TableBody } from "../tables/table.ts";

/** Whether a heading stands in the source, is restored from its context, or is supplied by the edition. */
export type HeadingOrigin = "printed" | "restored" | "editorial";

export interface Heading {
  readonly origin: HeadingOrigin;
  /** As printed, on the reading side, `（十六）`; empty when there is none. */
  readonly numeral: string;
  /** Arabic value of the numeral. */
  readonly value: number | null;
  /** Title on the reading side; empty when the division has none. */
  readonly title: string;
  /** Why a restored or editorial heading is there. */
  readonly reason?: string;
  /**
   * Runs of the printed heading in order: numeral, title, the bracket behind the title that assigns all below it
   * (`（一）强化科技创新（县科技局牵头）`; no runs where there is none), and the sign that closes a run-in title.
   */
  readonly runs: {
    readonly numeral: readonly Run[];
    readonly title: readonly Run[];
    readonly assignment: readonly Run[];
    readonly stop: readonly Run[];
  };
}

export interface Paragraph {
  readonly type: "paragraph";
  /** `p1`, `p2` … within its division. */
  readonly id: string;
  /** A second run-in title at the start, with its sign. */
  readonly title: readonly Run[];
  readonly stop: readonly Run[];
  readonly runs: readonly Run[];
  readonly span: Span;
  /** 1-based place in the seed. */
  readonly line: number;
  readonly col: number;
  /** The same paragraph in the second witness. */
  readonly copy?: Span;
}

/** A table of a division, with its rows and what its columns are. */
export interface Table extends TableBody {
  readonly type: "table";
  /** `t1`, `t2` … within its division. */
  readonly id: string;
  /** The same table in the second witness. */
  readonly copy?: Span;
}

/** What a division holds of its own, in the order of the text. */
export type Content = Paragraph | Table;

export interface Division {
  readonly type: "division";
  readonly kind: DivisionKind;
  /** Names from the plan down: `["4", "16"]`. */
  readonly path: readonly string[];
  readonly heading: Heading;
  /** Own paragraphs and tables, in the order of the text. */
  readonly content: readonly Content[];
  /** The paragraphs of `content`, for those who read no tables. */
  readonly paragraphs: readonly Paragraph[];
  readonly divisions: readonly Division[];
  /** Heading and own paragraphs, without the divisions below. */
  readonly span: Span;
  readonly line: number;
  readonly col: number;
  readonly copy?: Span;
  /** True when the title runs in at the start of the first paragraph. */
  readonly runIn: boolean;
}

export interface PlanTree {
  readonly type: "plan";
  readonly slug: string;
  /** The printed title; no runs when the edition supplies it. */
  readonly title: readonly Run[];
  readonly titleCopy?: Span;
  readonly divisions: readonly Division[];
}

/** Give all divisions of a tree in document order. */
export function* walkDivisions(divisions: readonly Division[]): Generator<Division> {
  for (const division of divisions) {
    yield division;
    yield* walkDivisions(division.divisions);
  }
}

/** Give the runs of a division's own text in order: heading, then its paragraphs and tables. */
export function ownRuns({ heading, content }: Division): Run[] {
  const { numeral, title, assignment, stop } = heading.runs;
  return [...numeral, ...title, ...assignment, ...stop, ...content.flatMap(contentRuns)];
}

function contentRuns(content: Content): readonly Run[] {
  if (content.type === "table") return content.rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs));
  return [...content.title, ...content.stop, ...content.runs];
}

/** Give all runs of a tree in the order of the text. */
export function treeRuns(tree: PlanTree): Run[] {
  return [...tree.title, ...[...walkDivisions(tree.divisions)].flatMap(ownRuns)];
}
