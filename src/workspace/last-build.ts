/** What the last build was made from and left behind: where both are as they were, there is nothing to build. */

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

/** What a build is asked for beside its files: options of the command. */
export type Options = Readonly<Record<string, string | undefined>>;

/** Digests of what a build is made from. */
export interface InputDigests {
  /** Of what people write. */
  readonly sources: string;
  /** Of that and of what is derived from it on the way. */
  readonly all: string;
}

/** Digest all that a build of a project is made from. */
export function digestInputs(options: Options, project = "."): InputDigests {
  const files = filesBelow(inputs, project);
  const asked = JSON.stringify({ ...options, node: process.version, site: process.env.SITE_URL });
  const derived = digestFiles(files.filter(isDerived), project);
  const sources = `${digestFiles(
    files.filter((file) => !isDerived(file)),
    project,
  )} ${asked}`;
  return { sources, all: `${derived} ${sources}` };
}

/** Say whether the project's `dist/` is what a build from these inputs left there. */
export function isCurrent(input: InputDigests, project = "."): boolean {
  try {
    const last = JSON.parse(readFileSync(join(project, record), "utf8")) as { input: string; output: string };
    return last.input === input.all && last.output === digestStates("dist", project);
  } catch {
    return false; // no record, or a damaged one: a build makes it anew
  }
}

/** Note that the project's `dist/` was built from these inputs. */
export function noteBuild(input: InputDigests, project = "."): void {
  mkdirSync(dirname(join(project, record)), { recursive: true });
  writeFileSync(
    join(project, record),
    `${JSON.stringify({ input: input.all, output: digestStates("dist", project) })}\n`,
  );
}
