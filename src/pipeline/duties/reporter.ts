import type { Problem } from "../../diagnostics/problem.ts";
import { placeInRuns, type Run } from "../run.ts";
import type { Paragraph } from "../tree/node.ts";

/** Where a text stands in the seed: 1-based line and column, and the code point that they are of. */
type TextPlace = Pick<Paragraph, "line" | "col" | "span">;

/** The file of a plan, and where its problems go. */
export interface ProblemSink {
  readonly file: string;
  readonly problems: Problem[];
}

/** Reports problems at places of one paragraph's reading text. */
export class Reporter {
  readonly #context: ProblemSink;
  readonly #paragraph: TextPlace;
  readonly #runs: readonly Run[];

  constructor(context: ProblemSink, paragraph: TextPlace, runs: readonly Run[]) {
    this.#context = context;
    this.#paragraph = paragraph;
    this.#runs = runs;
  }

  add(code: Problem["code"], offset: number, found: string, expected: string, hint?: string): void {
    const problem = { code, file: this.#context.file, ...this.placeOf(offset), found, expected };
    this.#context.problems.push(hint === undefined ? problem : { ...problem, hint });
  }

  /** Line and column of a place of the reading text. */
  placeOf(offset: number): { line: number; col: number } {
    const { line, col, span } = this.#paragraph;
    return { line, col: col + placeInRuns(this.#runs, offset) - span.start };
  }
}
