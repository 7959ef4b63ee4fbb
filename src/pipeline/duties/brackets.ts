/** The brackets in which assignments and parts of names stand, whatever their form. */

const openings = "（(〔【［[〈〖＜<‹{｛「『";
const closings = "）)〕】］]〉〗＞>›}｝」』";

export function isOpening(character: string | undefined): boolean {
  return character !== undefined && character !== "" && openings.includes(character);
}

export function isClosing(character: string | undefined): boolean {
  return character !== undefined && character !== "" && closings.includes(character);
}
