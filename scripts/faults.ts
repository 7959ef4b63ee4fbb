/**
 * `npm run faults`: disturb builds of a small made-up library – kills at random moments, a full disk, a `dist/` that may
 * not be written, two builds at once, a damaged cache – and see whether `dist/` is always the old site or the new one to
 * its last byte, and whether the next build mends the rest.
 *
 *     npm run faults -- --trials 20 --seed 7     as many of each fault, at the same moments again
 *     npm run faults -- --only "disk full"       one fault
 *     npm run faults -- --write                  record the outcome in content/measured/faults.json
 *
 * Where file systems may be mounted (by root), the full disk is a real one; elsewhere writes fail as they do there.
 */

import { writeFileSync } from "node:fs";
import { sha256Of } from "../src/registry/identifiers.ts";
import { type FaultOutcome, type FaultsOutcome, proofFiles } from "../src/views/recorded-proofs.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { faults } from "./faults/faults.ts";
import { prepareGround } from "./faults/ground.ts";
import { tryFault } from "./faults/try-fault.ts";

const { values: options } = readOptions({
  options: {
    trials: { type: "string", default: "5" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    sections: { type: "string", default: "30" },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

const [trials = 0, seed = 0, sections = 0] = [options.trials, options.seed, options.sections].map(Number);
const chosen = Object.entries(faults).filter(([name]) => options.only === undefined || options.only === name);
if (![trials, seed, sections].every(Number.isSafeInteger) || trials < 1 || sections < 1 || chosen.length === 0) {
  process.stderr.write(
    `Unexpected --trials, --seed, --sections or --only, expected whole numbers and one of: ${Object.keys(faults).join("; ")}.\n`,
  );
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  process.stdout.write(`Seed ${seed}, ${trials} trials of each fault.\n`);
  const ground = await prepareGround(sections);
  const outcomes: FaultOutcome[] = [];
  let wrong = 0;
  const say = (line: string) => {
    wrong++;
    process.stderr.write(`${line}\n`);
  };
  try {
    for (const fault of chosen) {
      const moments = Array.from({ length: trials }, (_, i) => fraction(`${seed} ${fault[0]} ${i}`));
      outcomes.push(await tryFault(fault, ground, moments, say));
    }
  } finally {
    ground.remove();
  }
  console.table(outcomes);
  if (wrong > 0) process.exitCode = 1;
  const date = new Date().toISOString().slice(0, 10);
  const outcome: FaultsOutcome = { date, seed, sections, faults: outcomes };
  if (options.write) writeFileSync(proofFiles.faults, `${JSON.stringify(outcome, null, 2)}\n`);
}

/** Give a fraction of 1 that a text decides. */
function fraction(text: string): number {
  return Number.parseInt(sha256Of(text).slice(0, 8), 16) / 2 ** 32;
}
