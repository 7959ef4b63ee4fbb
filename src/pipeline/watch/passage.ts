import { codePoints, type Run, readingOf } from "../../text/run.ts";
import { type Content, type PlanTree, walkDivisions } from "../tree/node.ts";

/** A piece of a plan that is watched as one: a heading, a paragraph, or a cell of a table. */
export interface Passage {
  readonly kind: "heading" | "paragraph" | "closing" | "cell" | "header";
  readonly path: readonly string[];
  /** Id of the paragraph or table in its division; empty for a heading. */
  readonly id: string;
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Give the passages of a plan in the order of its text. */
export function passagesOf(tree: PlanTree): Passage[] {
  return [...walkDivisions(tree.divisions)].flatMap(({ kind, path, heading, content }) => {
    const { numeral, title, assignment, stop } = heading.runs;
    const inside = kind === "conclusions" ? "closing" : "paragraph";
    return [
      makePassage("heading", path, "", [...numeral, ...title, ...assignment, ...stop]),
      ...content.flatMap((piece) => passagesIn(piece, path, inside)),
    ].filter(({ text }) => text !== "");
  });
}

function passagesIn(piece: Content, path: readonly string[], inside: "paragraph" | "closing"): Passage[] {
  if (piece.type === "paragraph")
    return [makePassage(inside, path, piece.id, [...piece.title, ...piece.stop, ...piece.runs])];
  return piece.rows.flatMap(({ header, cells }) =>
    cells.map(({ runs }) => makePassage(header ? "header" : "cell", path, piece.id, runs)),
  );
}

function makePassage(kind: Passage["kind"], path: readonly string[], id: string, runs: readonly Run[]): Passage {
  return { kind, path, id, text: readingOf(runs), runs };
}

/** Give for each UTF-16 unit of a passage its place in the seed (code points); one more for its end. */
export function seedPlaces({ runs, text }: Passage): Uint32Array {
  const places = new Uint32Array(text.length + 1);
  let at = 0;
  for (const { reading, printed, start } of runs) {
    const characters = codePoints(reading);
    const isOneToOne = characters.length === codePoints(printed).length;
    for (const [i, character] of characters.entries()) {
      places.fill(isOneToOne ? start + i : start, at, at + character.length);
      at += character.length;
    }
  }
  places[at] = runs.at(-1)?.end ?? 0;
  return places;
}
