/**
 * The registries as they are loaded (docs/design.md §4). A registry is written by hand; each row says where its decision
 * comes from. The shapes of the rows are in `rows/`, a file each; they are strict: a misspelt field is an error.
 */

import type { z } from "astro/zod";
import type { Genre } from "./genre.ts";
import type { departmentRow } from "./rows/department.ts";
import type { emendationRow } from "./rows/emendation.ts";
import type { jurisdictionRow } from "./rows/jurisdiction.ts";
import type { libraryRow } from "./rows/library.ts";
import type { mentionRow } from "./rows/mention.ts";
import type { mojibakeRow } from "./rows/mojibake.ts";
import type { planRow } from "./rows/plan.ts";
import type { projectAlias, projectRow } from "./rows/project.ts";
import type { redirectRow } from "./rows/redirect.ts";
import type { reviewedRow } from "./rows/reviewed.ts";
import type { townRow } from "./rows/town.ts";
import type { workRow } from "./rows/work.ts";

export type PlanRow = z.infer<typeof planRow>;
export type JurisdictionRow = z.infer<typeof jurisdictionRow>;
export type EmendationRow = z.infer<typeof emendationRow>;
export type ReviewedRow = z.infer<typeof reviewedRow>;
export type MojibakeRow = z.infer<typeof mojibakeRow>;
export type RedirectRow = z.infer<typeof redirectRow>;
export type DepartmentRow = z.infer<typeof departmentRow>;
export type ProjectAlias = z.infer<typeof projectAlias>;
export type ProjectRow = z.infer<typeof projectRow>;
export type TownRow = z.infer<typeof townRow>;
export type WorkRow = z.infer<typeof workRow>;
export type MentionRow = z.infer<typeof mentionRow>;

/** A place in a registry file, for messages. 1-based. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

export type Placed<Row> = Row & { readonly place: RowPlace };

/** An emendation with the id that marks, pages and data use: line, hyphen, ordinal within the line. */
export type Emendation = Placed<EmendationRow> & { readonly id: string };

/** Where readers may report errors; both absent where the library gives none. */
export type Contact = Pick<z.infer<typeof libraryRow>, "repository" | "mail">;

/** All decisions, as `loadRegistry` gives them. */
export interface Registry {
  /** Name of the release, `unreleased` where the registry states none. */
  readonly release: string;
  readonly contact: Contact;
  /** How the genre speaks. */
  readonly genre: Genre;
  readonly jurisdictions: readonly Placed<JurisdictionRow>[];
  /** Central bodies that every plan may name. */
  readonly centralBodies: readonly Placed<DepartmentRow>[];
  readonly plans: readonly Placed<PlanRow>[];
  readonly emendations: ReadonlyMap<string, readonly Emendation[]>;
  /** By plan slug. */
  readonly reviewed: ReadonlyMap<string, readonly Placed<ReviewedRow>[]>;
  readonly mojibake: readonly Placed<MojibakeRow>[];
  readonly redirects: readonly Placed<RedirectRow>[];
  readonly departments: readonly Placed<DepartmentRow>[];
  readonly mentions: readonly Placed<MentionRow>[];
  readonly projects: readonly Placed<ProjectRow>[];
  readonly towns: readonly Placed<TownRow>[];
  readonly works: readonly Placed<WorkRow>[];
}
