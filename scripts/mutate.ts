/**
 * `npm run mutate`: make small slips in the code, one at a time, and see whether the tests notice. Those that none
 * notices are listed with their places: a test is missing there, or code that nothing needs.
 *
 *     npm run mutate -- --mutants 150 --seed 1       a sample of the rooms below; the same seed, the same sample
 *     npm run mutate -- --rooms src/registry         other rooms, parted by commas
 *     npm run mutate -- --minutes 50                 begin no other mutant after so long
 *     npm run mutate -- --jobs 2                     as many at once
 *     npm run mutate -- --write                      record the outcome in content/measured/mutation.json
 */

import { globSync, writeFileSync } from "node:fs";
import { sha256Of } from "../src/registry/identifiers.ts";
import { type MutationOutcome, proofFiles } from "../src/views/recorded-proofs.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { findMutants, type Mutant } from "./mutate/find-mutants.ts";
import { MutationCopy } from "./mutate/mutation-copy.ts";

const { values: options } = readOptions({
  options: {
    mutants: { type: "string", default: "150" },
    seed: { type: "string", default: "1" },
    rooms: { type: "string", default: "src/text,src/pipeline,src/registry,src/edition" },
    minutes: { type: "string", default: "100000" },
    jobs: { type: "string", default: "1" },
    write: { type: "boolean", default: false },
  },
});

const [count = 0, seed = 0, minutes = 0, jobs = 0] = [options.mutants, options.seed, options.minutes, options.jobs].map(
  Number,
);
if (![count, seed, minutes, jobs].every(Number.isSafeInteger) || Math.min(count, minutes, jobs) < 1) {
  process.stderr.write("Unexpected --mutants, --seed, --minutes or --jobs, expected whole numbers.\n");
  process.exitCode = 2;
} else await run(sample());

/** Take mutants by the digest of their names, so that another room changes nothing of the order. */
function sample(): Mutant[] {
  const files = options.rooms.split(",").flatMap((room) => globSync(`${room}/**/*.ts`));
  const order = (mutant: Mutant) => sha256Of(`${seed} ${mutant.name}`);
  const mutants = files.sort().flatMap((file) => findMutants(file.replaceAll("\\", "/")));
  process.stdout.write(`${Math.min(count, mutants.length)} of ${mutants.length} mutants, seed ${seed}.\n`);
  return mutants.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, count);
}

async function run(mutants: readonly Mutant[]): Promise<void> {
  const copies = Array.from({ length: jobs }, (_, i) => new MutationCopy(`.cache/mutate/${i}`));
  const longest = (await copies[0]?.measureSound()) ?? 0;
  if (typeof longest !== "number") {
    const among = longest.join(" ");
    process.stderr.write(
      `Unexpected failure without a mutant among ${among}, expected tests that pass.\nFix: run npx vitest run ${among}.\n`,
    );
    process.exitCode = 1;
    return;
  }
  for (const copy of copies) copy.limit(longest);
  const waiting = mutants.values();
  const end = performance.now() + minutes * 60_000;
  const survivors: Mutant[] = [];
  let killed = 0;
  const work = async (copy: MutationCopy) => {
    for (const mutant of waiting) {
      if (performance.now() > end) break;
      const isKilled = await copy.kills(mutant);
      process.stdout.write(`${isKilled ? "killed  " : "SURVIVED"} ${mutant.name}\n`);
      if (isKilled) killed++;
      else survivors.push(mutant);
    }
  };
  await Promise.all(copies.map(work));
  const tried = killed + survivors.length;
  process.stdout.write(`${killed} of ${tried} killed.\n`);
  const date = new Date().toISOString().slice(0, 10);
  const outcome: MutationOutcome = {
    date,
    seed,
    mutants: tried,
    killed,
    survivors: survivors.map(({ name }) => name).sort(),
  };
  if (options.write) writeFileSync(proofFiles.mutation, `${JSON.stringify(outcome, null, 2)}\n`);
}
