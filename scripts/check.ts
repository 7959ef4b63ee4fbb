/**
 * `npm run check`, which is also `npm test` and what CI runs: every check, all of them even if one
 * fails, and at the end one line with the sum of checks and tests.
 */

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "../src/workspace/read-options.ts";

readOptions({ options: {} });

const reports = mkdtempSync(join(tmpdir(), "fengong-"));
const report = join(reports, "tests.json");

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** Makes the types of Astro's content, so that no two of those that need them make them at once. */
const sync: Check = { name: "content types", command: ["astro", "sync"] };

/** In this order: what is cheap and points at a cause comes before what is slow and shows an effect. */
const inOrder: readonly Check[] = [
  { name: "lint", command: ["biome", "check", "--error-on-warnings", "."] },
  { name: "arrows", command: ["depcruise", "src"] },
  { name: "unused code", command: ["knip"] },
  { name: "generated files", command: ["node", "scripts/convert.ts", "--check"] },
  { name: "changes", command: ["node", "scripts/changes.ts", "--check"] },
  { name: "build", command: ["node", "scripts/build.ts"] },
  { name: "addresses", command: ["node", "scripts/addresses.ts"] },
  { name: "search", command: ["node", "scripts/check-search.ts"] },
];

/** Reads sources only and takes one core for as long as much of the above. */
const types: Check = { name: "types", command: ["astro", "check", "--noSync"] };

const tests: Check = {
  name: "tests",
  command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
};

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
const checks = [sync, ...inOrder, types, tests];
const failed: string[] = [];
const times: string[] = [];

await run([sync]);
await Promise.all([run(inOrder), run([types])]);
await run([tests]);

const counts = readReport();
const passed = counts.passed + checks.length - 1 - failed.filter((name) => name !== "tests").length;
const broken =
  counts.failed +
  failed.filter((name) => name !== "tests").length +
  (counts.failed === 0 && failed.includes("tests") ? 1 : 0);
process.stdout.write(`\nSeconds: ${times.join(", ")}\n`);
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(", ")}\n`);
process.stdout.write(`\n${passed} passed, ${broken} failed\n`);
process.exitCode = broken > 0 ? 1 : 0;

/** Run checks one after the other, noting which fail and how long each takes. */
async function run(some: readonly Check[]): Promise<void> {
  for (const check of some) {
    const start = performance.now();
    const isKept = await keeps(check);
    times.push(`${check.name} ${Math.round((performance.now() - start) / 1000)}`);
    if (!isKept) failed.push(check.name);
  }
}

/** Run a check; what it prints comes out whole when it ends, but that of the tests, which run alone, at once. */
function keeps({ name, command: [program, ...args] }: Check): Promise<boolean> {
  const isAlone = name === tests.name;
  const title = `\n── ${name}: ${[program, ...args].join(" ")}\n`;
  if (isAlone) process.stdout.write(title);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: isAlone ? "inherit" : ["ignore", "pipe", "pipe"], env });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => printed.push(part));
    const end = (status: number | null, reason = "") => {
      if (!isAlone) process.stdout.write(title + Buffer.concat(printed).toString("utf8") + reason);
      resolve(status === 0);
    };
    child.on("error", (error) => end(null, `${error.message}\n`));
    child.on("close", (status) => end(status));
  });
}

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
