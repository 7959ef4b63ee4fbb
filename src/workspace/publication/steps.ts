import type { StepCode } from "../../diagnostics/refusals.ts";

/** One step of publishing: a program with its arguments, run in a copy of the project. */
export interface Step {
  /** What it does. */
  readonly code: StepCode;
  readonly script: string;
  readonly args: readonly string[];
  /** True where the program is the project's own and reads the folder that it is run in, as one that needs its tests. */
  readonly isOutside?: boolean;
}

/**
 * The steps of publishing, in order. The site is built twice: its page on the search shows what the proof measured, and
 * the proof asks the site.
 */
export function stepsOf(base: string | undefined): readonly Step[] {
  const build = base === undefined ? [] : ["--base", base];
  return [
    { code: "build", script: "scripts/build.ts", args: build },
    { code: "mint", script: "scripts/addresses.ts", args: ["--mint"] },
    { code: "search", script: "scripts/check-search.ts", args: ["--write"], isOutside: true },
    { code: "measured", script: "scripts/build.ts", args: build },
    { code: "current", script: "scripts/convert.ts", args: ["--check"] },
    { code: "addresses", script: "scripts/addresses.ts", args: [] },
    { code: "originals", script: "scripts/new-plan.ts", args: ["--check"] },
  ];
}
