/**
 * `npm run check`, which is also `npm test` and what CI runs: every check in order, all of them
 * even if one fails, and at the end one line with the sum of checks and tests.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const reports = mkdtempSync(join(tmpdir(), "fengong-"));
const report = join(reports, "tests.json");

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** In this order: what is cheap and points at a cause comes before what is slow and shows an effect. */
const checks: readonly Check[] = [
  { name: "lint", command: ["biome", "check", "--error-on-warnings", "."] },
  { name: "types", command: ["astro", "check"] },
  { name: "unused code", command: ["knip"] },
  { name: "generated files", command: ["node", "scripts/convert.ts", "--check"] },
  { name: "changes", command: ["node", "scripts/changes.ts", "--check"] },
  { name: "build", command: ["node", "scripts/build.ts"] },
  { name: "addresses", command: ["node", "scripts/addresses.ts"] },
  { name: "search", command: ["node", "scripts/check-search.ts"] },
  { name: "tests", command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`] },
];

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
const failed: string[] = [];
for (const { name, command } of checks) {
  process.stdout.write(`\n── ${name}: ${command.join(" ")}\n`);
  const [program, ...args] = command;
  const { status } = spawnSync(program, args, { stdio: "inherit", env });
  if (status !== 0) failed.push(name);
}

const tests = readReport();
const passed = tests.passed + checks.length - 1 - failed.filter((name) => name !== "tests").length;
const broken =
  tests.failed +
  failed.filter((name) => name !== "tests").length +
  (tests.failed === 0 && failed.includes("tests") ? 1 : 0);
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(", ")}\n`);
process.stdout.write(`\n${passed} passed, ${broken} failed\n`);
process.exitCode = broken > 0 ? 1 : 0;

/** Read the counts of the test runner. A skipped test counts as failed: nothing is skipped here. */
function readReport(): { passed: number; failed: number } {
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    return { passed: result.numPassedTests, failed: result.numTotalTests - result.numPassedTests };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}
