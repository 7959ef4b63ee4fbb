/** A list of contents has so many entries at least. */
const fewestEntries = 3;

/** Say whether a line opens a list of contents: `目录`, also behind the title. UTF-16 units. */
function opensContents(text: string): boolean {
  return text.length <= 60 && /目\s*[录次]$/u.test(text);
}

/**
 * Find the list of contents of a document: lines that stand again further down, where what they name begins. Gives
 * the indices of its lines, the end exclusive, or nothing.
 *
 *     目 录
 *     第一章 规划背景……1
 *     第二章 主要任务……5
 */
export function findContents(texts: readonly string[]): { from: number; to: number } | undefined {
  const from = texts.findIndex(opensContents);
  if (from < 0) return undefined;
  const keys = texts.map(keyOf);
  const [opening] = keys.slice(from + 1);
  const again = opening ? keys.indexOf(opening, from + 2) : -1;
  if (again < 0) return undefined;
  const below = new Set(keys.slice(again));
  let to = from + 1;
  while (to < again && below.has(keys[to] as string)) to++;
  return to - from > fewestEntries ? { from, to } : undefined;
}

/** A line of contents without the dots and the number of its page. */
function keyOf(text: string): string {
  const words = text.replace(/\s/gu, "");
  const dots = words.search(/[.．·…—-]{2}|…/u);
  return (dots > 0 ? words.slice(0, dots) : words).replace(/\d{1,3}$/u, "");
}
