/** What readers see of a library at one time, as things with names that can be compared. */

import { parse } from "yaml";
import { parseLock } from "../../registry/identifiers.ts";

/** In the order in which they are told. */
export const changeKinds = [
  "texts",
  "plans",
  "emendations",
  "departments",
  "projects",
  "works",
  "sections",
  "paragraphs",
  "duties",
  "redirects",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A thing: how it is called, and what makes it the same or another. */
export interface Thing {
  readonly label: string;
  readonly content: string;
}

export interface LibraryState {
  readonly release: string;
  readonly things: Readonly<Record<ChangeKind, ReadonlyMap<string, Thing>>>;
}

/** Files of bodies of the library: one for all until 2026.11, since then one for each place. */
const bodiesPattern = /^content\/registry\/departments(?:\/(?!central\.yaml$)[a-z0-9-]+)?\.yaml$/u;

/** A registry row of any time: schemas change, so that nothing is taken for granted. */
type Row = Readonly<Record<string, unknown>>;

/**
 * Read the state from files by path (`content/registry/plans.yaml`, `seeds/<plan>.txt` …). A seed may
 * be given by any fingerprint of its content. A file that is not there has nothing in it.
 */
export function readState(files: ReadonlyMap<string, string>): LibraryState {
  const rows = (name: string) => rowsOf(files.get(`content/registry/${name}.yaml`));
  const bodies = [...files.keys()]
    .filter((path) => bodiesPattern.test(path))
    .flatMap((path) => rowsOf(files.get(path)));
  const { identifiers } = parseLock(files.get("content/registry/identifiers.lock") ?? "", "identifiers.lock");
  const addresses = (kind: string) =>
    new Map(
      identifiers
        .filter((identifier) => identifier.kind === kind)
        .map(({ address, number }) => [address, { label: address, content: String(number) }]),
    );
  return {
    release: String(rows("library")[0]?.release ?? ""),
    things: {
      texts: seedsOf(files),
      plans: thingsOf(rows("plans"), "slug", "title"),
      emendations: emendationsOf(files),
      departments: thingsOf(bodies, "id", "name", ["name", "full_name", "english", "aliases", "succession"]),
      projects: thingsOf(rows("projects"), "id", "name", ["name", "english", "aliases"]),
      works: thingsOf(rows("works"), "id", "title", ["title", "cited_as"]),
      sections: addresses("section"),
      paragraphs: addresses("paragraph"),
      duties: addresses("duty"),
      redirects: thingsOf(rows("redirects"), "from", "from"),
    },
  };
}

function seedsOf(files: ReadonlyMap<string, string>): Map<string, Thing> {
  const seeds = [...files].filter(([path]) => /^seeds\/[^/]+\.txt$/u.test(path));
  return new Map(seeds.map(([path, content]) => [path, { label: path, content }]));
}

/** Rows are known by an id; `fields` are those that readers see, all where none are named. */
function thingsOf(rows: readonly Row[], id: string, label: string, fields?: readonly string[]): Map<string, Thing> {
  return new Map(
    rows.map((row) => {
      const seen = fields ? Object.fromEntries(fields.map((field) => [field, row[field] ?? null])) : row;
      return [String(row[id]), { label: String(row[label] ?? row[id]), content: JSON.stringify(seen) }];
    }),
  );
}

/** An emendation is known by its plan, line and printed text; its reason may be reworded. */
function emendationsOf(files: ReadonlyMap<string, string>): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const [path, text] of files) {
    const plan = /^content\/registry\/emendations\/(.+)\.yaml$/u.exec(path)?.[1];
    if (plan === undefined) continue;
    for (const { line, before, after, certainty } of rowsOf(text)) {
      const label = `${plan}:${line} ${after === undefined ? before : `${before} → ${after}`}`;
      things.set(`${plan}:${line}:${before}`, { label, content: JSON.stringify([after ?? null, certainty]) });
    }
  }
  return things;
}

function rowsOf(text: string | undefined): readonly Row[] {
  const rows: unknown = text === undefined ? [] : parse(text);
  return Array.isArray(rows) ? rows : [];
}
