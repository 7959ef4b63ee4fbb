import type { Problem } from "../diagnostics/problem.ts";
import { assembleEdition, type Edition, replaceEdition } from "../edition/load-edition.ts";
import { type LibraryFolders, readLibrary } from "../files/read-library.ts";
import type { Seed } from "../pipeline/index.ts";
import { mintIdentifiers, parseLock } from "../registry/identifiers.ts";
import type { Registry } from "../registry/schema.ts";
import {
  compiledFiles,
  compileLibrary,
  seedDigester,
  textsOf,
  treesOf,
  type WrittenPlan,
  writeSeed,
} from "./compile-library.ts";

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
  readonly #compiled = new Map<string, { readonly key: string; readonly plan: WrittenPlan }>();

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
    const digestOf = seedDigester(library.registry);
    const compiled = compileLibrary(library, lockFile, (seed, registry) => this.#compile(seed, registry, digestOf));
    const drafts = compiled.drafts.filter(({ row }) => row.draft);
    const found = drafts.flatMap((plan) => plan.found);
    const { release } = library.registry;
    const identifiers = mintIdentifiers(parseLock(compiled.lock, lockFile).identifiers, found, release);
    const drafted = drafts.flatMap(({ files }) => files);
    const content = new Map([...compiled.content, ...textsOf(drafted)]);
    const trees = new Map([...compiled.trees, ...treesOf(drafted)]);
    const there = new Set(library.seeds.map(({ row }) => row.slug));
    const plans = library.registry.plans.filter(({ slug }) => there.has(slug));
    const known = { ...library, identifiers, registry: { ...library.registry, plans } };
    const edition = await assembleEdition(known, compiledFiles({ content, trees })).catch((error: Error) => error);
    if (!(edition instanceof Error)) return { edition, problems: compiled.problems };
    // What cannot be put together has a problem that says why; where it has none, it is a fault of ours.
    if (compiled.problems.length === 0) throw edition;
    return { edition: undefined, problems: compiled.problems };
  }

  #compile(seed: Seed, registry: Registry, digestOf: (seed: Seed) => string): WrittenPlan {
    const { slug } = seed.row;
    const key = digestOf(seed);
    const before = this.#compiled.get(slug);
    if (before?.key === key) return before.plan;
    const plan = writeSeed(seed, registry);
    this.#compiled.set(slug, { key, plan });
    return plan;
  }
}
