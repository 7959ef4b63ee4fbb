import type { AssignmentReader } from "./assignment-reader.ts";
import type { AssignmentPlace } from "./find-assignments.ts";
import { cutOutside, type Piece } from "./piece.ts";

/**
 * Find the assignments that 由 opens behind what is to be done, at the ends of the last sentences of a text: each is
 * nothing but bodies and what they do. Looked for from a place of the text on.
 *
 *     关于健全调控制度的问题，由商务部、财政部负责。
 *     水库度汛由县水利局负责；尾矿库由县应急局牵头，县自然资源局配合。
 */
export function ledClauses(text: string, from: number, reader: AssignmentReader): AssignmentPlace[] {
  const places: AssignmentPlace[] = [];
  for (const sentence of cutOutside(text.slice(from), from, /[。；]/u).reverse()) {
    const place = ledClause(sentence, reader);
    if (!place) break;
    places.unshift(place);
  }
  return places;
}

/** Where in a sentence the bodies begin whose clauses close it; something has to stand before them. */
function ledClause({ text, start }: Piece, reader: AssignmentReader): AssignmentPlace | undefined {
  const places = [...text.matchAll(/(?<=，)|(?=由)/gu)].slice(0, mostPlaces).map(({ index }) => index);
  const at = places.find((place) => place > 0 && reader.isLedAssignment(text.slice(place)));
  if (at === undefined) return undefined;
  const end = start + text.length;
  return { start: start + at, end, innerStart: start + at, innerEnd: end, form: "bare" };
}

/** So many places of a sentence are looked at. */
const mostPlaces = 40;
