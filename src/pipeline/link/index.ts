/**
 * Stage 5 of 6: tree → links.
 *
 * Reads:      the document tree and its duties; departments, projects, works and reviewed places.
 * Writes:     every place in running text and titles that names a department or a project, cites a
 *             work, or refers to another place of the plan.
 * Guarantees: links stand in the reading text at their offsets, do not overlap, and stay out of
 *             assignments; of overlapping names the longest stands;
 *             a reviewed row that finds no place, and a name that two rows claim, is a problem.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import { allHeads } from "../../registry/names-of-plan.ts";
import type { MentionRow, Placed, Registry } from "../../registry/schema.ts";
import { appendAll } from "../../text/append-all.ts";
import type { Duty } from "../duties/duty.ts";
import type { PlanTree } from "../tree/node.ts";
import { type AliasUse, aliasUses } from "./alias-use.ts";
import type { Occurrence } from "./automaton.ts";
import { CitedWorks } from "./book-titles.ts";
import { overlaps, type Stretch, type Target } from "./candidate.ts";
import { contestedNames } from "./contested.ts";
import { InternalReferences } from "./internal-references.ts";
import { keepLongest } from "./keep-longest.ts";
import { Linker } from "./linker.ts";
import type { Citation, DepartmentMention, Links, ProjectMention, Reference } from "./mention.ts";
import { type Piece, piecesOf } from "./piece.ts";
import { ReviewedPlaces } from "./reviewed-places.ts";

export interface LinkInput {
  readonly file: string;
  readonly tree: PlanTree;
  readonly duties: readonly Duty[];
  readonly registry: Pick<Registry, "departments" | "projects" | "works" | "mentions" | "jurisdictions" | "genre">;
}

export interface LinkOutput {
  readonly links: Links;
  /** Every match of a project's alias, also where another link stands. */
  readonly aliasUses: readonly AliasUse[];
  readonly problems: readonly Problem[];
}

/** Find the links of a plan, in order of place. */
export function linkPlan({ file, tree, duties, registry }: LinkInput): LinkOutput {
  const linker = linkerOf(registry);
  const works = new CitedWorks(registry.works, tree.slug);
  const references = new InternalReferences(tree);
  const reviewed = new ReviewedPlaces(registry.mentions.filter((row) => row.plan === tree.slug));
  const problems: Problem[] = [];
  const uses: AliasUse[] = [];
  const links = new CollectedLinks();
  for (const piece of piecesOf(tree, duties)) {
    const rows = reviewed.find(piece);
    const address = [tree.slug, ...piece.division.path].join("/");
    const named = linker.find(piece.text, address).filter((found) => !rows.some((row) => overlaps(row, found)));
    appendAll(problems, contestedNames(file, piece, named));
    const kept = keepLongest<Link>([
      ...rows.map((row) => link(row, { kind: "reviewed", row: row.row })),
      ...named.map((found) => link(found, found.target)),
      ...works.find(piece.text).map((found) => link(found, { kind: "work", id: found.work })),
      ...references.find(piece.text).map((found) => link(found, { kind: "reference", to: found.to })),
    ]);
    appendAll(uses, aliasUses(address, piece.text, named, kept));
    for (const occurrence of kept) links.add(piece, occurrence);
  }
  return { links, aliasUses: uses, problems: [...problems, ...reviewed.unmatched()] };
}

type Link =
  | Target
  | { readonly kind: "work"; readonly id: string }
  | { readonly kind: "reference"; readonly to: string }
  | { readonly kind: "reviewed"; readonly row: Placed<MentionRow> };

function link({ start, end }: Stretch, value: Link): Occurrence<Link> {
  return { start, end, value };
}

/** Links by what they lead to. */
class CollectedLinks implements Links {
  readonly departments: DepartmentMention[] = [];
  readonly projects: ProjectMention[] = [];
  readonly citations: Citation[] = [];
  readonly references: Reference[] = [];

  add(piece: Piece, { value, ...stretch }: Occurrence<Link>): void {
    const mention = piece.mention(stretch);
    if (value.kind === "project") this.projects.push({ project: value.id, ...mention });
    if (value.kind === "work") this.citations.push({ work: value.id, ...mention });
    if (value.kind === "reference") this.references.push({ to: value.to, ...mention });
    if (value.kind === "department")
      this.departments.push({ department: value.id, verdict: "mention", reason: null, ...mention });
    if (value.kind === "reviewed" && value.row.verdict !== "not") {
      const { department, verdict, reason } = value.row;
      this.departments.push({ department, verdict, reason, ...mention });
    }
  }
}

const linkers = new WeakMap<object, WeakMap<object, Linker>>();

/** The linker of the bodies in a plan's reach, and of the projects, built once. */
function linkerOf(registry: LinkInput["registry"]): Linker {
  const { departments, projects } = registry;
  const known = linkers.get(departments) ?? new WeakMap<object, Linker>();
  linkers.set(departments, known);
  const linker = known.get(projects) ?? new Linker(departments, projects, allHeads(registry));
  known.set(projects, linker);
  return linker;
}
