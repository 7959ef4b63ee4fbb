import type { Passage } from "./passage.ts";

/** A paragraph of fewer characters may be a name, a date or an entry of a list. */
const least = 25;

/**
 * Say whether a paragraph ends in the midst of a sentence: with a comma, or, where it is long enough to be
 * prose and has a sign inside, with no sign at all.
 *
 *     加快建设综合交通枢纽，推动港口、
 */
export function isCutSentence({ kind, text }: Passage): boolean {
  if (kind !== "paragraph") return false;
  const words = text.trimEnd();
  if (/[，、（(“《]$/u.test(words)) return true;
  // Where somebody can be reached is no sentence.
  if (/(?:电话|传真|邮箱|联系方式)[：:][^，。；]*$/u.test(words)) return false;
  return words.length >= least && /[，。；]/u.test(words) && /[\p{Script=Han}\p{L}\p{N}]$/u.test(words);
}
