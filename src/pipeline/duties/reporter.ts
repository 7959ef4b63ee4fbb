import type { ProblemCode, ValuesOf } from "../../diagnostics/codes.ts";
import type { Problem, ProposedReading } from "../../diagnostics/problem.ts";
import type { IndexedRuns } from "../../text/indexed-runs.ts";
import { codePoints, type Run } from "../../text/run.ts";
import { lastNotAbove } from "../../text/sorted-places.ts";
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
  readonly #runs: IndexedRuns;
  #lineStarts: readonly number[] | undefined;

  constructor(context: ProblemSink, paragraph: TextPlace, runs: IndexedRuns) {
    this.#context = context;
    this.#paragraph = paragraph;
    this.#runs = runs;
  }

  add<Code extends ProblemCode>(
    code: Code,
    offset: number,
    values: ValuesOf<Code>,
    proposed?: ProposedReading | undefined,
  ): void {
    const problem = { code, file: this.#context.file, ...this.placeOf(offset), values };
    this.#context.problems.push({ ...problem, ...(proposed && { proposed }) } as Problem);
  }

  /** Propose what is missing at a place of the text, where that stands in the line of another place, of a problem. */
  missing(read: string, at: number, of: number): ProposedReading | undefined {
    const { line, col } = this.placeOf(at);
    return line === this.placeOf(of).line ? { at: col - 1, printed: "", read } : undefined;
  }

  /** What is printed where a character of the reading text stands. */
  printedAt(offset: number): string {
    return this.#runs
      .slice(offset, offset + 1)
      .map(({ printed }) => printed)
      .join("");
  }

  /** Line and column of a place of the reading text; a paragraph that a copy breaks stands in several lines. */
  placeOf(offset: number): { line: number; col: number } {
    const { line, col, span } = this.#paragraph;
    this.#lineStarts ??= lineStartsOf(this.#runs.runs);
    const place = this.#runs.place(offset);
    const ended = lastNotAbove(this.#lineStarts, place);
    const start = this.#lineStarts[ended];
    return start === undefined
      ? { line, col: col + place - span.start }
      : { line: line + ended + 1, col: 1 + place - start };
  }
}

/** Code points of the seed at which the lines behind the first start. */
function lineStartsOf(runs: readonly Run[]): number[] {
  return runs.flatMap(({ printed, start }) =>
    Array.from(
      printed.matchAll(/\r\n?|\n/gu),
      ({ index, 0: sign }) => start + codePoints(printed.slice(0, index + sign.length)).length,
    ),
  );
}
