/** Patterns that are made of words of a registry. */

/** Sort words so that the longest stands first: of 自治区 and 区 the one that says more counts. */
export function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** Give the source of a pattern of any of several words, longest first; of none, one that nothing matches. */
export function anyOf(words: readonly string[]): string {
  // In brackets, for what stands behind it may say how often.
  if (words.length === 0) return "(?:(?!))";
  return `(?:${longestFirst(words)
    .map((word) => RegExp.escape(word))
    .join("|")})`;
}
