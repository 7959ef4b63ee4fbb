import { type Cell, matchCells, replaceCells } from "./cell.ts";

/**
 * Remove a pinyin gloss that a converter set behind a character.
 *
 *     自治區(qū)鐵路辦負責
 *         ^^^^ gloss
 *
 * A gloss stands behind a Han character, in half-width brackets, in lower-case pinyin with a tone
 * mark; so real brackets, `(B型)`, `G7` and `(km)` survive. The character is looked for on the
 * reading side: a mojibake run may have restored it (`?。▍^(qū)` = 省（區(qū)), and damage may
 * have taken the bracket that opened the gloss.
 */
export function removeGlosses(cells: readonly Cell[]): Cell[] {
  const result = [...cells];
  for (const { match, from, to } of matchCells(cells, "reading", glossPattern)) {
    const gloss = replaceCells(cells, from, to, { class: "gloss", reading: "" });
    if (toneMarkPattern.test(match[0])) result.splice(from, to - from, ...gloss);
  }
  return result;
}

/** `(qū)` behind a Han character. */
const glossPattern = /(?<=\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,7}\)/gu;

/** The vowel of `qū` carries its tone. */
const toneMarkPattern = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;
