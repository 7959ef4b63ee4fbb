import type { Problem } from "../../diagnostics/problem.ts";
import type { MentionRow, Placed } from "../../registry/schema.ts";
import type { Stretch } from "./candidate.ts";
import { keepLongest } from "./keep-longest.ts";
import type { Piece } from "./piece.ts";

/** Places of the reviewed rows of one plan; rows that find none are problems in the end. */
export class ReviewedPlaces {
  readonly #rows: readonly Placed<MentionRow>[];
  readonly #matched = new Set<Placed<MentionRow>>();

  constructor(rows: readonly Placed<MentionRow>[]) {
    this.#rows = rows;
  }

  /** Where two rows overlap, the longer words stand. */
  find({ line, text }: Piece): (Stretch & { readonly row: Placed<MentionRow> })[] {
    const places = this.#rows
      .filter((row) => row.line === line)
      .flatMap((row) => {
        const all = occurrencesOf(row.surface, text);
        const meant = row.occurrence === undefined ? all : all.slice(row.occurrence - 1, row.occurrence);
        if (meant.length > 0) this.#matched.add(row);
        return meant.map((start) => ({ start, end: start + row.surface.length, value: row }));
      });
    return keepLongest(places).map(({ start, end, value }) => ({ start, end, row: value }));
  }

  unmatched(): Problem[] {
    return this.#rows
      .filter((row) => !this.#matched.has(row))
      .map((row) => ({
        code: "link/mention-unmatched",
        ...row.place,
        values: { surface: row.surface, line: row.line, plan: row.plan },
      }));
  }
}

function occurrencesOf(surface: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) places.push(at);
  return places;
}
