/** The brackets in which assignments and parts of names stand, whatever their form. */

const openings = "（(〔【［[〈〖＜<‹{｛「『";
const closings = "）)〕】］]〉〗＞>›}｝」』";

export function isOpening(character: string | undefined): boolean {
  return character !== undefined && character !== "" && openings.includes(character);
}

export function isClosing(character: string | undefined): boolean {
  return character !== undefined && character !== "" && closings.includes(character);
}

/** A text without what stands in brackets. */
export function withoutBrackets(text: string): string {
  let depth = 0;
  let plain = "";
  for (const character of text) {
    if (isOpening(character)) depth++;
    if (depth === 0) plain += character;
    if (isClosing(character)) depth = Math.max(0, depth - 1);
  }
  return plain;
}
