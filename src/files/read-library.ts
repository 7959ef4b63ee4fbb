import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { ValuesOf } from "../diagnostics/codes.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Seed } from "../pipeline/index.ts";
import { bodiesFolder, centralBodiesFile, unplacedBodies } from "../registry/body-files.ts";
import { type Identifier, parseLock, planOf, sha256Of } from "../registry/identifiers.ts";
import { loadRegistry, type RegistryFile } from "../registry/load.ts";
import type { Placed, PlanRow, Registry } from "../registry/schema.ts";
import { decodeUtf8, readRegular } from "./read-regular.ts";
import { readShipped } from "./shipped-words.ts";

/** Everything the compiler needs, read from two folders. */
export interface Library {
  readonly registry: Registry;
  readonly seeds: readonly Seed[];
  readonly identifiers: readonly Identifier[];
  /** Slugs of plans without a text here, which is told or meant: their addresses cannot be judged. */
  readonly unread: ReadonlySet<string>;
  /** True where the seeds are only some of the registry's. */
  readonly isPartial: boolean;
  readonly problems: readonly Problem[];
}

/** The folders of a library; paths appear in messages as given. */
export interface LibraryFolders {
  readonly seeds: string;
  readonly registry: string;
  /**
   * True where the seeds are only some of the registry's, as when a new plan is tried with the
   * decisions of the whole library: rows without a seed, and their addresses, are then left out.
   */
  readonly partial?: boolean;
  /** Texts by path that are read in the place of registry files: what would be, if they were written. */
  readonly instead?: ReadonlyMap<string, string>;
}

/** Read registries and seeds. A file that cannot be used is a problem, and the others are still read. */
export async function readLibrary(folders: LibraryFolders): Promise<Library> {
  const { registry, problems, lock: locked } = await readRegistry(folders);
  const lock = parseLock(locked, join(folders.registry, "identifiers.lock"));
  const seeds = await readSeeds(folders, registry);
  const read = new Set(seeds.seeds.map(({ row }) => row.slug));
  const told = folders.partial
    ? lock.identifiers.map(({ address }) => planOf(address))
    : registry.plans.map(({ slug }) => slug);
  return {
    registry,
    seeds: seeds.seeds,
    identifiers: lock.identifiers,
    unread: new Set(told.filter((slug) => !read.has(slug))),
    isPartial: folders.partial ?? false,
    problems: [...problems, ...lock.problems, ...seeds.problems],
  };
}

/** Reads the files of a registry, and keeps what cannot be used as problems. */
class RegistryFolder {
  readonly problems: Problem[] = [];
  readonly #folder: string;
  readonly #instead: ReadonlyMap<string, string>;

  constructor(folder: string, instead: ReadonlyMap<string, string> = new Map()) {
    this.#folder = folder;
    this.#instead = instead;
  }

  async read(...name: readonly string[]): Promise<RegistryFile | undefined> {
    const path = join(this.#folder, ...name);
    const told = this.#instead.get(path);
    if (told !== undefined) return { path, text: told };
    const file = await readRegular(path, this.#folder);
    if (file === undefined) return undefined;
    const unusable = "problem" in file ? file.problem : undefined;
    const text = "bytes" in file ? decodeUtf8(file.bytes, { keepMark: false }) : "";
    if (unusable) this.problems.push(unusable);
    else if ("bytes" in file && text === undefined)
      this.problems.push({ code: "registry/not-utf8", file: path, ...placeOfBadByte(file.bytes) });
    return { path, text: text ?? "" };
  }

  /** The files of a folder below by name, without their ending. */
  async readAll(below: string, ending: string): Promise<Map<string, RegistryFile>> {
    const files = new Map<string, RegistryFile>();
    const told = [...this.#instead.keys()].filter((path) => dirname(path) === join(this.#folder, below));
    const names = [
      ...(await listFiles(join(this.#folder, below), ending, this.problems)),
      ...told.map((path) => basename(path)),
    ];
    for (const name of [...new Set(names)].sort()) {
      const file = await this.read(below, name);
      if (file) files.set(basename(name, ending), file);
    }
    return files;
  }
}

async function readRegistry({ registry: folder, instead }: LibraryFolders) {
  const files = new RegistryFolder(folder, instead);
  const departmentsOf = await files.readAll(bodiesFolder, ".yaml");
  const centralName = basename(centralBodiesFile, ".yaml");
  const central = departmentsOf.get(centralName);
  departmentsOf.delete(centralName);
  const loaded = loadRegistry({
    plans: (await files.read("plans.yaml")) ?? { path: join(folder, "plans.yaml"), text: "" },
    genre: (await files.read("genre.yaml")) ?? (await readShipped("genre.yaml")),
    emendations: await files.readAll("emendations", ".yaml"),
    reviewed: await files.readAll("reviewed", ".yaml"),
    library: await files.read("library.yaml"),
    jurisdictions: (await files.read("jurisdictions.yaml")) ?? (await readShipped("jurisdictions.yaml")),
    centralBodies: central ?? (await readShipped(`${bodiesFolder}/${centralBodiesFile}`)),
    departments: await files.read(unplacedBodies),
    departmentsOf,
    mentions: await files.read("mentions.yaml"),
    projects: await files.read("projects.yaml"),
    towns: await files.read("towns.yaml"),
    works: await files.read("works.yaml"),
    mojibake: await files.read("mojibake.yaml"),
    redirects: await files.read("redirects.yaml"),
  });
  const lock = await files.read("identifiers.lock");
  return { ...loaded, problems: [...files.problems, ...loaded.problems], lock: lock?.text ?? "" };
}

async function readSeeds(folders: LibraryFolders, registry: Registry) {
  const { seeds: folder, registry: registryFolder } = folders;
  const seeds: Seed[] = [];
  const problems: Problem[] = [];
  const present = await listFiles(folder, ".txt", problems);
  const isNone = !registry.plans.some(({ slug }) => present.includes(`${slug}.txt`));
  if (isNone && registry.plans.length > 0 && problems.length === 0) {
    problems.push({
      code: "seed/no-folder",
      file: folder,
      line: 1,
      col: 1,
      values: { plans: join(registryFolder, "plans.yaml"), folder },
    });
  }
  for (const row of registry.plans) {
    const file = join(folder, `${row.slug}.txt`);
    if (registry.plans.find((other) => other.slug === row.slug) !== row) continue;
    if (present.includes(`${row.slug}.txt`)) {
      const read = await readRegular(file, folder);
      if (read && "problem" in read) problems.push(read.problem);
      if (!read || "problem" in read) continue;
      const { text, problem } = decodeSeed(file, read.bytes, row);
      problems.push(...problem);
      if (text !== undefined) seeds.push({ file, row, text });
    } else {
      problems.push({
        code: folders.partial ? "seed/left-out" : "seed/missing",
        ...row.place,
        values: { seed: file, slug: row.slug },
      });
    }
  }
  for (const name of present) {
    if (registry.plans.some((row) => `${row.slug}.txt` === name)) continue;
    problems.push({
      code: "seed/unregistered",
      file: join(folder, name),
      line: 1,
      col: 1,
      values: { slug: basename(name, ".txt"), plans: join(registryFolder, "plans.yaml") },
    });
  }
  return { seeds, problems };
}

function decodeSeed(file: string, bytes: Uint8Array, row: Placed<PlanRow>): { text?: string; problem: Problem[] } {
  const sha256 = sha256Of(bytes);
  const problem: Problem[] = [];
  if (sha256 !== row.provenance.sha256) {
    const values = { sha256, recorded: row.provenance.sha256, row: `${row.place.file}:${row.place.line}` };
    problem.push({ code: "seed/changed", file, line: 1, col: 1, values });
  }
  const text = decodeUtf8(bytes, { keepMark: true });
  if (text !== undefined) return { text, problem };
  problem.push({ code: "seed/not-utf8", file, ...placeOfBadByte(bytes) });
  return { problem };
}

/** Find the first byte that does not decode, as line and column (in bytes, since characters are unknown). */
function placeOfBadByte(bytes: Uint8Array): { line: number; col: number; values: { byte: number } } {
  const decoder = new TextDecoder("utf-8");
  const encoder = new TextEncoder();
  const again = encoder.encode(decoder.decode(bytes));
  const offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = offset;
  while (at < bytes.length && bytes[at] === again[at - offset]) at++;
  const before = bytes.subarray(0, at);
  const line = before.filter((byte) => byte === 0x0a).length + 1;
  const col = at - before.lastIndexOf(0x0a);
  return { line, col, values: { byte: bytes[at] ?? 0 } };
}

/** Names of the files of a folder, in order; none where there is no folder. What stands in its place is a problem. */
async function listFiles(folder: string, extension: string, problems: Problem[]): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    const kind = noFolders.get(code);
    if (kind === undefined) throw error;
    problems.push({ code: "library/no-folder", file: folder, line: 1, col: 1, values: { kind } });
    return [];
  }
}

/** What stands where a folder should be, by what the system says of reading it. */
const noFolders: ReadonlyMap<string, ValuesOf<"library/no-folder">["kind"]> = new Map([
  ["ENOTDIR", "file"],
  ["ELOOP", "circle"],
  ["EACCES", "unreadable"],
  ["EPERM", "unreadable"],
]);
