/**
 * `npm run fuzz`: random documents, structured as plans are and then damaged, against all that must hold of any text; and
 * pieces of them repeated, whose cost must grow as the text does. A document that fails is made small and kept.
 *
 *     npm run fuzz -- --minutes 15              as long as one likes; the first seed is printed
 *     npm run fuzz -- --minutes 15 --seed 7     the same documents again
 *     npm run fuzz -- --write                   record the outcome in content/measured/fuzz.json
 *     npm run fuzz -- --again .cache/fuzz/7.json    try a document that was kept
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type FuzzOutcome, proofFiles } from "../src/views/recorded-proofs.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { documents, repeated } from "../tests/properties/arbitrary-document.ts";
import { compiling, growthOf, mostGrowth, row } from "../tests/support/cost-of.ts";
import type { TestDocument } from "../tests/support/document.ts";
import { faultsOf } from "../tests/support/document-faults.ts";

const { values: options } = readOptions({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    again: { type: "string" },
    write: { type: "boolean", default: false },
  },
});

/** Documents of one seed; then the next one is taken. */
const batch = 500;
const kept = ".cache/fuzz";

const [minutes, seed] = [Number(options.minutes), Number(options.seed)];
if (options.again !== undefined) again(options.again);
else if (!(minutes > 0) || !Number.isSafeInteger(seed)) {
  process.stderr.write("Unexpected --minutes or --seed, expected a number above 0 and a whole number.\n");
  process.exitCode = 2;
} else await run();

function again(file: string): void {
  const { document } = JSON.parse(readFileSync(file, "utf8")) as { document: TestDocument };
  const faults = faultsOf(document);
  process.stdout.write(faults.length === 0 ? "Nothing is wrong with it.\n" : `${faults.join("\n")}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

async function run(): Promise<void> {
  process.stdout.write(`Seed ${seed}, ${minutes} minutes.\n`);
  const end = performance.now() + minutes * 60_000;
  const count = { documents: 0, characters: 0, growths: 0, failures: 0 };
  for (let next = seed; performance.now() < end; next++) {
    const property = fc.property(documents, (document) => {
      count.documents++;
      count.characters += document.text.length;
      const faults = faultsOf(document);
      if (faults.length > 0) throw new Error(faults.join("\n"));
    });
    const { failed, counterexample, errorInstance } = fc.check(property, { seed: next, numRuns: batch });
    if (failed) keep(next, counterexample?.[0], String(errorInstance), count);
    const growing = await growthAt(next);
    count.growths++;
    if (growing.fault) keep(`${next}-growth`, growing.document, growing.fault, count);
  }
  process.stdout.write(
    `${count.documents} documents of ${count.characters} characters and ${count.growths} repeated pieces: ${count.failures} failures.\n`,
  );
  if (options.write) write(count);
  if (count.failures > 0) process.exitCode = 1;
}

/** Say whether a repeated piece costs too much as it gets longer, or throws. */
async function growthAt(
  seed: number,
): Promise<{ readonly fault: string | undefined; readonly document: TestDocument }> {
  const [{ piece, before, behind } = { piece: " ", before: "", behind: "" }] = fc.sample(repeated, {
    seed,
    numRuns: 1,
  });
  const shape = row(piece, before, behind);
  const document = { text: shape(200), emendations: [] };
  try {
    const growth = await growthOf(compiling(shape));
    return { fault: growth <= mostGrowth ? undefined : `cost × ${growth}`, document };
  } catch (error) {
    return { fault: `${JSON.stringify({ piece, before, behind })}: ${error}`, document };
  }
}

function keep(name: string | number, document: unknown, fault: string, count: { failures: number }): void {
  count.failures++;
  mkdirSync(kept, { recursive: true });
  const file = join(kept, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ fault, document }, null, 2)}\n`);
  process.stdout.write(`\nFailed at seed ${name}: ${fault}\n${JSON.stringify(document)}\nKept: ${file}\n`);
}

function write(count: Omit<FuzzOutcome, "date" | "minutes" | "seed">): void {
  const outcome: FuzzOutcome = { date: new Date().toISOString().slice(0, 10), minutes, seed, ...count };
  writeFileSync(proofFiles.fuzz, `${JSON.stringify(outcome, null, 2)}\n`);
}
