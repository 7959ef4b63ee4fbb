/** A bracket that stands in no other. UTF-16 units; `inner` is what stands in it. */
export interface OuterBracket {
  readonly start: number;
  /** Behind the closing bracket, or the end of the text where there is none. */
  readonly end: number;
  readonly inner: string;
}

const openings = "（(〔【［[";
const closings = "）)〕】］]";

/** Find the outermost brackets of a text in order. A bracket of another form closes, too: copies mix them. */
export function findBrackets(text: string): OuterBracket[] {
  const found: OuterBracket[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (openings.includes(character) && depth++ === 0) start = at;
    if (!closings.includes(character) || depth === 0) continue;
    if (--depth === 0) found.push({ start, end: at + 1, inner: text.slice(start + 1, at) });
  }
  if (depth > 0) found.push({ start, end: text.length, inner: text.slice(start + 1) });
  return found;
}
