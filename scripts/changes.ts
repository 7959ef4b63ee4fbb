/**
 * `npm run changes`: record in content/measured/changes.json what each commit changed that readers
 * see. Needs the whole history; the site is built from the file and needs none.
 *
 *     npm run changes -- --check     fail where the file says otherwise than the history
 *
 * The file may lag behind: commits after the newest that it names are not missed by the check.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { readOptions } from "../src/workspace/read-options.ts";
import { compareStates } from "../src/writers/changes/compare-states.ts";
import { type LibraryState, readState } from "../src/writers/changes/library-state.ts";
import { changesFile, formatRevisions, type Revision, readRevisions } from "../src/writers/changes/revisions.ts";

const { values: options } = readOptions({ options: { check: { type: "boolean", default: false } } });

if (!hasHistory()) {
  process.stdout.write(`No whole history here: ${changesFile} stays as it is.\n`);
} else if (options.check) {
  const recorded = await readRevisions();
  const revisions = revisionsOfHistory();
  const known = revisions.slice(revisions.findIndex(({ commit }) => commit === recorded[0]?.commit));
  if (formatRevisions(known) !== readFileSync(changesFile, "utf8")) {
    process.stderr.write(
      `${changesFile} is not what the history says: run \`npm run changes\` and commit the result.\n`,
    );
    process.exitCode = 1;
  } else process.stdout.write(`${recorded.length} revisions are what the history says.\n`);
} else {
  const revisions = revisionsOfHistory();
  mkdirSync(dirname(changesFile), { recursive: true });
  writeFileSync(changesFile, formatRevisions(revisions));
  process.stdout.write(`${revisions.length} revisions written to ${changesFile}.\n`);
}

/** Give the revisions of the first-parent history, the newest first. */
function revisionsOfHistory(): Revision[] {
  const revisions: Revision[] = [];
  let before: LibraryState | undefined;
  const log = git("log", "--reverse", "--first-parent", "--format=%H %ct", "HEAD", "--", "content/registry", "seeds");
  for (const line of log.trim().split("\n").filter(Boolean)) {
    const [commit = "", seconds] = line.split(" ");
    const state = readState(filesAt(commit));
    const changes = compareStates(before, state);
    const date = new Date(Number(seconds) * 1000).toISOString().replace(".000", "");
    if (changes.length > 0) revisions.unshift({ commit, date, release: state.release, changes });
    before = state;
  }
  return revisions;
}

/** Give registries by their text and seeds by git's own fingerprint of them. */
function filesAt(commit: string): Map<string, string> {
  const files = new Map<string, string>();
  const tree = git("ls-tree", "-r", "-z", "--format=%(objectname) %(path)", commit, "content/registry", "seeds");
  for (const entry of tree.split("\0").filter(Boolean)) {
    const [blob = "", path = ""] = entry.split(/ (.*)/u);
    files.set(path, path.startsWith("seeds/") ? blob : git("cat-file", "blob", blob));
  }
  return files;
}

function hasHistory(): boolean {
  try {
    return git("rev-parse", "--is-shallow-repository").trim() === "false";
  } catch {
    return false; // no repository, or no git
  }
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "ignore"] });
}
