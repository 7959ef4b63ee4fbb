import { hash } from "node:crypto";
import type { Root } from "mdast";
import type { Problem } from "../diagnostics/problem.ts";
import type { PlanFiles } from "../edition/load-edition.ts";
import type { FolderContent } from "../files/folder.ts";
import type { Library } from "../files/read-library.ts";
import { type CompiledPlan, compilePlan, type Seed } from "../pipeline/index.ts";
import { checkRegistryUse } from "../pipeline/link/check-registry-use.ts";
import { writeApparatus } from "../pipeline/mdx/apparatus.ts";
import { writeDuties } from "../pipeline/mdx/duties-file.ts";
import { writeMdx } from "../pipeline/mdx/index.ts";
import { collectMarks } from "../pipeline/mdx/marks.ts";
import { type Content, walkDivisions } from "../pipeline/tree/node.ts";
import { checkIdentifiers } from "../registry/check-identifiers.ts";
import { checkPages } from "../registry/check-pages.ts";
import { checkRedirects } from "../registry/check-redirects.ts";
import { draftRegistry, publishedRegistry } from "../registry/drafts.ts";
import { formatLock, type Identifiable, mintIdentifiers, planOf } from "../registry/identifiers.ts";
import { findLostLines } from "../registry/lock-chain.ts";
import { withoutReviewed } from "../registry/reviewed.ts";
import type { Registry } from "../registry/schema.ts";
import { codePoints, printedOf, type Span, sliceCodePoints } from "../text/run.ts";

/** What a library takes of a plan, whether it was compiled now or in an earlier run. */
export interface WrittenPlan extends Pick<CompiledPlan, "row" | "aliasUses" | "problems"> {
  /** What the edition reads of it. */
  readonly files: readonly PlanFile[];
  /** Everything in it that has an address. */
  readonly found: readonly Identifiable[];
}

/** A file below `content/plans`, by its path there: `mongolia-2014/index.mdx`. */
export interface PlanFile {
  readonly path: string;
  readonly text: string;
  /** What it is written from; only one of MDX has it. */
  readonly tree?: Root;
}

export interface CompiledLibrary<Plan extends WrittenPlan = CompiledPlan & WrittenPlan> {
  /** What is published; drafts are not among them. */
  readonly plans: readonly Plan[];
  readonly drafts: readonly Plan[];
  /** The files of `content/plans`. */
  readonly content: FolderContent;
  /** What those of MDX are written from. */
  readonly trees: ReadonlyMap<string, Root>;
  /** All that has an address in what is published. */
  readonly found: readonly Identifiable[];
  /** The next state of `identifiers.lock`. */
  readonly lock: string;
  readonly problems: readonly Problem[];
}

/** Compile every plan of a library, and mint identifiers for what is new. */
export function compileLibrary(library: Library, lockFile: string): CompiledLibrary;
/** The same with a compiler of one's own: one that keeps what it has compiled. */
export function compileLibrary<Plan extends WrittenPlan>(
  library: Library,
  lockFile: string,
  compile: (seed: Seed, registry: Registry) => Plan,
): CompiledLibrary<Plan>;
export function compileLibrary(
  library: Library,
  lockFile: string,
  compile: (seed: Seed, registry: Registry) => WrittenPlan = writeSeed,
): CompiledLibrary<WrittenPlan> {
  const { registry, identifiers, unread } = library;
  const drafts = library.seeds
    .filter(({ row }) => row.draft)
    .map((seed) => asDraft(compile(seed, draftRegistry(registry, seed.row.slug))));
  const known = publishedRegistry(registry);
  const published = identifiers.filter(({ kind, address }) => kind === "page" || !unread.has(planOf(address)));
  const plans = library.seeds.filter(({ row }) => !row.draft).map((seed) => compile(seed, known));
  const files = plans.flatMap((plan) => plan.files);
  const found = plans.flatMap((plan) => plan.found);
  /** Rows are judged by their use only where every plan that may use them is there. */
  const isWhole = plans.length + drafts.length === registry.plans.length;
  const problems = [
    ...library.problems,
    ...[...plans, ...drafts].flatMap((plan) => plan.problems),
    ...(isWhole
      ? checkRegistryUse(
          registry.projects,
          [...plans, ...drafts].flatMap((plan) => plan.aliasUses),
        )
      : []),
    ...findLostLines(identifiers, found, lockFile),
    ...checkIdentifiers(published, found, registry.redirects, lockFile),
    ...(library.isPartial ? [] : checkPages(identifiers, known, lockFile)),
    ...checkRedirects(registry.redirects, identifiers, found, unread),
  ];
  const lock = formatLock(mintIdentifiers(identifiers, found, registry.release));
  return { plans, drafts, content: textsOf(files), trees: treesOf(files), found, lock, problems };
}

/** Give the texts of files by their paths. */
export function textsOf(files: readonly PlanFile[]): Map<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** Give what files of MDX are written from, by their paths. */
export function treesOf(files: readonly PlanFile[]): Map<string, Root> {
  return new Map(files.flatMap(({ path, tree }) => (tree ? [[path, tree]] : [])));
}

/** Compile a plan, and write what a library takes of it. */
export function writeSeed(seed: Seed, registry: Registry): CompiledPlan & WrittenPlan {
  const plan = compileSeed(seed, registry);
  return { ...plan, files: filesOfPlan(plan), found: identifiablesOf(plan, codePoints(seed.text)) };
}

/**
 * Digest all that a plan is compiled with: its text, the decisions about it, and what is decided for every plan. Rows and
 * decisions of other plans are no part of it.
 */
export function seedDigester(registry: Registry): (seed: Seed) => string {
  const { plans: _, emendations, reviewed, ...common } = registry;
  const ofAll = hash("sha256", JSON.stringify(common));
  return (seed) => {
    const { slug } = seed.row;
    return hash("sha256", `${ofAll} ${JSON.stringify([seed, emendations.get(slug), reviewed.get(slug)])}`);
  };
}

/** Compile a plan; of its warnings, those that nobody has reviewed. */
export function compileSeed(seed: Seed, registry: Registry): CompiledPlan {
  const plan = compilePlan(seed, registry);
  return { ...plan, problems: withoutReviewed(plan.problems, registry.reviewed.get(seed.row.slug) ?? []) };
}

/** Of a plan that nobody has confirmed the problems stop nothing. */
function asDraft<Plan extends WrittenPlan>(plan: Plan): Plan {
  return { ...plan, problems: plan.problems.map((problem) => ({ ...problem, draft: true })) };
}

/** Write what the edition reads of a plan. */
export function filesOfPlan(plan: CompiledPlan): PlanFile[] {
  const { slug } = plan.row;
  const file = `seeds/${slug}.txt`;
  const pages = writeMdx(plan.tree, file, collectMarks(plan.duties, plan.links));
  return [
    ...pages.map(({ path, ...page }) => ({ path: `${slug}/${path}`, ...page })),
    { path: `${slug}/${slug}.json`, text: writeApparatus(plan, file) },
    { path: `${slug}/duties.json`, text: writeDuties(plan) },
  ];
}

/** Give what the edition reads of plans that this process has compiled, parsed by nobody. */
export function compiledFiles({ content, trees }: Pick<CompiledLibrary, "content" | "trees">): PlanFiles {
  return {
    text: async (path) => content.get(path) ?? "",
    tree: async (path) => trees.get(path) ?? { type: "root", children: [] },
  };
}

/** Give the parts of a division that have an address: paragraphs, and the rows of tables. */
function addressed(part: Content): { readonly id: string; readonly span: Span }[] {
  if (part.type === "paragraph") return [part];
  return part.rows.map(({ id, span }) => ({ id: `${part.id}${id}`, span }));
}

/** Everything in a plan that has an address: the plan, its divisions, their paragraphs, rows and duties. */
function identifiablesOf({ tree, duties }: CompiledPlan, seed: readonly string[]): Identifiable[] {
  const dutiesOf = Map.groupBy(duties, ({ path }) => path);
  const plan: Identifiable = { kind: "section", address: tree.slug, printed: printedOf(tree.title) };
  const divisions = [...walkDivisions(tree.divisions)].flatMap(({ path, span, content }): Identifiable[] => {
    const parts = content.flatMap(addressed);
    const address = `${tree.slug}/${path.join("/")}`;
    return [
      { kind: "section", address, printed: sliceCodePoints(seed, span) },
      ...parts.map(
        (part): Identifiable => ({
          kind: "paragraph",
          address: `${address}#${part.id}`,
          printed: sliceCodePoints(seed, part.span),
        }),
      ),
      ...(dutiesOf.get(path) ?? []).map((duty): Identifiable => {
        const start = parts.find(({ id }) => id === duty.paragraphs[0])?.span.start ?? duty.source.start;
        return {
          kind: "duty",
          address: `${address}#${duty.id}`,
          printed: sliceCodePoints(seed, { start, end: duty.source.end }),
        };
      }),
    ];
  });
  return [plan, ...divisions];
}
