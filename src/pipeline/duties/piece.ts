import { isClosing, isOpening } from "./brackets.ts";

/** A piece of the inner text, in UTF-16 units. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Cut a text at every sign of a kind outside brackets. Empty pieces are left out. */
export function cutOutside(text: string, offset: number, sign: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const at of [...placesOutside(text, sign), text.length]) {
    const piece = trimmed(text.slice(start, at), offset + start);
    if (piece.text !== "") pieces.push(piece);
    start = at + 1;
  }
  return pieces;
}

/** Places of single signs outside brackets, in order. UTF-16 units. */
export function placesOutside(text: string, sign: RegExp): number[] {
  const places: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (isOpening(character)) depth++;
    else if (isClosing(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign.test(character)) places.push(at);
  }
  return places;
}

/** Give a piece without white space at its ends, and without a sign at its end that parts names. */
export function trimmed(text: string, start: number): Piece {
  const lead = text.length - text.trimStart().length;
  return { text: text.trim().replace(/、$/u, ""), start: start + lead };
}
