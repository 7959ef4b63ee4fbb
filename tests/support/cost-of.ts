import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { filesOfPlan } from "../../src/workspace/compile-library.ts";
import { compileText } from "./make-registry.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Work on something of a length: what is made of it before is not counted. */
export type Work = (length: number) => (() => unknown) | Promise<() => unknown>;

/** The work from a text to all files of its plan. */
export function compiling(shape: (length: number) => string): Work {
  return (length) => {
    const text = shape(length);
    return () => filesOfPlan(compileText(text));
  };
}

/** CPU of this thread, in microseconds: what else the machine does is not counted. */
export async function costOf(run: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

/** Lengths at which costs are compared, in UTF-16 units. */
const lengths = [20_000, 160_000] as const;

/** Eight times the length: linear takes eight times as long, the square 64 times. */
export const mostGrowth = 20;

/** Below this, in microseconds, the cost of the greater length says nothing of growth. */
const leastCost = 200_000;

/**
 * Say how many times the cost of the short length the long one takes. Other work on a machine only ever makes a run
 * dearer, so does garbage of work before, and a first run loads and optimizes code: of each length the cheapest of at
 * most four runs counts, and where one is not enough, garbage is collected before each.
 */
export async function growthOf(work: Work, [short, long]: readonly [number, number] = lengths): Promise<number> {
  await costOf(await work(short));
  let [brief, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && growth > mostGrowth; tries++) {
    const collect = tries > 0 ? collectGarbage : () => {};
    collect();
    brief = Math.min(brief, await costOf(await work(short)));
    collect();
    whole = Math.min(whole, await costOf(await work(long)));
    growth = Math.max(whole, leastCost) / Math.max(brief, leastCost / mostGrowth);
  }
  return growth;
}

/** Repeat a piece between two others until a text is about so long. */
export function row(piece: string, before = "", behind = "") {
  return (length: number) => before + piece.repeat(length / piece.length) + behind;
}
