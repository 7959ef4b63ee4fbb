import { codePoints, type Line, type Run } from "../run.ts";

/**
 * Finds places of a line's reading text that are asked for from left to right, so that a line with many of them
 * is gone through once.
 */
export class ForwardPlaces {
  readonly #line: Line;
  #next = 0;
  /** UTF-16 offset of the run in the reading text. */
  #runStart = 0;
  #isOneToOne = false;
  /** UTF-16 units of the run that were counted, and the code points they are. */
  #units = 0;
  #points = 0;

  constructor(line: Line) {
    this.#line = line;
    this.#enter();
  }

  /** Give the run that holds an offset (UTF-16 units), and its 1-based column in the seed in code points. */
  at(offset: number): { run: Run | undefined; column: number } {
    while (this.#run && offset >= this.#runStart + this.#run.reading.length) {
      this.#runStart += this.#run.reading.length;
      this.#next++;
      this.#enter();
    }
    const run = this.#run;
    if (!run) return { run, column: 1 };
    return { run, column: run.start + (this.#isOneToOne ? this.#count(run, offset) : 0) - this.#line.start + 1 };
  }

  get #run(): Run | undefined {
    return this.#line.runs[this.#next];
  }

  #enter(): void {
    const run = this.#run;
    this.#isOneToOne = run !== undefined && codePoints(run.printed).length === codePoints(run.reading).length;
    this.#units = 0;
    this.#points = 0;
  }

  #count(run: Run, offset: number): number {
    const inside = offset - this.#runStart;
    this.#points += codePoints(run.reading.slice(this.#units, inside)).length;
    this.#units = inside;
    return this.#points;
  }
}
