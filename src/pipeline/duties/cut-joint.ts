import type { Phrases } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import { termBefore } from "./terms-beside.ts";

/** Bodies that are joined in, and the word that joins them. */
type JoinedPiece = Piece & { readonly joint: string };

/** Part names from those that a word joins in behind them; a term and a lead-in before them fall away: `由X会同Y` gives X and Y. */
export function cutJoint(phrases: Phrases, piece: Piece): [Piece, JoinedPiece | undefined] {
  const term = termBefore(piece.text);
  const by = term + phrases.leadIns.at(piece.text.slice(term)).length;
  const subject = { text: piece.text.slice(by), start: piece.start + by };
  const joint = phrases.joints.find(subject.text);
  if (!joint) return [subject, undefined];
  const behind = joint.index + joint.word.length;
  return [
    { text: subject.text.slice(0, joint.index), start: subject.start },
    { text: subject.text.slice(behind), start: subject.start + behind, joint: joint.word },
  ];
}
