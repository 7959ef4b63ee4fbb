import { cutOutside, type Piece } from "./piece.ts";
import type { RoleWords } from "./role-words.ts";

/**
 * Cut a text at signs outside brackets, but not at a comma that parts a role word from what qualifies it:
 *
 *     市财政局、市教育局按照各自职责，负责学校用地
 *                                ^ parts nothing
 */
export function cutClauses(text: string, offset: number, sign: RegExp, roleWords: RoleWords): Piece[] {
  const clauses: Piece[] = [];
  for (const piece of cutOutside(text, offset, sign)) {
    const last = clauses.at(-1);
    const behind = last ? last.start - offset + last.text.length : 0;
    const goesOn = last && text[behind] === "，" && roleWords.isQualified(last.text) && roleWords.opens(piece.text);
    if (goesOn)
      clauses[clauses.length - 1] = {
        text: text.slice(last.start - offset, piece.start - offset + piece.text.length),
        start: last.start,
      };
    else clauses.push(piece);
  }
  return clauses;
}
