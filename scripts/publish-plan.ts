/**
 * `npm run publish-plan`: the whole way from decided plans to published pages, in one.
 *
 *     npm run publish-plan -- SLUG [SLUG …]            compile, build, mint, prove the search, check
 *     npm run publish-plan -- SLUG --base /library/    for a site that is served below a path
 *     npm run publish-plan -- SLUG --warnings-read     its warnings are as they should be
 *
 * Refuses, with every open point and its place, while a row is a draft or a problem is open, and where another plan is
 * decided that would go out as well. Speaks Chinese, as those do who publish plans. All is made in a copy and
 * put in place when everything has come out right. Exits with 2 where it refuses.
 */

import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";
import { Refusal } from "../src/intake/refusal.ts";
import { intakeStrings as t } from "../src/strings/intake.ts";
import { stepStrings } from "../src/strings/refusals.ts";
import { printPublished } from "../src/workspace/publication/print-published.ts";
import { type Conduct, publishPlan } from "../src/workspace/publication/publish-plan.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { refusalOf } from "../src/workspace/refusal-of.ts";
import { sayRefusal } from "../src/workspace/say-refusal.ts";

const { values: options, positionals } = readOptions({
  allowPositionals: true,
  options: { base: { type: "string" }, "warnings-read": { type: "boolean", default: false } },
});

const project = ".";
const began = performance.now();

const run: Conduct["run"] = ({ script, args, isOutside }, folder) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [resolve(isOutside ? project : folder, script), ...args], {
      cwd: folder,
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: "1",
        PATH: [resolve(folder, "node_modules/.bin"), process.env.PATH ?? ""].join(delimiter),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => printed.push(part));
    child.on("error", (error) => done({ failed: error.message }));
    child.on("close", (status) => done(status === 0 ? {} : { failed: Buffer.concat(printed).toString("utf8") }));
  });

const begin: Conduct["begin"] = ({ code }, number, steps) => {
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${t.step(seconds, number, steps, stepStrings[code])}\n`);
};

try {
  const slugs = [...new Set(positionals)];
  if (slugs.length === 0) throw new Refusal("arguments/plans");
  const request = { slugs, project, base: options.base, areWarningsRead: options["warnings-read"] };
  process.stdout.write(printPublished(slugs, await publishPlan(request, { run, begin })));
} catch (error) {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  process.stderr.write(`${sayRefusal(refusal)}\n`);
  process.exitCode = 2;
}
