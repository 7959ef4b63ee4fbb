import type { Problem } from "../diagnostics/problem.ts";
import { assembleEdition, type Edition, replaceEdition } from "../edition/load-edition.ts";
import { type LibraryFolders, readLibrary } from "../files/read-library.ts";
import type { CompiledPlan, Seed } from "../pipeline/index.ts";
import { mintIdentifiers, parseLock } from "../registry/identifiers.ts";
import type { Registry } from "../registry/schema.ts";
import { codePoints } from "../text/run.ts";
import { compiledFiles, compileLibrary, compileSeed, filesOfPlan, identifiablesOf } from "./compile-library.ts";

/** A library as it lies in its folders at this moment. */
export interface LiveLibrary {
  /** Of what could be put together; nothing where a row is so wrong that nothing can. */
  readonly edition: Edition | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a library again and again while somebody works on it, drafts with the rest, and writes nothing: what has no
 * number yet gets one that holds until the next reading. A plan is compiled again only where its text or what was
 * decided of it has changed.
 */
export class LiveCompiler {
  readonly #folders: LibraryFolders;
  readonly #compiled = new Map<string, { readonly key: string; readonly plan: CompiledPlan }>();

  constructor(folders: LibraryFolders) {
    this.#folders = folders;
  }

  /** Read the library, and let pages show it from now on; where nothing can be put together, what they showed before. */
  async publish(): Promise<LiveLibrary> {
    const library = await this.read();
    if (library.edition) replaceEdition(library.edition);
    return library;
  }

  async read(): Promise<LiveLibrary> {
    const library = await readLibrary(this.#folders);
    const lockFile = `${this.#folders.registry}/identifiers.lock`;
    const common = commonKey(library.registry);
    const compiled = compileLibrary(library, lockFile, (seed, registry) => this.#compile(seed, registry, common));
    const drafts = compiled.drafts.filter(({ row }) => row.draft);
    const texts = new Map(library.seeds.map(({ row, text }) => [row.slug, text]));
    const found = drafts.flatMap((plan) => identifiablesOf(plan, codePoints(texts.get(plan.row.slug) ?? "")));
    const { release } = library.registry;
    const identifiers = mintIdentifiers(parseLock(compiled.lock, lockFile).identifiers, found, release);
    const drafted = drafts.flatMap(filesOfPlan);
    const content = new Map([...compiled.content, ...drafted.map(({ path, text }) => [path, text] as const)]);
    const drawn = drafted.flatMap(({ path, tree }) => (tree ? [[path, tree] as const] : []));
    const trees = new Map([...compiled.trees, ...drawn]);
    const plans = library.registry.plans.filter(({ slug }) => texts.has(slug));
    const known = { ...library, identifiers, registry: { ...library.registry, plans } };
    const edition = await assembleEdition(known, compiledFiles({ content, trees })).catch((error: Error) => error);
    if (!(edition instanceof Error)) return { edition, problems: compiled.problems };
    // What cannot be put together has a problem that says why; where it has none, it is a fault of ours.
    if (compiled.problems.length === 0) throw edition;
    return { edition: undefined, problems: compiled.problems };
  }

  #compile(seed: Seed, registry: Registry, common: string): CompiledPlan {
    const { slug } = seed.row;
    const own = [seed, registry.emendations.get(slug), registry.reviewed.get(slug)];
    const key = `${common}\n${JSON.stringify(own)}`;
    const before = this.#compiled.get(slug);
    if (before?.key === key) return before.plan;
    const plan = compileSeed(seed, registry);
    this.#compiled.set(slug, { key, plan });
    return plan;
  }
}

/** All that every plan is compiled with. */
function commonKey({ plans: _, emendations: __, reviewed: ___, ...registry }: Registry): string {
  return JSON.stringify(registry);
}
