import { codePoints, isOneToOne, type Run } from "./run.ts";
import { lastNotAbove } from "./sorted-places.ts";

/** A place between runs, or within one. */
interface Cut {
  /** Index of the run behind the cut, or of the one that it cuts. */
  readonly index: number;
  /** UTF-16 units of that run's reading before the cut. */
  readonly within: number;
}

/**
 * Runs in which places are found without going through all of them: a place takes time that grows with the logarithm
 * of their number, so that a paragraph with a hundred thousand names is read in time that grows with its length.
 */
export class IndexedRuns {
  readonly runs: readonly Run[];
  /** UTF-16 units of the joined reading up to the end of each run. */
  readonly #ends: readonly number[];
  readonly #sides = new Map<number, Sides | undefined>();

  constructor(runs: readonly Run[]) {
    this.runs = runs;
    let end = 0;
    this.#ends = runs.map(({ reading }) => {
      end += reading.length;
      return end;
    });
  }

  /** Length of the joined reading text, in UTF-16 units. */
  get length(): number {
    return this.#ends.at(-1) ?? 0;
  }

  /** Give the run that holds an offset in the joined reading text (UTF-16 units). */
  run(offset: number): Run | undefined {
    return this.runs[this.#indexAt(offset)];
  }

  /** Give the place in the seed (code points, 0-based) of an offset in the joined reading text (UTF-16 units). */
  place(offset: number): number {
    const index = this.#indexAt(offset);
    const run = this.runs[index];
    if (!run) return this.runs.at(-1)?.end ?? 0;
    return run.start + (this.#sidesOf(index)?.pointsBefore(offset - this.#startOf(index)) ?? 0);
  }

  /**
   * Give the runs from one place of the joined reading text to another (UTF-16 units), cut as `splitRuns` cuts: a
   * change whose sides do not answer each other is never torn, a cut inside it falls behind it.
   */
  slice(start: number, end: number): Run[] {
    const [from, to] = [this.#cutAt(start), this.#cutAt(Math.max(start, end))];
    if (from.index === to.index) return this.#part(from.index, from.within, to.within);
    const head = from.within > 0 ? this.#part(from.index, from.within) : [];
    const whole = this.runs.slice(from.index + (from.within > 0 ? 1 : 0), to.index);
    return [...head, ...whole, ...this.#part(to.index, 0, to.within)];
  }

  /** The part of a run between two places of its reading; nothing where they are one. */
  #part(index: number, from: number, to = this.runs[index]?.reading.length ?? 0): Run[] {
    const run = this.runs[index];
    const sides = to > from ? this.#sidesOf(index) : undefined;
    if (!run || !sides) return [];
    const [start, end] = [sides.pointsBefore(from), sides.pointsBefore(to)];
    return [
      {
        ...run,
        printed: sides.printedBetween(start, end),
        reading: run.reading.slice(from, to),
        start: run.start + start,
        end: run.start + end,
      },
    ];
  }

  /** A run without a reading at the place stands before the cut. */
  #cutAt(at: number): Cut {
    const index = this.#indexAt(at);
    const run = this.runs[index];
    const within = at - this.#startOf(index);
    if (!run || within <= 0) return { index, within: 0 };
    return this.#sidesOf(index) ? { index, within } : { index: index + 1, within: 0 };
  }

  #sidesOf(index: number): Sides | undefined {
    const run = this.runs[index];
    if (run && !this.#sides.has(index)) this.#sides.set(index, sidesOf(run));
    return this.#sides.get(index);
  }

  #startOf(index: number): number {
    return this.#ends[index - 1] ?? 0;
  }

  /** Index of the first run that ends behind a place; the number of runs where none does. */
  #indexAt(offset: number): number {
    return lastNotAbove(this.#ends, offset) + 1;
  }
}

/** The two sides of a run that can be cut. */
interface Sides {
  /** Code points of the reading before a place in UTF-16 units. */
  pointsBefore(unit: number): number;
  /** The printed text between two places in code points. */
  printedBetween(start: number, end: number): string;
}

/** Give the sides of a run; nothing where they do not answer each other character by character. */
function sidesOf(run: Run): Sides | undefined {
  if (!isOneToOne(run)) return undefined;
  const { printed, reading } = run;
  if (!hasPairs(printed) && !hasPairs(reading))
    return { pointsBefore: (unit) => unit, printedBetween: (start, end) => printed.slice(start, end) };
  const points = codePoints(printed);
  const before = countPoints(reading);
  return {
    pointsBefore: (unit) => before[unit] ?? points.length,
    printedBetween: (start, end) => points.slice(start, end).join(""),
  };
}

function hasPairs(text: string): boolean {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text);
}

/** For each UTF-16 unit, how many code points stand before it. */
function countPoints(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  let unit = 0;
  for (const [i, point] of codePoints(text).entries()) {
    before.fill(i + 1, unit + 1, unit + point.length + 1);
    unit += point.length;
  }
  return before;
}
