/**
 * Read the registries: YAML text in, typed rows out, each with its place in the file.
 * Pure: the caller reads the files. All problems of all files are reported.
 */

import type { z } from "astro/zod";
import { isMap, isSeq, type Node, type YAMLMap, type YAMLSeq } from "yaml";
import type { Problem } from "../diagnostics/problem.ts";
import { loadGenre, silentGenre } from "./genre.ts";
import { plainIssues } from "./plain-issues.ts";
import { readYaml } from "./read-yaml.ts";
import { departmentRow } from "./rows/department.ts";
import { emendationRow } from "./rows/emendation.ts";
import { jurisdictionRow } from "./rows/jurisdiction.ts";
import { libraryRow } from "./rows/library.ts";
import { mentionRow } from "./rows/mention.ts";
import { mojibakeRow } from "./rows/mojibake.ts";
import { planRow } from "./rows/plan.ts";
import { projectRow } from "./rows/project.ts";
import { redirectRow } from "./rows/redirect.ts";
import { reviewedRow } from "./rows/reviewed.ts";
import { townRow } from "./rows/town.ts";
import { workRow } from "./rows/work.ts";
import { checkRegistry } from "./rules/index.ts";
import type { Emendation, Placed, Registry } from "./schema.ts";

/** A registry file: its path as messages name it, and its text. */
export interface RegistryFile {
  readonly path: string;
  readonly text: string;
}

/** All registry files of a folder, as the caller found them. */
export interface RegistryFiles {
  readonly plans: RegistryFile;
  readonly genre: RegistryFile;
  readonly jurisdictions?: RegistryFile | undefined;
  readonly centralBodies?: RegistryFile | undefined;
  readonly library?: RegistryFile | undefined;
  /** Bodies of places that stand below no registered one. */
  readonly departments?: RegistryFile | undefined;
  /** Bodies by the id of the place whose they are. */
  readonly departmentsOf?: ReadonlyMap<string, RegistryFile> | undefined;
  readonly mentions?: RegistryFile | undefined;
  readonly projects?: RegistryFile | undefined;
  readonly towns?: RegistryFile | undefined;
  readonly works?: RegistryFile | undefined;
  readonly mojibake?: RegistryFile | undefined;
  readonly redirects?: RegistryFile | undefined;
  /** By plan slug. */
  readonly emendations: ReadonlyMap<string, RegistryFile>;
  /** By plan slug. */
  readonly reviewed?: ReadonlyMap<string, RegistryFile> | undefined;
}

export interface LoadedRegistry {
  readonly registry: Registry;
  readonly problems: readonly Problem[];
}

/** Load all registries, check each row against its schema and all rows against the rules. */
export function loadRegistry(files: RegistryFiles): LoadedRegistry {
  const problems: Problem[] = [];
  const genre = loadGenre(files.genre);
  problems.push(...genre.problems);
  const [library] = loadRows(files.library, libraryRow, problems);
  const registry: Registry = {
    genre: genre.genre ?? silentGenre,
    jurisdictions: loadRows(files.jurisdictions, jurisdictionRow, problems),
    centralBodies: loadRows(files.centralBodies, departmentRow, problems),
    release: library?.release ?? "unreleased",
    contact: { repository: library?.repository, mail: library?.mail },
    plans: loadRows(files.plans, planRow, problems),
    departments: [
      ...loadRows(files.departments, departmentRow, problems),
      ...[...(files.departmentsOf ?? [])].flatMap(([place, file]) => bodiesOf(place, file, problems)),
    ],
    mentions: loadRows(files.mentions, mentionRow, problems),
    projects: loadRows(files.projects, projectRow, problems),
    towns: loadRows(files.towns, townRow, problems),
    works: loadRows(files.works, workRow, problems),
    reviewed: new Map([...(files.reviewed ?? [])].map(([slug, file]) => [slug, loadRows(file, reviewedRow, problems)])),
    mojibake: loadRows(files.mojibake, mojibakeRow, problems),
    redirects: loadRows(files.redirects, redirectRow, problems),
    emendations: new Map(
      [...files.emendations].map(([slug, file]) => [slug, identify(loadRows(file, emendationRow, problems))]),
    ),
  };
  problems.push(...checkRegistry(registry, files));
  return { registry, problems };
}

/** The bodies of a file are those of its place, where their rows say no other. */
function bodiesOf(place: string, file: RegistryFile, problems: Problem[]): Placed<z.infer<typeof departmentRow>>[] {
  return loadRows(file, departmentRow, problems).map((row) => ({ ...row, jurisdiction: row.jurisdiction ?? place }));
}

/** Number the rows of each line: the second row of line 77 is `77-2`. */
function identify(rows: readonly Placed<z.infer<typeof emendationRow>>[]): Emendation[] {
  const seen = new Map<number, number>();
  return rows.map((row) => {
    const ordinal = (seen.get(row.line) ?? 0) + 1;
    seen.set(row.line, ordinal);
    return { ...row, id: `${row.line}-${ordinal}` };
  });
}

/** What files gave: those that come with the project are the same for many libraries. */
const loaded = new WeakMap<RegistryFile, { rows: Placed<object>[]; problems: readonly Problem[] }>();

/** Load the rows of a file, once for each: a file is always of the same schema. */
function loadRows<Schema extends z.ZodType<object>>(
  file: RegistryFile | undefined,
  schema: Schema,
  problems: Problem[],
): Placed<z.infer<Schema>>[] {
  if (!file) return [];
  let known = loaded.get(file);
  if (known === undefined) {
    const found: Problem[] = [];
    known = { rows: readRows(file, schema, found), problems: found };
    loaded.set(file, known);
  }
  problems.push(...known.problems);
  return known.rows as Placed<z.infer<Schema>>[];
}

function readRows<Schema extends z.ZodType<object>>(
  file: RegistryFile,
  schema: Schema,
  problems: Problem[],
): Placed<z.infer<Schema>>[] {
  const { document, problems: unread, placeOf } = readYaml(file);
  problems.push(...unread);
  if (!document?.contents) return [];
  if (!isSeq(document.contents)) {
    problems.push({ code: "registry/schema", ...placeOf(document.contents), values: { field: "" } });
    return [];
  }
  return (document.contents as YAMLSeq<Node>).items.flatMap((node) => {
    const result = schema.safeParse(node.toJS(document));
    if (result.success) return [{ ...result.data, place: placeOf(node) } as Placed<z.infer<Schema>>];
    for (const issue of plainIssues(result.error.issues)) {
      const place = placeOf(nodeAt(node, issue.path) ?? node);
      problems.push({ code: "registry/schema", ...place, values: { ...describe(issue.path, node), issue } });
    }
    return [];
  });
}

function nodeAt(node: Node, path: readonly PropertyKey[]): Node | undefined {
  if (path.length === 0) return node;
  if (!isMap(node) && !isSeq(node)) return undefined;
  const inner = (node as YAMLMap).getIn(path as unknown[], true);
  return inner === undefined ? nodeAt(node, path.slice(0, -1)) : (inner as Node);
}

function describe(path: readonly PropertyKey[], node: Node): { field: string; value?: string } {
  const field = path.length === 0 ? "row" : path.join(".");
  const value = nodeAt(node, path);
  return value && !isMap(value) && !isSeq(value) ? { field, value: JSON.stringify(value.toJSON()) } : { field };
}
