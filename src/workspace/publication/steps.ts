/** One step of publishing: a program with its arguments, run in a copy of the project. */
export interface Step {
  /** What it does, for people. */
  readonly name: string;
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
    { name: "compile, render, index", script: "scripts/build.ts", args: build },
    { name: "give new pages their permanent addresses", script: "scripts/addresses.ts", args: ["--mint"] },
    { name: "prove the search in a browser", script: "scripts/check-search.ts", args: ["--write"], isOutside: true },
    { name: "render with what was measured", script: "scripts/build.ts", args: build },
    { name: "see that generated files are current", script: "scripts/convert.ts", args: ["--check"] },
    { name: "see that every address ever published answers", script: "scripts/addresses.ts", args: [] },
    { name: "repeat the way from originals to texts", script: "scripts/new-plan.ts", args: ["--check"] },
  ];
}
