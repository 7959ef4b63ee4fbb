/**
 * `npm run reproduce`: build the site once more, in another folder, time zone and locale, and compare it with dist/ byte
 * for byte. Run `npm run build` before.
 *
 *     npm run reproduce -- --with faketime,2031-05-06     behind a program that gives the build another date
 *     npm run reproduce -- --base /library/                where dist/ was built with this option
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesBelow } from "../src/files/digest-files.ts";
import { copyProject } from "../src/workspace/copy-project.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { type Health, healthFile, healthOf } from "../src/writers/health.ts";

const { values: options } = readOptions({
  options: { with: { type: "string", default: "" }, base: { type: "string" } },
});

const folder = mkdtempSync(join(tmpdir(), "fengong-"));
try {
  compare();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(): void {
  const sealed = JSON.parse(readFileSync(join("dist", healthFile), "utf8")) as Health;
  if (healthOf("dist", sealed.release).sha256 !== sealed.sha256) {
    fail(`Unexpected bytes in dist/, expected those of dist/${healthFile}. Fix: run \`npm run build -- --force\`.`);
    return;
  }
  copyProject(".", folder, { library: "own" });
  const [program = "node", ...args] = [
    ...options.with.split(",").filter(Boolean),
    "node",
    "scripts/build.ts",
    ...(options.base ? ["--base", options.base] : []),
  ];
  const { status, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "C", LC_ALL: "C", ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) {
    fail(`Unexpected end of the second build: ${stderr.slice(-2000)}`);
    return;
  }
  const unlike = differences("dist", join(folder, "dist"));
  if (unlike.length > 0) fail(`${unlike.join("\n")}\nUnexpected ${unlike.length} files, expected the same bytes.`);
  else process.stdout.write(`Both have ${sealed.files} files, sha256 ${sealed.sha256}.\n`);
}

/** Names of files that only one of two folders has, or that differ. */
function differences(one: string, other: string): string[] {
  const bytes = (from: string, names: readonly string[]) =>
    new Map(names.map((name) => [name, readFileSync(join(from, name))]));
  const [ours, theirs] = [one, other].map((from) => bytes(from, filesBelow(["."], from))) as [
    Map<string, Buffer>,
    Map<string, Buffer>,
  ];
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].filter((name) => !ours.get(name)?.equals(theirs.get(name) ?? Buffer.from("\0"))).sort();
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
