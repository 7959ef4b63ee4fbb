/**
 * `npm run edits`: change a library at random, again and again, and see whether a build that takes over what has not
 * changed gives the same bytes as one from nothing.
 *
 *     npm run edits -- --edits 30 --seed 7       as many, the same again
 *     npm run edits -- --sections 100            a made-up library instead of this one
 *     npm run edits -- --together 3              so many edits before each build
 *
 * The library is a copy in a temporary folder. An edit that the build refuses is told, and taken back.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { copyProject } from "../src/workspace/copy-project.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { makeDice } from "../tests/support/search-queries.ts";
import { EditedLibrary } from "./edits/edited-library.ts";
import { type Edit, edits } from "./edits/edits.ts";
import { Rebuilder } from "./edits/rebuilder.ts";
import { writeLibrary } from "./make-library/write-library.ts";

const { values: options } = readOptions({
  options: {
    edits: { type: "string", default: "30" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    sections: { type: "string" },
    together: { type: "string", default: "1" },
  },
});

const count = Number(options.edits);
const seed = Number(options.seed);
const sections = Number(options.sections ?? "60");
const together = Number(options.together);
if (![count, seed, sections, together].every(Number.isSafeInteger) || count < 1 || sections < 12 || together < 1) {
  process.stderr.write(
    "Unexpected --edits, --seed, --sections or --together, expected whole numbers, 12 sections at least.\n",
  );
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  process.stdout.write(`Seed ${seed}, ${count} edits.\n`);
  const project = resolve(".");
  const folder = mkdtempSync(join(tmpdir(), "fengong-edits-"));
  try {
    copyProject(project, folder, { library: options.sections === undefined ? "own" : "none" });
    if (options.sections !== undefined) writeLibrary(folder, { sections });
    process.chdir(folder);
    await editAndBuild(folder);
  } finally {
    process.chdir(project);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function editAndBuild(folder: string): Promise<void> {
  const dice = makeDice(seed);
  const library = new EditedLibrary(folder, (limit) => dice(limit));
  const rebuilder = await Rebuilder.of(folder);
  for (let done = 0; done < count; done += together) {
    const names = Array.from({ length: Math.min(together, count - done) }, () => editAtRandom(library));
    const { outcome, files, taken, unlike } = await rebuilder.rebuild();
    if (outcome === "refused") library.takeBack();
    else library.keep();
    process.stdout.write(
      `${names.join(", ")}: ${outcome}${outcome === "built" ? `, ${taken} of ${files} files taken over` : ""}\n`,
    );
    if (unlike.length === 0) continue;
    process.stderr.write(
      `${unlike.join("\n")}\nUnexpected ${unlike.length} files, expected those of a build from nothing.\n`,
    );
    process.exitCode = 1;
  }
}

function editAtRandom(library: EditedLibrary): string {
  const [name, edit] = library.choose(Object.entries(edits)) as [string, Edit];
  edit(library);
  return name;
}
