/** The project with a small made-up library, built before and to be built for another release. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { copyProject } from "../../src/workspace/copy-project.ts";
import { writeLibrary } from "../make-library/write-library.ts";
import { sealOf } from "./dist-state.ts";
import { runBuild } from "./run-build.ts";

/** What each fault begins with. */
export interface Ground {
  /** The seals of `dist/` of the release before, and after a build of it that nothing disturbs. */
  readonly seals: { readonly old: string; readonly new: string };
  /** How long a build takes that nothing disturbs, in milliseconds. */
  readonly duration: number;
  /** Sections that were asked for. */
  readonly sections: number;
  /** Lay out a project whose `dist/` is the old one and whose release is the new one, in a folder that is there. */
  lay(folder: string): void;
  remove(): void;
}

/** Prepare the ground: two builds that nothing disturbs. Throws where one fails. */
export async function prepareGround(sections: number): Promise<Ground> {
  const root = mkdtempSync(join(tmpdir(), "fengong-faults-"));
  const [before, after] = ["before", "after"].map((name) => join(root, name)) as [string, string];
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    mkdirSync(before);
    copyProject(resolve("."), before, { library: "none" });
    writeLibrary(before, { sections, plans: 2 });
    const old = await buildClean(before);
    nextRelease(before);
    copy(before, after);
    const start = performance.now();
    const next = await buildClean(after);
    if (old === next) throw new Error("Unexpected the same site for another release, expected another.");
    return {
      seals: { old, new: next },
      duration: performance.now() - start,
      sections,
      lay: (folder) => copy(before, folder),
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Copy a whole folder; the links to packages stay links. */
function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

async function buildClean(folder: string): Promise<string> {
  const { status, said } = await runBuild(folder).ended;
  const seal = sealOf(join(folder, "dist"));
  if (status !== 0 || seal === undefined) throw new Error(`Unexpected end of a build that nothing disturbs:\n${said}`);
  return seal;
}

/** Give the library another release, which every page and many files name. */
function nextRelease(folder: string): void {
  const file = join(folder, "content/registry/library.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/release: "[^"]+"/u, 'release: "2099.01"'));
}
