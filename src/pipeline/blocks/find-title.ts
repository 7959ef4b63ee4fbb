import type { HeadingMark } from "../headings/heading-style.ts";
import { documentTitle, isTitleLine, titleTail } from "./constructs/document-title.ts";
import type { Piece } from "./divide-lines.ts";

/** Where a title stands: pieces from `first` on, `length` of them. */
export interface TitlePlace {
  readonly first: number;
  readonly length: number;
}

/** A title on paper takes at most so many lines. */
const mostLines = 5;

/** A copy's own pages name so many documents before the one that they hold, at most. */
const mostTitles = 40;

/**
 * Find the title of a plan among the pieces before its first heading. A title may be set over several lines:
 *
 *     国务院关于促进综合保税区
 *     高水平开放高质量发展的若干意见
 *
 * @param title as the plan's row has it; empty where no row says it
 */
export function findTitle(front: readonly Piece[], title: string): TitlePlace | undefined {
  const texts = front.map(({ text }) => text);
  const wanted = keyOf(title);
  if (wanted !== "") {
    for (const first of texts.keys()) {
      const length = lengthOf(texts, first, (joined) => keyOf(joined) === wanted);
      if (length > 0) return { first, length };
    }
  }
  const places: TitlePlace[] = [];
  for (let first = 0; first < texts.length && places.length < mostTitles; first++) {
    const length = lengthOf(texts, first, documentTitle);
    if (length === 0) continue;
    places.push({ first, length });
    first += length - 1;
  }
  const issued = places.findLast((place) => isIssuedBy(joinedOf(texts, place), places, texts, place));
  return issued ?? places[0];
}

/** How many lines from one on are the title of an attachment: one, or as many as end in the word for its genre. */
export function annexTitleLength(
  pieces: readonly Piece[],
  headings: readonly (HeadingMark | undefined)[],
  first: number,
): number {
  const texts: string[] = [];
  for (const [i, { text, table }] of pieces.slice(first, first + mostLines).entries()) {
    if (headings[first + i] || table) break;
    texts.push(text);
  }
  const length = lengthOf(texts, 0, documentTitle);
  const [text] = texts;
  return length > 0 || text === undefined || !isTitleLine(text) || /[\t，、]/u.test(text) ? length : 1;
}

/** A notice names the plan that it brings: `关于印发甲方案的通知`, and below it `甲方案`. */
function isIssuedBy(title: string, places: readonly TitlePlace[], texts: readonly string[], own: TitlePlace): boolean {
  const key = keyOf(title.replace(/（[^（）]*）$/u, ""));
  return places.some((place) => {
    const notice = keyOf(joinedOf(texts, place));
    return place.first < own.first && notice.length > key.length && notice.includes(key);
  });
}

function joinedOf(texts: readonly string[], { first, length }: TitlePlace): string {
  return texts.slice(first, first + length).join("");
}

/** How many lines from one on are a title together: as many as can be. */
function lengthOf(texts: readonly string[], first: number, isTitle: (joined: string) => boolean): number {
  let joined = "";
  let best = 0;
  for (let length = 1; length <= mostLines; length++) {
    const text = texts[first + length - 1];
    if (!text || (length > 1 && !isTitleLine(text) && !titleTail(text))) break;
    joined += text;
    if (isTitle(joined) || (best === length - 1 && best > 0 && titleTail(text))) best = length;
  }
  return isTitleLine(texts[first] ?? "") || best === 1 ? best : 0;
}

/** White space and the marks around a title are not compared. */
function keyOf(title: string): string {
  return title.normalize("NFKC").replace(/[\s《》〈〉“”"]/gu, "");
}
