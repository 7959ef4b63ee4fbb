/** What an Akoma Ntoso document is made from, and the words that its parts share. */

import type { PhrasingContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { inlineParts, type ParsedDivision, type PlanContent } from "../../edition/parse-mdx.ts";
import type { PlanRow } from "../../registry/schema.ts";

/** A row of the apparatus that a mark in the text refers to. */
export interface AknNote {
  readonly id: string;
  readonly text: string;
}

export interface AknSource extends PlanContent {
  readonly row: PlanRow;
  readonly release: string;
  readonly script: string;
  /** Number of changes of each class. */
  readonly counts: Readonly<Record<string, number>>;
  readonly notes: ReadonlyMap<string, AknNote>;
  /** Names of departments, projects and works: what stands behind an id. */
  readonly nameOf: (component: "Dept" | "Project" | "Work", id: string) => string;
  /** Permanent number and sha256 of a section by its address. */
  readonly recordOf: (address: string) => { readonly number: number; readonly sha256: string } | undefined;
  /** Root of all addresses of the site. */
  readonly root: string;
}

/** Namespace of Akoma Ntoso 3.0 (OASIS). */
export const aknNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** Namespace of what the standard has no place for: sources in the seed, roles in an assignment. */
export const ownNamespace = "urn:x-fengong:edition";

/** The edition as a source of statements: every `source="#fengong"` means it. */
export const editionId = "fengong";

/** Give all inline elements of a plan in document order. */
export function inlineElements({ title, divisions }: PlanContent): MdxJsxTextElement[] {
  return [...(title ? elementsIn(title.children) : []), ...divisions.flatMap(elementsOfDivision)];
}

function elementsOfDivision(division: ParsedDivision): MdxJsxTextElement[] {
  return [...elementsIn(inlineParts(division)), ...division.divisions.flatMap(elementsOfDivision)];
}

function elementsIn(content: readonly PhrasingContent[]): MdxJsxTextElement[] {
  return content.flatMap((node) => [
    ...(node.type === "mdxJsxTextElement" ? [node] : []),
    ...("children" in node ? elementsIn(node.children as PhrasingContent[]) : []),
  ]);
}
