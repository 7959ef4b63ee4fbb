/**
 * The document tree (DESIGN.md §3). A division is a hierarchical container in the sense of
 * Akoma Ntoso (`hcontainer`): it has a number or a word as its name, a heading, paragraphs of
 * its own, and divisions below it. The leaves are runs; their order is the order of the text.
 */

import type { Run, Span } from "../run.ts";

export const divisionKinds = [
  "notice",
  "preface",
  "part",
  "chapter",
  "section",
  "item",
  "point",
  "subpoint",
  "conclusions",
] as const;
export type DivisionKind = (typeof divisionKinds)[number];

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
  /** Runs of the printed heading: numeral, title, and the sign that closes a run-in title. */
  readonly runs: { readonly numeral: readonly Run[]; readonly title: readonly Run[]; readonly stop: readonly Run[] };
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

export interface Division {
  readonly type: "division";
  readonly kind: DivisionKind;
  /** Names from the plan down: `["4", "16"]`. */
  readonly path: readonly string[];
  readonly heading: Heading;
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

/** Give the runs of a division's own text in order: heading, then its paragraphs. */
export function ownRuns({ heading, paragraphs }: Division): Run[] {
  const { numeral, title, stop } = heading.runs;
  return [...numeral, ...title, ...stop, ...paragraphs.flatMap((p) => [...p.title, ...p.stop, ...p.runs])];
}

/** Give all runs of a tree in the order of the text. */
export function treeRuns(tree: PlanTree): Run[] {
  return [...tree.title, ...[...walkDivisions(tree.divisions)].flatMap(ownRuns)];
}
