import { basename, extname } from "node:path";
import { expect, it } from "vitest";
import { formatProblems } from "../../src/diagnostics/report.ts";
import { compiled, fivePlans } from "../support/library.ts";

it("leave no problem open in the five plans and their registries: what is as it should be has a row in reviewed/", () => {
  const others = compiled.plans.filter((plan) => !fivePlans.includes(plan)).map(({ row }) => row.slug);
  const own = compiled.problems.filter(({ file }) => !others.includes(basename(file, extname(file))));
  expect(formatProblems(own)).toBe("");
});
