/**
 * Fold a citation to one way of writing: compatibility forms to plain ones (NFKC: ［］（）：＃ and
 * full-width letters, ① to 1), all brackets to round ones, quotation and title marks away,
 * traditional characters to simplified ones.
 *
 *     《內蒙古…》〔2014〕第［十六］項   →   内蒙古…(2014)第(十六)项
 *
 * @param traditional the pairs of the resolver's index
 */
export function foldQuery(text: string, [from, to]: readonly [from: string, to: string]): string {
  // All of these characters take one UTF-16 unit each.
  return Array.from(text.normalize("NFKC"), (character) => to[from.indexOf(character)] ?? character)
    .join("")
    .replace(/[〔【〖[{]/gu, "(")
    .replace(/[〕】〗\]}]/gu, ")")
    .replace(/[《》〈〉“”„‟"'‘’「」『』*`\\]/gu, "")
    .replace(/[\u200b-\u200f\u00ad\u2060\ufeff]/gu, "")
    .replace(/[‐‑‒–—―−]/gu, "-");
}

/** Fold further, to letters and figures alone, to compare names. */
export function keyOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
