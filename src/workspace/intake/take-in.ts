import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../../diagnostics/problem.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { readLibrary } from "../../files/read-library.ts";
import { findFacts } from "../../intake/draft/find-facts.ts";
import { freeId } from "../../intake/draft/make-id.ts";
import { draftPlanRow, type KnownPlan, slugOf } from "../../intake/draft/plan-row.ts";
import { appendRows, type DraftRow } from "../../intake/draft/write-rows.ts";
import type { Extracted } from "../../intake/extracted.ts";
import { extractText } from "../../intake/index.ts";
import { nearestText } from "../../intake/witness/near-text.ts";
import { type Collation, collate, type Variant } from "../../intake/witness/variants.ts";
import { DocumentTitles } from "../../pipeline/blocks/constructs/document-title.ts";
import { type CompiledPlan, compilePlan } from "../../pipeline/index.ts";
import { bodiesFileOf } from "../../registry/body-files.ts";
import { draftRegistry } from "../../registry/drafts.ts";
import { sha256Of } from "../../registry/identifiers.ts";
import { jurisdictionOfPlan } from "../../registry/names-of-plan.ts";
import { departmentRow } from "../../registry/rows/department.ts";
import { planRow } from "../../registry/rows/plan.ts";
import type { Placed, Registry } from "../../registry/schema.ts";
import { guessJurisdiction } from "../trial/guess-jurisdiction.ts";
import { tryText } from "../trial/try-text.ts";
import { recordOf } from "./chain.ts";
import { draftUnknown } from "./draft-unknown.ts";
import { proposeMatters } from "./propose-matters.ts";
import type { Original } from "./read-original.ts";

/** What a person says of a file that is taken in. */
export interface Told {
  readonly source?: string | undefined;
  readonly title?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly encoding?: string | undefined;
  /** What a text is that is nearly one of the library's: a plan of its own, or a witness; nothing is written untold. */
  readonly as?: "plan" | "witness" | undefined;
}

/** The folders of a library. */
export interface IntakeFolders {
  readonly seeds: string;
  readonly registry: string;
}

export interface TakenIn {
  readonly slug: string;
  /** True where the library holds this text already, under `slug`: nothing is written then. */
  readonly known: boolean;
  /** Set where the text is nearly that of `slug`: how much of it, and what it reads otherwise. */
  readonly witness?: Collation & { readonly share: number };
  readonly extracted: Extracted;
  readonly title: string;
  readonly jurisdiction: string;
  readonly bodies: readonly DraftRow[];
  /** Shared matters that were proposed. */
  readonly matters: number;
  readonly plan?: CompiledPlan;
  readonly problems: readonly Problem[];
  /** Paths that were written. */
  readonly written: readonly string[];
}

/**
 * Take a file into a library as a draft: the original, the text, the record of how one came from the other, and rows for
 * the plan and for bodies that nobody knows. Nothing that stands is overwritten. Throws a `Refusal`.
 */
export async function takeIn({ name, bytes }: Original, told: Told, folders: IntakeFolders): Promise<TakenIn> {
  const extracted = await extractText(bytes, told.encoding);
  const library = await readLibrary(folders);
  const { registry, seeds } = library;
  const key = keyOf(extracted.text);
  const same = seeds.find(({ text }) => keyOf(text) === key);
  const nothing = { extracted, jurisdiction: "", bodies: [], matters: 0, problems: [], written: [] };
  if (same) return { ...nothing, slug: same.row.slug, known: true, title: same.row.title };
  const near = told.as === "plan" ? undefined : nearestText(extracted.text, seeds);
  if (near) {
    const { row, text } = near.text;
    const witness = { ...collate(text, extracted.text), share: near.share };
    const source = told.source ?? name;
    const written = told.as === "witness" ? await keepVariants(row.slug, witness.variants, source, folders) : [];
    return { ...nothing, slug: row.slug, known: false, title: row.title, witness, written };
  }

  const known = knowPlan(name, extracted, told, registry);
  const present = new Set([...registry.plans.map(({ slug }) => slug), ...(await namesIn(folders.seeds))]);
  const slug = freeId(slugOf(known), (candidate) => present.has(candidate) || present.has(`${candidate}.txt`));
  const row = draftPlanRow(slug, known);
  const { bodies, plan } = compileDraft(slug, row, extracted.text, registry);
  const matters = proposeMatters(plan, library);
  const files = new Map<string, string | Uint8Array>([
    [join(folders.seeds, `${slug}.txt`), extracted.text],
    [join(folders.seeds, slug, `original.${extracted.kind}`), bytes],
    [join(folders.seeds, slug, "intake.yaml"), recordOf(name, bytes, extracted, told.encoding)],
    [join(folders.seeds, slug, "matters.yaml"), matters.text],
  ]);
  for (const [path, content] of files) {
    await makeFolder(dirname(path));
    await writeFile(path, content, { flag: "wx" });
  }
  const plans = await append(join(folders.registry, "plans.yaml"), [row]);
  const place = jurisdictionOfPlan(plan.row, registry);
  const departments = await append(join(folders.registry, bodiesFileOf(place, registry.jurisdictions)), bodies);
  return {
    slug,
    known: false,
    extracted,
    title: known.title,
    jurisdiction: known.jurisdiction.name,
    bodies,
    matters: matters.count,
    plan,
    problems: plan.problems.map((problem) => ({ ...problem, draft: true })),
    written: [...files.keys(), ...plans, ...departments],
  };
}

/** Two copies of one text differ in white space at most. */
function keyOf(text: string): string {
  return sha256Of(text.normalize("NFKC").replace(/\s/gu, ""));
}

function knowPlan(foundAs: string, { text, facts: stated }: Extracted, told: Told, registry: Registry): KnownPlan {
  const words = { genre: registry.genre, jurisdictions: registry.jurisdictions, centralBodies: registry.centralBodies };
  const { report } = tryText({ file: foundAs, text, words, title: told.title, jurisdiction: told.jurisdiction });
  const title = report.title || (stated.find(({ field }) => field === "title")?.value ?? "");
  const place = { rows: registry.jurisdictions, genre: registry.genre };
  const { name, source } = guessJurisdiction(told.jurisdiction, title, text, place);
  const facts = findFacts(text.split(/\r\n?|\n/u), registry.genre);
  return {
    title,
    kind: new DocumentTitles(registry.genre.titles).genreOf(title),
    jurisdiction: { name, id: registry.jurisdictions.find((row) => row.name === name)?.id, source: sources[source] },
    facts,
    stated,
    foundAs,
    sha256: sha256Of(text),
    source: told.source,
    twin: registry.plans.find((row) => row.title === title)?.slug,
  };
}

const sources = {
  told: "as told",
  title: "from the title",
  names: "from the names in the text",
  unknown: "nothing tells, give it by hand",
} as const;

/** Compile the draft twice: to learn whom nobody knows, and with rows for them. */
function compileDraft(slug: string, { fields }: DraftRow, text: string, registry: Registry) {
  const file = `seeds/${slug}.txt`;
  const place = { file: "plans.yaml", line: 1, col: 1 };
  const row = { ...planRow.parse(fields), place };
  const first = compilePlan({ file, row, text }, draftRegistry(registry, slug));
  const bodies = draftUnknown(first, registry);
  const rows = bodies.map(
    (body): Placed<Registry["departments"][number]> => ({ ...departmentRow.parse(body.fields), place }),
  );
  const departments = [...registry.departments, ...rows];
  return { bodies, plan: compilePlan({ file, row, text }, draftRegistry({ ...registry, departments }, slug)) };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Keep what a witness reads otherwise, to be decided on the workbench. */
async function keepVariants(slug: string, variants: readonly Variant[], source: string, { registry }: IntakeFolders) {
  const rows = variants.map((variant) => ({ fields: { ...variant, source }, comments: {} }));
  await makeFolder(join(registry, "variants"));
  return append(join(registry, "variants", `${slug}.yaml`), rows);
}

/** The head of a file that is begun: a comment that stands right above the first row would be that row's. */
const newFile = "# Fields: content/README.md.\n\n";

/** Add rows to a file, or make it; gives its path where something was written. */
async function append(path: string, rows: readonly DraftRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const text = await readFile(path, "utf8").catch(() => newFile);
  await makeFolder(dirname(path));
  await writeFile(path, appendRows(text, rows));
  return [path];
}
