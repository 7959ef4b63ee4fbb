import type { Line, Span } from "../../text/run.ts";

/** A place by line and column (1-based, code points). */
export interface LinePlace {
  readonly line: number;
  readonly col: number;
}

/** Places of a seed by line and column. */
export class LinePlaces {
  readonly #lines: readonly Line[];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Give line and column of a place in the seed (code points). */
  at(place: number): LinePlace {
    const line = this.#lines[countWhile(this.#lines, ({ start }) => start <= place) - 1];
    return { line: line?.number ?? 1, col: place - (line?.start ?? 0) + 1 };
  }
}

/** Places at which something has been said. */
export class ToldPlaces {
  readonly #places: readonly LinePlace[];

  constructor(places: readonly LinePlace[]) {
    this.#places = [...places].sort(inOrder);
  }

  /** Say whether one of them stands between two places, these included. */
  has(first: LinePlace, last: LinePlace): boolean {
    const place = this.#places[countWhile(this.#places, (told) => inOrder(told, first) < 0)];
    return place !== undefined && inOrder(place, last) <= 0;
  }

  hasLine(line: number): boolean {
    return this.has({ line, col: 0 }, { line, col: Number.POSITIVE_INFINITY });
  }
}

function inOrder(a: LinePlace, b: LinePlace): number {
  return a.line - b.line || a.col - b.col;
}

/** Spans of a seed, to ask whether a place (code points) stands in one of them. */
export class Covered {
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = joinSpans(spans);
  }

  has(place: number): boolean {
    return (
      (this.#spans[countWhile(this.#spans, ({ end }) => end <= place)]?.start ?? Number.POSITIVE_INFINITY) <= place
    );
  }
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Count the first items for which a condition holds, in a list where it holds for a beginning and then no more. */
function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
