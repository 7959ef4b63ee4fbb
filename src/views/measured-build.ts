/** What `npm run bench -- --peers` measured of whole builds, so that a page can say it. */

import { existsSync, readFileSync } from "node:fs";

export const measuredBuildFile = "content/measured/build.json";

/** What one whole build cost; the median of its runs. */
export interface BuildCost {
  /** Seconds of CPU of all its processes, and of wall time. */
  readonly cpu: number;
  readonly wall: number;
  /** Largest resident set of all its processes together, in MB of 10⁶ bytes. */
  readonly memory: number;
  /** Files written, and their bytes. */
  readonly files: number;
  readonly bytes: number;
}

/** One library, built by this project and by others that were given the same sections. */
export interface MeasuredLibrary {
  readonly sections: number;
  /** True for a library of `scripts/make-library.ts`, false for the plans of this repository. */
  readonly made: boolean;
  /** Where it was built fewer times than the others. */
  readonly runs?: number;
  readonly ours: BuildCost;
  /** Ours once more, when one emendation has changed since, and when nothing has. */
  readonly edited?: BuildCost;
  readonly unchanged?: BuildCost;
  readonly peers: readonly (BuildCost & { readonly name: string })[];
}

export interface MeasuredBuild {
  /** ISO date. */
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  /** Runs of which each figure is the median. */
  readonly runs: number;
  readonly libraries: readonly MeasuredLibrary[];
  /** How the CPU of a stage of the compiler grows from the first library to the largest that was built as often: 1 is linear, 2 the square. */
  readonly growth: readonly { readonly stage: string; readonly exponent: number }[];
}

/** Read the figures; none where nothing has been measured yet. */
export function readMeasuredBuild(): MeasuredBuild | undefined {
  if (!existsSync(measuredBuildFile)) return undefined;
  return JSON.parse(readFileSync(measuredBuildFile, "utf8")) as MeasuredBuild;
}
