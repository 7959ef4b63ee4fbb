/**
 * The one rule by which text and query are made comparable, used when the index is built and in the
 * browser: NFKC, lower case, one form for punctuation that is written in several ways, and no white space.
 */

/** A text as it is compared, character by character, with where each character comes from. */
export interface FoldedText {
  /** Folded characters, one code point each. */
  readonly chars: readonly string[];
  /** For each, where the written character begins: UTF-16 offset in the text. */
  readonly starts: readonly number[];
  /** For each, where the written character ends. */
  readonly ends: readonly number[];
}

/** A character with the marks that combine with it, so that NFKC can compose them. */
const clusterPattern = /\P{M}\p{M}*|\p{M}+/gu;

/** White space, controls and what is invisible: a copied line break or soft hyphen says nothing. */
const ignoredPattern = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Forms that stand for one another, by the one they are folded to: the form of our reading texts, so
 * that folding leaves almost every character of them alone. 。 and . stay apart: a full stop is no decimal point.
 */
const equalForms: Readonly<Record<string, string>> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "（": "(",
  "）": ")",
  "？": "?",
  "！": "!",
  "“": '"”„‟「」『』〝〞〟',
  "‘": "'’‚‛`",
  "—": "-‐‑‒–―−─━",
  "·": "•‧∙⋅・･",
};

const folds = new Map(
  Object.entries(equalForms).flatMap(([form, others]) => [...others].map((other) => [other, form] as const)),
);

/** Fold a text and keep the places. Any string is taken, lone surrogates too. */
export function foldText(text: string): FoldedText {
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.toWellFormed().matchAll(clusterPattern)) {
    for (const char of foldCluster(cluster)) {
      chars.push(char);
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { chars, starts, ends };
}

/** Give the folded characters of a text as one string: `Ｇ7 “出境”` → `g7“出境“`. */
export function fold(text: string): string {
  return foldText(text).chars.join("");
}

/** Give a folded text without what is neither letter nor digit: how a query is read that has no exact match. */
export function withoutPunctuation(chars: readonly string[]): string[] {
  return chars.filter(isWordCharacter);
}

/** True for a folded character that counts when punctuation is passed over. */
export function isWordCharacter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}

function foldCluster(cluster: string): string[] {
  return [...cluster.normalize("NFKC").toLowerCase()]
    .filter((char) => !ignoredPattern.test(char))
    .map((char) => folds.get(char) ?? char);
}
