/** The brackets in which assignments and parts of names stand, whatever their form. */

export function isOpening(character: string | undefined): boolean {
  return /[（(〔【［[〈〖＜]/u.test(character ?? "");
}

export function isClosing(character: string | undefined): boolean {
  return /[）)〕】］\]〉〗＞]/u.test(character ?? "");
}
