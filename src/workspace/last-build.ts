/** What the last build was made from and left behind: where both are as they were, there is nothing to build. */

import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestFiles, digestStates, filesBelow } from "../files/digest-files.ts";

/** Beside the old and the next `dist/`; no part of the project. */
const record = ".cache/last-build.json";

/** All that a build reads: texts, decisions, code, versions of packages, settings. */
const inputs = [
  "seeds",
  "content",
  "src",
  "scripts",
  "package.json",
  "package-lock.json",
  "astro.config.mjs",
  "tsconfig.json",
] as const;

/** Of these, what a build itself derives from the others before it goes on. */
const isDerived = (file: string) => /^content[/\\](?:plans[/\\]|registry[/\\]identifiers\.lock$)/u.test(file);

/** Of these, what pages show as far as it belongs there: texts, the decisions about them, figures about the whole. */
const isLibrary = (file: string) => /^(?:seeds|content[/\\](?:registry|measured))[/\\]/u.test(file);

/** What a build is asked for beside its files: options of the command. */
export type Options = Readonly<Record<string, string | undefined>>;

/** Digests of what a build is made from. */
export interface InputDigests {
  /** Of code, packages and settings: where they are others, all is made anew. */
  readonly means: string;
  /** Of that and of all else that people write. */
  readonly sources: string;
  /** Of that and of what is derived from it on the way. */
  readonly all: string;
}

/** What a build has made, for the next one to begin with. */
interface LastBuild {
  readonly input: string;
  readonly means: string;
  readonly output: string;
  /** Digest of what each part of the site is made from, by its key. */
  readonly closures: readonly (readonly [key: string, digest: string])[];
}

/** Digest all that a build of a project is made from. */
export function digestInputs(options: Options, project = "."): InputDigests {
  const { derived = [], library = [], means = [] } = Object.groupBy(filesBelow(inputs, project), kindOf);
  const asked = JSON.stringify({ ...options, node: process.version, site: process.env.SITE_URL });
  const digests = { means: `${digestFiles(means, project)} ${asked}` };
  const sources = `${digestFiles(library, project)} ${digests.means}`;
  return { ...digests, sources, all: `${digestFiles(derived, project)} ${sources}` };
}

function kindOf(file: string): "derived" | "library" | "means" {
  if (isDerived(file)) return "derived";
  return isLibrary(file) ? "library" : "means";
}

/** Say whether the project's `dist/` is what a build from these inputs left there. */
export function isCurrent(input: InputDigests, project = "."): boolean {
  const last = readLast(project);
  return last !== undefined && last.input === input.all && isUntouched(last, project);
}

/**
 * Give the closures that the project's `dist/` was made from, where a build with the same means left it and nobody has
 * touched it since.
 */
export function closuresOfLast({ means }: InputDigests, project = "."): ReadonlyMap<string, string> | undefined {
  const last = readLast(project);
  if (last === undefined || last.means !== means || !isUntouched(last, project)) return undefined;
  return new Map(last.closures);
}

function isUntouched({ output }: LastBuild, project: string): boolean {
  return output === digestStates("dist", project);
}

/** Read what the last build noted; nothing where there is no record, or a damaged one: a build makes it anew. */
function readLast(project: string): LastBuild | undefined {
  try {
    const last = JSON.parse(readFileSync(join(project, record), "utf8")) as LastBuild & { sha256: string };
    const { sha256, ...noted } = last;
    return sha256 === digestOf(noted) ? noted : undefined;
  } catch {
    return undefined;
  }
}

/** Note that the project's `dist/` was built from these inputs, its parts from these closures. */
export function noteBuild(
  { all: input, means }: InputDigests,
  closures: ReadonlyMap<string, string>,
  project = ".",
): void {
  const noted: LastBuild = { input, means, output: digestStates("dist", project), closures: [...closures] };
  mkdirSync(dirname(join(project, record)), { recursive: true });
  writeFileSync(join(project, record), `${JSON.stringify({ sha256: digestOf(noted), ...noted })}\n`);
}

function digestOf({ input, means, output, closures }: LastBuild): string {
  return hash("sha256", JSON.stringify([input, means, output, closures]));
}
