import { IndexedRuns } from "../../text/indexed-runs.ts";
import { type Run, readingOf } from "../../text/run.ts";
import { lastNotAbove } from "../../text/sorted-places.ts";
import { runsOf } from "../duties/assigned-text.ts";
import type { Duty } from "../duties/duty.ts";
import { type Division, type PlanTree, walkDivisions } from "../tree/node.ts";
import type { Stretch } from "./candidate.ts";
import type { Mention } from "./mention.ts";

/** So much of a sentence stands with a mention before and behind it: a list of thousands of names is one. UTF-16 units. */
const mostAround = 300;

/** A stretch of text that is linked on its own: a title, or a paragraph up to its assignment. */
export class Piece {
  readonly division: Division;
  /** Id of the paragraph; `heading` for a title. */
  readonly paragraph: string;
  /** Reading side. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly #col: number;
  readonly #runs: readonly Run[];
  readonly #seedStart: number;
  #indexed: IndexedRuns | undefined;
  #sentenceStarts: readonly number[] | undefined;

  constructor(division: Division, paragraph: string, runs: readonly Run[], text: string, place: Place) {
    this.division = division;
    this.paragraph = paragraph;
    this.text = text;
    this.line = place.line;
    this.#col = place.col;
    this.#runs = runs;
    this.#seedStart = place.start;
  }

  /** Make the mention of a stretch of this piece. */
  mention({ start, end }: Stretch): Mention {
    const from = this.#seedPlace(start);
    const sentence = this.#sentence(start, end);
    return {
      path: this.division.path,
      paragraph: this.paragraph,
      surface: this.text.slice(start, end),
      sentence: this.text.slice(sentence.start, sentence.end),
      at: start - sentence.start,
      start,
      end,
      source: { start: from, end: Math.max(this.#seedPlace(end - 1) + 1, from) },
      line: this.line,
      col: this.column(start),
    };
  }

  /** Give the column in the seed's line of a place of the text. */
  column(offset: number): number {
    return this.#col + this.#seedPlace(offset) - this.#seedStart;
  }

  /** Code point in the seed of a place of the text. */
  #seedPlace(offset: number): number {
    this.#indexed ??= new IndexedRuns(this.#runs);
    return this.#runs.length > 0 ? this.#indexed.place(offset) : this.#seedStart;
  }

  /** The sentence around a place, from full stop to full stop; of one beyond measure what stands next to the place. */
  #sentence(start: number, end: number): Stretch {
    this.#sentenceStarts ??= [0, ...Array.from(this.text.matchAll(/[。！？]/gu), ({ index }) => index + 1)];
    const first = lastNotAbove(this.#sentenceStarts, start);
    const next = lastNotAbove(this.#sentenceStarts, end - 1) + 1;
    return {
      start: Math.max(this.#sentenceStarts[first] ?? 0, this.#between(start - mostAround)),
      end: Math.min(this.#sentenceStarts[next] ?? this.text.length, this.#between(end + mostAround)),
    };
  }

  /** A place of the text, or the one behind it where that is within a character of two units. */
  #between(at: number): number {
    return /[\udc00-\udfff]/.test(this.text.charAt(at)) ? at + 1 : at;
  }
}

/** Where a piece starts: line and column, and the code point in the seed. */
interface Place {
  readonly line: number;
  readonly col: number;
  readonly start: number;
}

/** Give the pieces of a plan in order of place. */
export function* piecesOf(tree: PlanTree, duties: readonly Duty[]): Generator<Piece> {
  const assigned = new Map(
    duties
      .toReversed()
      .flatMap(({ path, within, lines }) =>
        lines.map(({ paragraph, start }) => [`${(within ?? path).join("/")}#${paragraph}`, start] as const),
      ),
  );
  for (const division of walkDivisions(tree.divisions)) {
    const title = division.heading.runs.title;
    const [first] = title;
    if (first) {
      const col = division.col + first.start - division.span.start;
      yield new Piece(division, "heading", title, readingOf(title), { line: division.line, col, start: first.start });
    }
    for (const paragraph of division.paragraphs) {
      const { id, line, col, span } = paragraph;
      const runs = runsOf(paragraph);
      const text = readingOf(runs).slice(0, assigned.get(`${division.path.join("/")}#${id}`));
      yield new Piece(division, id, runs, text, { line, col, start: span.start });
    }
  }
}
