/**
 * `npm run bench:link`: the linker on a long text with many names. Prints CPU seconds and memory of
 * building it, of finding, and of keeping the longest; fails above ten seconds of CPU in all.
 *
 *     npm run bench:link -- --names 10000 --megabytes 10
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readShippedWords } from "../src/files/shipped-words.ts";
import { keepLongest } from "../src/pipeline/link/keep-longest.ts";
import { Linker } from "../src/pipeline/link/linker.ts";
import { allHeads } from "../src/registry/names-of-plan.ts";
import type { ProjectAlias, ProjectRow } from "../src/registry/schema.ts";
import { readOptions } from "../src/workspace/read-options.ts";

const { values: options } = readOptions({
  options: { names: { type: "string", default: "10000" }, megabytes: { type: "string", default: "10" } },
});
const limit = 10;

const corpus = readdirSync("seeds")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join("seeds", name), "utf8").replace(/\s+/gu, ""))
  .join("");
const text = corpus.repeat(Math.ceil((Number(options.megabytes) * 1e6) / Buffer.byteLength(corpus)));
const heads = allHeads(await readShippedWords());
const rows = makeRows(Number(options.names));

const [linker, building] = measure(() => new Linker([], rows, heads));
const [found, finding] = measure(() => linker.find(text, "bench/1"));
const [kept, keeping] = measure(() => keepLongest(found.map(({ target, ...place }) => ({ ...place, value: target }))));
const cpu = building + finding + keeping;

const size = `${rows.length} names, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB of text`;
const times = `build ${building.toFixed(2)} s, find ${finding.toFixed(2)} s, keep the longest ${keeping.toFixed(2)} s`;
const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
process.stdout.write(`${size}: ${found.length} found, ${kept.length} kept\n`);
process.stdout.write(`${times}: ${cpu.toFixed(2)} s of CPU, ${memory} MB\n`);
if (cpu > limit) {
  process.stderr.write(`Unexpected ${cpu.toFixed(2)} s of CPU, expected less than ${limit} s.\n`);
  process.exitCode = 1;
}

/** Rows with one alias each, cut from the corpus so that they occur, one in ten of each kind with surroundings. */
function makeRows(count: number): ProjectRow[] {
  const step = Math.floor(corpus.length / count);
  return Array.from({ length: count }, (_, i) => {
    const form = corpus.slice(i * step, i * step + 3 + (i % 6));
    return {
      id: `p${i}`,
      name: form,
      kind: "place",
      level: "place",
      aliases: [aliasOf(form, i)],
      why: "",
      sure: "certain",
      relations: [],
    };
  });
}

function aliasOf(form: string, i: number): ProjectAlias {
  if (i % 10 === 0) return { distributed: form.slice(0, 2), tail: ["口岸", "铁路"] };
  if (i % 10 === 1) return { route: [form.slice(0, 2), form.slice(2)] };
  if (i % 10 === 2) return { in_context: form.slice(1), before: form.slice(0, 1) };
  return { literal: form };
}

/** Run something once; give its result and the seconds of CPU it took. */
function measure<Result>(run: () => Result): [Result, number] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1e6];
}
