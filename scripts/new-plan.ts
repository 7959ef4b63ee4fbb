/**
 * `npm run new-plan`: take a file into the library as a draft, with rows for what can be known.
 *
 *     npm run new-plan -- FILE                       .txt, saved .html, .docx, .pdf with text, .xlsx, .xls
 *     npm run new-plan -- FOLDER                     every plan among the files of a folder, each as a draft
 *     npm run new-plan -- FILE --source ADDRESS      where it was found
 *     npm run new-plan -- FILE --title T --jurisdiction J --encoding E      what the file does not tell
 *     npm run new-plan -- FILE --as-witness          nearly a text of the library: what it reads otherwise is to be decided
 *     npm run new-plan -- FILE --as-plan             … but a plan of its own
 *     npm run new-plan -- --check                    repeat every chain from an original to its seed
 *     … --seeds DIR --registry DIR                   in another library
 *
 * The same text again is recognised, and nothing is written. Speaks Chinese, as those do who have such files. Exits with 2
 * where the file cannot be taken in.
 */

import { stat } from "node:fs/promises";
import { readLibrary } from "../src/files/read-library.ts";
import { Refusal } from "../src/intake/refusal.ts";
import { intakeStrings as t } from "../src/strings/intake.ts";
import { checkChains } from "../src/workspace/intake/chain.ts";
import { printSurvey, printTakenIn } from "../src/workspace/intake/print-taken-in.ts";
import { readOriginal } from "../src/workspace/intake/read-original.ts";
import { surveyFolder } from "../src/workspace/intake/survey-folder.ts";
import { takeIn } from "../src/workspace/intake/take-in.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { refusalOf } from "../src/workspace/refusal-of.ts";
import { sayRefusal } from "../src/workspace/say-refusal.ts";

const { values: options, positionals } = readOptions({
  allowPositionals: true,
  options: {
    source: { type: "string" },
    title: { type: "string" },
    jurisdiction: { type: "string" },
    encoding: { type: "string" },
    "as-witness": { type: "boolean", default: false },
    "as-plan": { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    seeds: { type: "string", default: "seeds" },
    registry: { type: "string", default: "content/registry" },
  },
});

try {
  if (options.check) await check();
  else await take();
} catch (error) {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  process.stderr.write(`${sayRefusal(refusal)}\n`);
  process.exitCode = 2;
}

async function take(): Promise<void> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Refusal("arguments/files", { given: positionals.length });
  if ((await stat(file).catch(() => undefined))?.isDirectory()) return takeAll(file);
  const as = options["as-witness"] ? "witness" : options["as-plan"] ? "plan" : undefined;
  process.stdout.write(printTakenIn(await takeIn(await readOriginal(file), { ...options, as }, options)));
}

/** Take in every plan of a folder; what the command line tells of one file is not told of many. */
async function takeAll(folder: string): Promise<void> {
  const { registry } = await readLibrary(options);
  const survey = await surveyFolder(folder, registry);
  for (const plan of survey.plans) {
    const taken = await takeIn(plan, { jurisdiction: options.jurisdiction }, options);
    process.stdout.write(`${plan.name}\n${printTakenIn(taken)}\n`);
  }
  process.stdout.write(printSurvey(survey));
}

async function check(): Promise<void> {
  const { repeated, broken } = await checkChains(options.seeds);
  if (broken.length === 0) process.stdout.write(`${t.chainsHold(repeated)}\n`);
  else {
    process.stderr.write(`${broken.join("\n")}\n`);
    process.exitCode = 1;
  }
}
