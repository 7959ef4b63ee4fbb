/**
 * `npm run bench`: CPU, wall time, memory, files and bytes of a whole build.
 *
 *     npm run bench                                 the plans of this repository
 *     npm run bench -- --sections own,1500          and a made-up library, with the growth of each stage
 *     npm run bench -- --peers                      both of these beside other ways to publish the same sections, medians
 *                                                   of three; writes content/measured/build.json, which a page shows
 *
 * The peers are installed in a temporary folder; compare lines of one run, not runs.
 */

import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type MeasuredBuild, type MeasuredLibrary, measuredBuildFile } from "../src/views/measured-build.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { countSections, inLibrary, readSections, setAside, weigh } from "./bench/library.ts";
import { type Peer, withPeers } from "./bench/peers.ts";
import { measure } from "./bench/process.ts";
import { growthExponent, measureStages, type StageTimes } from "./bench/stages.ts";
import { formatBuild, medianCost } from "./bench/table.ts";
import { EditedLibrary } from "./edits/edited-library.ts";
import { edits } from "./edits/edits.ts";

const { values: options } = readOptions({
  options: {
    sections: { type: "string" },
    peers: { type: "boolean", default: false },
    runs: { type: "string" },
  },
});

interface Measured {
  readonly library: MeasuredLibrary;
  readonly stages: StageTimes;
}

/** A stage that takes less than this, in ms, says nothing about its growth. */
const leastTime = 50;

const sizes = (options.sections ?? (options.peers ? "own,1500" : "own"))
  .split(",")
  .map((size) => (size === "own" ? size : Number(size)));
const runs = Number(options.runs ?? (options.peers ? 3 : 1));
const measured = options.peers ? await withPeers(measureAll) : await measureAll([]);
const result: MeasuredBuild = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cores: availableParallelism(),
  runs,
  libraries: measured.map(({ library }) => library),
  growth: growthOf(measured),
};
process.stdout.write(formatBuild(result));
if (options.peers) writeFileSync(measuredBuildFile, `${JSON.stringify(result, null, 2)}\n`);

async function measureAll(peers: readonly Peer[]): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const size of sizes) all.push(await inLibrary(size, (folder) => measureLibrary(size, folder, peers)));
  return all;
}

/** Ways take turns within a round, so that a busy minute of the machine does not fall on one of them. */
async function measureLibrary(size: number | "own", folder: string, peers: readonly Peer[]): Promise<Measured> {
  const stages = await measureStages(folder, ["scripts/convert.ts"]);
  const ways: Peer[] = [
    { name: "this edition", build: () => buildOurs(folder) },
    { name: "one emendation later", build: () => buildEdited(folder) },
    { name: "nothing changed", build: () => buildAgain(folder) },
    ...peers,
  ];
  const costs = ways.map((): Awaited<ReturnType<Peer["build"]>>[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, way] of ways.entries())
      costs[i]?.push(await way.build(peers.includes(way) ? readSections(folder) : []));
  }
  const [ours = medianCost([]), edited = ours, unchanged = ours, ...others] = costs.map(medianCost);
  const library = {
    sections: countSections(folder),
    made: size !== "own",
    ours,
    edited,
    unchanged,
    peers: peers.map(({ name }, i) => ({ name, ...(others[i] ?? medianCost([])) })),
  };
  return { library, stages };
}

/** Build from nothing: what an earlier run may have kept is taken away. */
async function buildOurs(folder: string) {
  setAside(folder, ["dist", ".cache", ".astro"]);
  return buildAgain(folder);
}

/** Build when one emendation has another reason. */
function buildEdited(folder: string) {
  edits["reason of an emendation"](new EditedLibrary(folder, () => 0));
  return buildAgain(folder);
}

/** Build with what the last run has left. */
async function buildAgain(folder: string) {
  return { ...(await measure(folder, ["node", "scripts/build.ts"])), ...weigh(join(folder, "dist")) };
}

/** Compare the first library with the last, stage by stage. */
function growthOf(all: readonly Measured[]): MeasuredBuild["growth"] {
  const [first, last] = [all.at(0), all.at(-1)];
  if (!first || !last || first === last) return [];
  const sections = [first.library.sections, last.library.sections] as const;
  const whole = [first.library.ours.cpu, last.library.ours.cpu] as const;
  const stages = [...last.stages].flatMap(([stage, time]) => {
    const before = first.stages.get(stage) ?? 0;
    return time < leastTime || before === 0 ? [] : [{ stage, exponent: growthExponent(sections, [before, time]) }];
  });
  return [{ stage: "whole build", exponent: growthExponent(sections, whole) }, ...stages];
}
