/**
 * `npm run bench:shards`: build a made-up library whole and in shards, one after another, merge them, and say what each
 * cost and whether both sites have the same bytes.
 *
 *     npm run bench:shards -- --sections 1000 --shards 16 [--write]    with content/measured/shards.json
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ShardFigures, shardFiguresFile } from "../src/views/shard-figures.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { type Health, healthFile } from "../src/writers/health.ts";
import { countSections, inLibrary, setAside } from "./bench/library.ts";
import { measure } from "./bench/process.ts";

const { values: options } = readOptions({
  options: {
    sections: { type: "string", default: "1000" },
    shards: { type: "string", default: "16" },
    write: { type: "boolean", default: false },
  },
});

const shards = Number(options.shards);
await inLibrary(Number(options.sections), async (folder) => {
  const run = (script: string, ...args: readonly string[]) => {
    process.stderr.write(`${[script, ...args].join(" ")}\n`);
    return measure(folder, ["node", script, ...args]);
  };
  const sealed = () => JSON.parse(readFileSync(join(folder, "dist", healthFile), "utf8")) as Health;
  const compiled = await run("scripts/convert.ts");
  const whole = await run("scripts/build.ts");
  const { sha256, files } = sealed();
  setAside(folder, ["dist", ".cache"]);
  const parts = [];
  for (let number = 1; number <= shards; number++)
    parts.push(await run("scripts/build.ts", "--shard", `${number}/${shards}`));
  const merged = await run("scripts/merge.ts");
  const figures: ShardFigures = {
    date: new Date().toISOString().slice(0, 10),
    sections: countSections(folder),
    shards,
    files,
    sha256: { whole: sha256, merged: sealed().sha256 },
    compiled,
    whole,
    parts,
    merged,
  };
  if (options.write) writeFileSync(shardFiguresFile, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  if (figures.sha256.whole !== figures.sha256.merged) process.exitCode = 1;
});
