/** Give the longest of several words of a registry that a text ends with; undefined where it ends with none. */
export function endOf(text: string, words: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const word of words) if (word.length > (longest?.length ?? 0) && text.endsWith(word)) longest = word;
  return longest;
}
