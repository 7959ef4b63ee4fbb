import type { Problem } from "../../diagnostics/problem.ts";
import { codePoints, placeInRuns, type Run } from "../run.ts";
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

  /** Line and column of a place of the reading text; a paragraph that a copy breaks stands in several lines. */
  placeOf(offset: number): { line: number; col: number } {
    let { line, col } = this.#paragraph;
    let from = this.#paragraph.span.start;
    const place = placeInRuns(this.#runs, offset);
    for (const { printed, start } of this.#runs) {
      if (start >= place) break;
      for (const { index, 0: sign } of printed.matchAll(/\r\n?|\n/gu)) {
        from = start + codePoints(printed.slice(0, index + sign.length)).length;
        line++;
        col = 1;
      }
    }
    return { line, col: col + place - from };
  }
}
