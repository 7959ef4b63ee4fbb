import { statSync } from "node:fs";
import { join } from "node:path";
import { digestFiles, filesBelow } from "../../src/files/digest-files.ts";
import { digestInputs } from "../../src/workspace/last-build.ts";

type Steps = typeof import("../build/steps.ts");

/** What became of an edit. */
export interface Rebuilt {
  readonly outcome: "refused" | "built";
  /** Files of the site, and how many of them were taken over from the one before. */
  readonly files: number;
  readonly taken: number;
  /** Files that the build from nothing makes otherwise, or that only one of the two has. */
  readonly unlike: readonly string[];
}

/** Where pages are rendered before they become `dist/`. */
const next = ".cache/dist-edits";

/** Builds the library of the folder that this process is in, with what an earlier build has left and from nothing. */
export class Rebuilder {
  readonly #steps: Steps;

  private constructor(steps: Steps) {
    this.#steps = steps;
  }

  /** For the copy of the project in a folder, whose site is built for the first time. */
  static async of(folder: string): Promise<Rebuilder> {
    const rebuilder = new Rebuilder((await import(join(folder, "scripts/build/steps.ts"))) as Steps);
    if (!(await rebuilder.#build(false))) throw new Error("The library cannot be built before any edit.");
    return rebuilder;
  }

  /** Build twice after an edit, and compare. */
  async rebuild(): Promise<Rebuilt> {
    const start = Date.now();
    if (!(await this.#build(false))) return { outcome: "refused", files: 0, taken: 0, unlike: [] };
    const partly = digestsOf("dist");
    const taken = [...partly.keys()].filter((file) => statSync(join("dist", file)).mtimeMs < start).length;
    if (!(await this.#build(true))) throw new Error("The library is built with what was there, and not from nothing.");
    const clean = digestsOf("dist");
    const names = new Set([...partly.keys(), ...clean.keys()]);
    const unlike = [...names].filter((file) => partly.get(file) !== clean.get(file));
    return { outcome: "built", files: partly.size, taken, unlike };
  }

  #build(isForced: boolean): Promise<boolean> {
    const asked = {};
    return this.#steps.buildSite({ inputs: digestInputs(asked), asked, isForced, next, isQuiet: true });
  }
}

function digestsOf(folder: string): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  digestFiles(filesBelow(["."], folder), folder, digests);
  return digests;
}
