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
 * The same text again is recognised, and nothing is written. Exits with 2 where the file cannot be taken in.
 */

import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { formatProblems, summarizeProblems } from "../src/diagnostics/report.ts";
import { readLibrary } from "../src/files/read-library.ts";
import { sayDoubt } from "../src/intake/doubt.ts";
import { Refusal } from "../src/intake/refusal.ts";
import { checkChains } from "../src/workspace/intake/chain.ts";
import { readOriginal } from "../src/workspace/intake/read-original.ts";
import { surveyFolder } from "../src/workspace/intake/survey-folder.ts";
import { type TakenIn, takeIn } from "../src/workspace/intake/take-in.ts";

const { values: options, positionals } = parseArgs({
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
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function take(): Promise<void> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Refusal(`${positionals.length} files`, "one", "give the path of one file: npm run new-plan -- FILE");
  if ((await stat(file).catch(() => undefined))?.isDirectory()) return takeAll(file);
  const as = options["as-witness"] ? "witness" : options["as-plan"] ? "plan" : undefined;
  process.stdout.write(say(await takeIn(await readOriginal(file), { ...options, as }, options)));
}

/** Take in every plan of a folder; what the command line tells of one file is not told of many. */
async function takeAll(folder: string): Promise<void> {
  const { registry } = await readLibrary(options);
  const { plans, others } = await surveyFolder(folder, registry);
  for (const plan of plans)
    process.stdout.write(`${plan.name}\n${say(await takeIn(plan, { jurisdiction: options.jurisdiction }, options))}\n`);
  const reasons = [...Map.groupBy(others, ({ reason }) => reason)];
  process.stdout.write(`${plans.length} plans of ${plans.length + others.length} files. Not taken in:\n`);
  for (const [reason, files] of reasons) {
    const names = files.slice(0, 5).map(({ name }) => name);
    const more = files.length > names.length ? ` and ${files.length - names.length} more` : "";
    process.stdout.write(`  ${files.length}: ${reason} (${names.join(", ")}${more})\n`);
  }
}

async function check(): Promise<void> {
  const { repeated, broken } = await checkChains(options.seeds);
  if (broken.length === 0) process.stdout.write(`${repeated} originals give the seeds that are there.\n`);
  else {
    process.stderr.write(`${broken.join("\n")}\n`);
    process.exitCode = 1;
  }
}

/** Say what was found, written and left to decide. */
function say({
  slug,
  known,
  witness,
  extracted,
  title,
  jurisdiction,
  bodies,
  matters,
  plan,
  problems,
  written,
}: TakenIn): string {
  const { kind, encoding, tools, leftOut, doubts } = extracted;
  const read = `Read as .${kind}${encoding === undefined ? "" : `, ${encoding}`}, by ${tools.join(", ")}.`;
  if (known)
    return `${read}\nThe library holds this text already, as ${slug}. Nothing was written.\nFound elsewhere, it is a second witness of that text: name the place in the note of its row.\n`;
  if (witness) return `${read}\n${sayWitness(slug, witness, written)}`;
  const words = title === "" ? "No title was found: give it with --title, or in the row." : `Title: ${title}.`;
  return [
    read,
    `${leftOut.length} pieces were left out; the record says which, and why.`,
    words,
    `Jurisdiction: ${jurisdiction || "unknown, give it in the row"}.`,
    `${plan?.duties.length ?? 0} duties, ${bodies.length} bodies that nobody knew, drafted as rows.`,
    `${matters} matters that the library speaks of too and no row names, proposed in matters.yaml.`,
    ...doubts.map((doubt) => `Look: ${sayDoubt(doubt)}.`),
    ...(problems.length > 0 ? ["", formatProblems(problems), summarizeProblems(problems)] : []),
    "",
    "Written:",
    ...written.map((path) => `  ${path}`),
    "",
    `Next: decide the drafts on the workbench: npm run dev, then /workbench/${slug}/. Then:`,
    `  npm run publish-plan -- ${slug}`,
    "",
  ].join("\n");
}

/** Say that a text is another copy of one that the library holds, and what it reads otherwise. */
function sayWitness(
  slug: string,
  { share, variants, others }: NonNullable<TakenIn["witness"]>,
  written: readonly string[],
) {
  const places = variants.map(({ line, before, after }) => `  seeds/${slug}.txt:${line}  ${before} → ${after}`);
  const more = others > 0 ? [`${others} lines have none beside them in the other text: compare them by hand.`] : [];
  const next =
    written.length > 0
      ? [`Written: ${written.join(", ")}.`, `Next: npm run dev, then /workbench/${slug}/: adopt what is right.`]
      : [
          "Nothing was written. As a witness whose readings are to be decided on the workbench: --as-witness.",
          "As a plan of its own: --as-plan.",
        ];
  const percent = Math.floor(share * 100);
  return [`This is ${slug}, ${percent} % of it the same: another witness.`, ...places, ...more, ...next, ""].join("\n");
}
