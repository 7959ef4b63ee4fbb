import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "../diagnostics/problem.ts";
import type { Seed } from "../pipeline/index.ts";
import { type Identifier, parseLock, sha256Of } from "../registry/identifiers.ts";
import { loadRegistry, type RegistryFile } from "../registry/load.ts";
import type { Placed, PlanRow, Registry } from "../registry/schema.ts";
import { readShipped } from "./shipped-words.ts";

/** Everything the compiler needs, read from two folders. */
export interface Library {
  readonly registry: Registry;
  readonly seeds: readonly Seed[];
  readonly identifiers: readonly Identifier[];
  /** Slugs of the plans whose published addresses have to be there. */
  readonly expected: ReadonlySet<string>;
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
}

/** Read registries and seeds. A file that cannot be used is a problem, and the others are still read. */
export async function readLibrary(folders: LibraryFolders): Promise<Library> {
  const { registry, problems } = await readRegistry(folders.registry);
  const lockFile = join(folders.registry, "identifiers.lock");
  const lock = parseLock((await readText(lockFile))?.text ?? "", lockFile);
  const seeds = await readSeeds(folders, registry);
  const expected = folders.partial ? seeds.seeds.map(({ row }) => row.slug) : registry.plans.map(({ slug }) => slug);
  return {
    registry,
    seeds: seeds.seeds,
    identifiers: lock.identifiers,
    expected: new Set(expected),
    problems: [...problems, ...lock.problems, ...seeds.problems],
  };
}

async function readRegistry(folder: string) {
  const read = (name: string) => readText(join(folder, name));
  const plans = (await read("plans.yaml")) ?? { path: join(folder, "plans.yaml"), text: "" };
  const emendations = new Map<string, RegistryFile>();
  for (const name of await listFiles(join(folder, "emendations"), ".yaml")) {
    const file = await readText(join(folder, "emendations", name));
    if (file) emendations.set(basename(name, ".yaml"), file);
  }
  return loadRegistry({
    plans,
    genre: (await read("genre.yaml")) ?? (await readShipped("genre.yaml")),
    emendations,
    library: await read("library.yaml"),
    jurisdictions: (await read("jurisdictions.yaml")) ?? (await readShipped("jurisdictions.yaml")),
    centralBodies: (await read(join("departments", "central.yaml"))) ?? (await readShipped("departments/central.yaml")),
    departments: await read("departments.yaml"),
    mentions: await read("mentions.yaml"),
    projects: await read("projects.yaml"),
    towns: await read("towns.yaml"),
    works: await read("works.yaml"),
    mojibake: await read("mojibake.yaml"),
    redirects: await read("redirects.yaml"),
  });
}

async function readSeeds(folders: LibraryFolders, registry: Registry) {
  const { seeds: folder, registry: registryFolder } = folders;
  const seeds: Seed[] = [];
  const problems: Problem[] = [];
  const present = await listFiles(folder, ".txt");
  const isNone = !registry.plans.some(({ slug }) => present.includes(`${slug}.txt`));
  if (isNone && registry.plans.length > 0) {
    const found = `no seed of ${join(registryFolder, "plans.yaml")} in ${folder}`;
    problems.push({
      code: "seed/no-folder",
      file: folder,
      line: 1,
      col: 1,
      found,
      expected: "the folder of the seeds",
    });
  }
  for (const row of registry.plans) {
    const file = join(folder, `${row.slug}.txt`);
    if (registry.plans.find((other) => other.slug === row.slug) !== row) continue;
    if (present.includes(`${row.slug}.txt`)) {
      const { text, problem } = decodeSeed(file, await readFile(file), row);
      problems.push(...problem);
      if (text !== undefined) seeds.push({ file, row, text });
    } else {
      problems.push({
        code: folders.partial ? "seed/left-out" : "seed/missing",
        ...row.place,
        found: `no file ${file}`,
        expected: `the seed of “${row.slug}”`,
      });
    }
  }
  for (const name of present) {
    if (registry.plans.some((row) => `${row.slug}.txt` === name)) continue;
    const expected = `a row with slug “${basename(name, ".txt")}” in ${join(registryFolder, "plans.yaml")}`;
    problems.push({
      code: "seed/unregistered",
      file: join(folder, name),
      line: 1,
      col: 1,
      found: "a seed without a row",
      expected,
    });
  }
  return { seeds, problems };
}

function decodeSeed(file: string, bytes: Uint8Array, row: Placed<PlanRow>): { text?: string; problem: Problem[] } {
  const sha256 = sha256Of(bytes);
  const problem: Problem[] = [];
  if (sha256 !== row.provenance.sha256) {
    const expected = `${row.provenance.sha256} (${row.place.file}:${row.place.line})`;
    problem.push({ code: "seed/changed", file, line: 1, col: 1, found: `the fingerprint ${sha256}`, expected });
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), problem };
  } catch {
    problem.push({ code: "seed/not-utf8", file, ...placeOfBadByte(bytes), expected: "UTF-8" });
    return { problem };
  }
}

/** Find the first byte that does not decode, as line and column (in bytes, since characters are unknown). */
function placeOfBadByte(bytes: Uint8Array): { line: number; col: number; found: string } {
  const decoder = new TextDecoder("utf-8");
  const encoder = new TextEncoder();
  const again = encoder.encode(decoder.decode(bytes));
  const offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = offset;
  while (at < bytes.length && bytes[at] === again[at - offset]) at++;
  const before = bytes.subarray(0, at);
  const line = before.filter((byte) => byte === 0x0a).length + 1;
  const col = at - before.lastIndexOf(0x0a);
  return { line, col, found: `the byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}` };
}

async function readText(path: string): Promise<RegistryFile | undefined> {
  try {
    return { path, text: await readFile(path, "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function listFiles(folder: string, extension: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
