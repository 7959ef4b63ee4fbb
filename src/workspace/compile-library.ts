import type { Root } from "mdast";
import type { Problem } from "../diagnostics/problem.ts";
import type { PlanFiles } from "../edition/load-edition.ts";
import type { FolderContent } from "../files/folder.ts";
import type { Library } from "../files/read-library.ts";
import { type CompiledPlan, compilePlan, type Seed } from "../pipeline/index.ts";
import { checkRegistryUse } from "../pipeline/link/check-registry-use.ts";
import { writeApparatus } from "../pipeline/mdx/apparatus.ts";
import { writeDuties } from "../pipeline/mdx/duties-file.ts";
import { type MdxFile, writeMdx } from "../pipeline/mdx/index.ts";
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
import { appendAll } from "../text/append-all.ts";
import { codePoints, printedOf, type Span, sliceCodePoints } from "../text/run.ts";

export interface CompiledLibrary {
  /** What is published; drafts are not among them. */
  readonly plans: readonly CompiledPlan[];
  readonly drafts: readonly CompiledPlan[];
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
export function compileLibrary(
  library: Library,
  lockFile: string,
  compile: typeof compileSeed = compileSeed,
): CompiledLibrary {
  const { registry, identifiers, unread } = library;
  const seeds = library.seeds.filter(({ row }) => !row.draft);
  const drafts = library.seeds
    .filter(({ row }) => row.draft)
    .map((seed) => asDraft(compile(seed, draftRegistry(registry, seed.row.slug))));
  const known = publishedRegistry(registry);
  const published = identifiers.filter(({ kind, address }) => kind === "page" || !unread.has(planOf(address)));
  const content = new Map<string, string>();
  const trees = new Map<string, Root>();
  const found: Identifiable[] = [];
  const plans = seeds.map((seed) => {
    const plan = compile(seed, known);
    for (const { path, text, tree } of filesOfPlan(plan)) {
      content.set(path, text);
      if (tree) trees.set(path, tree);
    }
    appendAll(found, identifiablesOf(plan, codePoints(seed.text)));
    return plan;
  });
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
  return { plans, drafts, content, trees, found, lock, problems };
}

/** Compile a plan; of its warnings, those that nobody has reviewed. */
export function compileSeed(seed: Seed, registry: Registry): CompiledPlan {
  const plan = compilePlan(seed, registry);
  return { ...plan, problems: withoutReviewed(plan.problems, registry.reviewed.get(seed.row.slug) ?? []) };
}

/** Of a plan that nobody has confirmed the problems stop nothing. */
function asDraft(plan: CompiledPlan): CompiledPlan {
  return { ...plan, problems: plan.problems.map((problem) => ({ ...problem, draft: true })) };
}

/** Write what the edition reads of a plan, by path: `mongolia-2014/index.mdx`. */
export function filesOfPlan(plan: CompiledPlan): (Omit<MdxFile, "tree"> & Partial<MdxFile>)[] {
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
export function identifiablesOf({ tree, duties }: CompiledPlan, seed: readonly string[]): Identifiable[] {
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
