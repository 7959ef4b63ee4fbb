/**
 * How the genre speaks (content/registry/genre.yaml): the words by which a plan says who does what, and when.
 * The shape of the file, and its loader; the patterns are made by the stages that read with them.
 */

import { z } from "astro/zod";
import type { Node } from "yaml";
import type { Problem } from "../diagnostics/problem.ts";
import type { RegistryFile } from "./load.ts";
import { readYaml } from "./read-yaml.ts";

const word = z.string().trim().min(1);
const words = z.array(word).min(1);

/** What a role word or a label makes of a body. */
const roleSenses = ["lead", "responsible", "support"] as const;
/** `responsible` makes leads where nobody is said to lead, and supports where somebody is. */
export type RoleSense = (typeof roleSenses)[number];

/** How often what a term says comes again. */
const periods = ["yearly", "half-yearly", "quarterly", "monthly", "weekly"] as const;
export type Period = (typeof periods)[number];

/** Levels of jurisdictions, from the top. */
export const jurisdictionLevels = ["central", "province", "prefecture", "county", "township", "zone"] as const;
/** What the words that name a column of a table say of it. */
const columnSenses = [
  "number",
  "task",
  "measure",
  "goal",
  "context",
  "lead",
  "responsible",
  "support",
  "term",
  "person",
  "remark",
] as const;
export type ColumnSense = (typeof columnSenses)[number];

const genreFile = z.strictObject({
  roles: z.array(z.strictObject({ word, sense: z.enum(roleSenses), weak: z.boolean().default(false) })).min(1),
  role_tails: words,
  role_other_uses: words,
  role_objects: words,
  joining: words,
  lead_ins: words,
  lead_in_numbers: z.strictObject({ opens: words, closes: words }),
  joints: z.array(z.strictObject({ word, between: z.boolean().default(false), not_before: words.optional() })).min(1),
  labels: z.array(z.strictObject({ word, sense: z.enum(roleSenses), bare: z.boolean().default(false) })).min(1),
  label_endings: words,
  unparted_endings: words,
  label_prefixes: words,
  division_labels: words,
  task_heads: words,
  with_person: words,
  person_labels: words,
  governing_posts: words,
  posts: words,
  post_openings: words,
  dittos: words,
  goal_kinds: words,
  note_labels: words,
  term_labels: words,
  qualifiers: words,
  qualifier_frames: z.strictObject({ opens: words, closes: words }),
  terms: z.strictObject({
    begins: words,
    continuous: words,
    periodic: z.array(z.strictObject({ kind: z.enum(periods), words })),
  }),
  open_ends: words,
  first_leads: z.strictObject({ first: words, leads: words, onwards: words }),
  groups: z.strictObject({
    determiners: words,
    each: words,
    prose: words,
    of: words,
    alone: words,
    fields: words,
    ranks: words,
    rank_prefixes: words,
    rank_endings: words,
    party: words,
  }),
  bodies: z.strictObject({ telling: words, endings: words }),
  levels: z.array(z.strictObject({ level: z.enum(jurisdictionLevels), heads: words, places: words })).min(1),
  no_heads: words,
  no_places: words,
  signatures: z.strictObject({ alone: words, dated: words }),
  headings: words,
  titles: z.strictObject({
    endings: words,
    no_endings: words,
    no_openings: words,
    own: words,
    not_own: words,
    kinds: words,
    issuing: words,
  }),
  carrying: words,
  columns: z.array(z.strictObject({ sense: z.enum(columnSenses), words })),
  matters: z
    .strictObject({
      tails: z.array(z.strictObject({ kind: word, words })),
      waters: words,
      ranks: words,
      openings: words,
    })
    .optional(),
});

/** The words of the genre, by what they do. */
export type Genre = z.infer<typeof genreFile>;

/** A genre without words, where its file cannot be read: nothing assigns. */
export const silentGenre: Genre = {
  roles: [],
  role_tails: [],
  role_other_uses: [],
  role_objects: [],
  joining: [],
  lead_ins: [],
  lead_in_numbers: { opens: [], closes: [] },
  joints: [],
  labels: [],
  label_endings: [],
  unparted_endings: [],
  label_prefixes: [],
  division_labels: [],
  task_heads: [],
  with_person: [],
  person_labels: [],
  governing_posts: [],
  posts: [],
  post_openings: [],
  dittos: [],
  goal_kinds: [],
  note_labels: [],
  term_labels: [],
  qualifiers: [],
  qualifier_frames: { opens: [], closes: [] },
  terms: { begins: [], continuous: [], periodic: [] },
  open_ends: [],
  first_leads: { first: [], leads: [], onwards: [] },
  groups: {
    determiners: [],
    each: [],
    prose: [],
    of: [],
    alone: [],
    fields: [],
    ranks: [],
    rank_prefixes: [],
    rank_endings: [],
    party: [],
  },
  bodies: { telling: [], endings: [] },
  levels: [],
  no_heads: [],
  no_places: [],
  signatures: { alone: [], dated: [] },
  headings: [],
  titles: { endings: [], no_endings: [], no_openings: [], own: [], not_own: [], kinds: [], issuing: [] },
  carrying: [],
  columns: [],
};

interface LoadedGenre {
  readonly genre?: Genre;
  readonly problems: readonly Problem[];
}

/** What files gave: to parse the words takes longer than to compile a small plan with them. */
const loaded = new WeakMap<RegistryFile, LoadedGenre>();

/** Load the words of the genre, once for each file. */
export function loadGenre(file: RegistryFile): LoadedGenre {
  const known = loaded.get(file) ?? readGenre(file);
  loaded.set(file, known);
  return known;
}

/** Read the words of the genre. Problems name the place in the file; without a usable file there is no genre. */
function readGenre(file: RegistryFile): LoadedGenre {
  const { document, problems: unread, placeOf } = readYaml(file);
  if (!document) return { problems: unread };
  const result = genreFile.safeParse(document.toJS());
  if (result.success) return { genre: result.data, problems: [] };
  const problems = result.error.issues.map((issue): Problem => {
    const node = document.getIn(issue.path as unknown[], true) as Node | undefined;
    return {
      code: "registry/schema",
      ...placeOf(node),
      values: { field: issue.path.join(".") || "genre", issue },
    };
  });
  return { problems };
}
