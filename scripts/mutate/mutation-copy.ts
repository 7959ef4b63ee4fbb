import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyProject } from "../../src/workspace/copy-project.ts";
import type { Mutant } from "./find-mutants.ts";

/** Behind the tests of the very file, from what kills most in the fewest seconds to what only survivors come to. */
const stages: readonly (readonly string[])[] = [
  ["tests/fixtures"],
  ["tests/corpus", "tests/plans/plans.test.ts"],
  ["tests/unit"],
  ["tests/properties"],
];

/** Tests that run programs of their own, whose time would be that of the mutants. */
const slow = ["convert", "try", "copy-project", "make-library", "build-lock", "faults", "figures", "growth"];

/** Times as long as the longest stage takes without a mutant: what has not ended by then goes round in circles. */
const patience = 4;

/** A copy of the project with its tests, in which one mutant lives at a time. */
export class MutationCopy {
  readonly #folder: string;
  /** Milliseconds after which a stage is ended; nothing ends it before it is known how long the longest takes. */
  #limit: number | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    copyProject(".", folder, { library: "own" });
    for (const beside of ["tests", "docs"]) cpSync(beside, join(folder, beside), { recursive: true });
  }

  /**
   * Give the milliseconds that the longest stage takes with the tests passing as they are; or the tests among which one
   * fails, with which no mutant tells anything.
   */
  async measureSound(): Promise<number | readonly string[]> {
    let longest = 0;
    for (const stage of stages) {
      const begun = performance.now();
      if (!(await this.#passes(stage))) return stage;
      longest = Math.max(longest, performance.now() - begun);
    }
    return longest;
  }

  /** End from now on every stage that takes many times as long as the longest does without a mutant, in milliseconds. */
  limit(longest: number): void {
    this.#limit = Math.ceil(longest * patience);
  }

  /** Say whether some test notices a mutant. */
  async kills({ file, start, end, after }: Mutant): Promise<boolean> {
    const path = join(this.#folder, file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.slice(0, start) + after + text.slice(end));
    try {
      return !(await this.#passesAll(this.#testsOf(file)));
    } finally {
      writeFileSync(path, text);
    }
  }

  async #passesAll(first: readonly string[]): Promise<boolean> {
    if (first.length > 0 && !(await this.#passes(first))) return false;
    for (const stage of stages) if (!(await this.#passes(stage))) return false;
    return true;
  }

  /** Tests that import a file of source themselves. */
  #testsOf(file: string): string[] {
    return globSync("tests/{unit,corpus}/**/*.test.ts", { cwd: this.#folder }).filter((test) =>
      readFileSync(join(this.#folder, test), "utf8").includes(`/${file}"`),
    );
  }

  async #passes(stage: readonly string[]): Promise<boolean> {
    const without = slow.flatMap((name) => ["--exclude", `tests/**/${name}.test.ts`]);
    const child = spawn("vitest", ["run", "--bail", "1", ...stage, ...without], {
      cwd: this.#folder,
      stdio: "ignore",
      timeout: this.#limit,
      killSignal: "SIGKILL",
    });
    const [status] = await once(child, "close");
    return status === 0;
  }
}
