/** Which stage of a command took the CPU: Node's own sampling profile, summed by the folders of `src/`. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure } from "./process.ts";

/** Milliseconds of CPU by stage: `read`, `blocks` … for the compiler, and the other rooms by their names. */
export type StageTimes = ReadonlyMap<string, number>;

/** What `node --cpu-prof` writes, as far as it is read here. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

/** Run a script of a folder under the profiler. */
export async function measureStages(folder: string, script: readonly string[]): Promise<StageTimes> {
  const profiles = mkdtempSync(join(tmpdir(), "fengong-profile-"));
  try {
    await measure(folder, ["node", "--cpu-prof", `--cpu-prof-dir=${profiles}`, ...script]);
    const [name = ""] = readdirSync(profiles);
    return sumByStage(JSON.parse(readFileSync(join(profiles, name), "utf8")) as CpuProfile);
  } finally {
    rmSync(profiles, { recursive: true, force: true });
  }
}

/** What a stage calls counts as its own, libraries and shared functions included; what no stage calls as `other`. */
export function sumByStage({ nodes, samples, timeDeltas }: CpuProfile): StageTimes {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stages = new Map<number, string>();
  const visit = (from: readonly (readonly [id: number, stage: string])[]) => {
    const left = [...from];
    for (let next = left.pop(); next; next = left.pop()) {
      const node = byId.get(next[0]);
      if (!node) continue;
      const stage = stageOf(node.callFrame.url) ?? next[1];
      stages.set(node.id, node.callFrame.functionName === "(garbage collector)" ? "garbage" : stage);
      for (const child of node.children ?? []) left.push([child, stage]);
    }
  };
  visit(nodes.slice(0, 1).map(({ id }) => [id, "other"]));
  const sums = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    if (byId.get(id)?.callFrame.functionName === "(idle)") continue;
    const stage = stages.get(id) ?? "other";
    sums.set(stage, (sums.get(stage) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  }
  return sums;
}

/** `file:///…/src/pipeline/read/index.ts` belongs to `read`, `src/views/similar-sections.ts` to `views`. */
function stageOf(url: string): string | undefined {
  const [, stage, room] =
    /\/src\/(?:pipeline\/([a-z]+)\/|(registry|workspace|edition|views|search|writers)\/)/u.exec(url) ?? [];
  return stage ?? room;
}

/** How a cost grows with the size of the library: 1 is linear, 2 the square. */
export function growthExponent(sizes: readonly [number, number], costs: readonly [number, number]): number {
  return Math.log(costs[1] / costs[0]) / Math.log(sizes[1] / sizes[0]);
}
