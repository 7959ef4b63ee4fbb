/** A stretch of words without punctuation and without words that open a clause. UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Cut a text into the words of a dictionary; letters that no word takes in stand alone, as in most foreign names. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Part a text at punctuation, at dashes and at `openings`, words that are no part of a name (推动, 建设, 和). */
export function partText(text: string, openings: ReadonlySet<string>): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) stretches.push({ start, end, text: text.slice(start, end) });
  };
  for (const { segment, index } of segmenter.segment(text)) {
    if (!openings.has(segment) && /^[\p{Script=Han}A-Za-z0-9·]+$/u.test(segment)) continue;
    close(index);
    start = index + segment.length;
  }
  close(text.length);
  return stretches;
}
