import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 at the levels A and AA, with what axe holds good practice. Target size is off unless it is asked for. */
const options: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

export interface AxeFindings {
  /** Version of axe. */
  readonly version: string;
  /** Rules that the page gave occasion for and that it keeps. */
  readonly kept: number;
  /** A line for each element that breaks a rule: rule, element, what is wrong. */
  readonly violations: readonly string[];
}

/** What axe says of the place and size of things, which differ with the fonts of the reader; the rest does not. */
const ofGeometry: RunOptions = {
  runOnly: { type: "rule", values: ["target-size", "scrollable-region-focusable"] },
  resultTypes: ["violations"],
};

/** Run axe on a page: all its rules, or those alone that depend on fonts. */
export async function runAxe(page: Page | Frame, rules: "all" | "of geometry" = "all"): Promise<AxeFindings> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const { violations, passes, testEngine } = await page.evaluate(
    (choices) => (globalThis as unknown as { axe: { run(choices: RunOptions): Promise<AxeResults> } }).axe.run(choices),
    rules === "all" ? options : ofGeometry,
  );
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const [reason] = [...any, ...all, ...none];
      return `${id}: ${target.join(" ")} ${html.slice(0, 100)} ${reason?.message ?? ""}`;
    }),
  );
  return { version: testEngine.version, kept: passes.length, violations: lines };
}
