import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../../src/diagnostics/problem.ts";
import { formatProblems } from "../../src/diagnostics/report.ts";
import { compiled, fivePlans } from "../support/library.ts";

/** Lines of `known-problems.txt` that say what the list is for. */
const comment = /^#.*\n/gmu;

describe("the five plans and their registries", () => {
  it("compile without an error", () => {
    expect(hasErrors(compiled.problems)).toBe(false);
  });

  it("raise the warnings of known-problems.txt, no new one, and none has vanished", () => {
    const known = readFileSync("tests/corpus/known-problems.txt", "utf8").replace(comment, "");
    const others = compiled.plans.filter((plan) => !fivePlans.includes(plan)).map(({ row }) => row.slug);
    const own = compiled.problems.filter(({ file }) => !others.includes(basename(file, extname(file))));
    expect(`${formatProblems(own)}\n`).toBe(known);
  });
});
