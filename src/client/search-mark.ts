/** Mark on the page what the search found: loaded only where the address says `?hl=`. Copied text stays as it is. */

import { fold, foldText, isWordCharacter } from "../search/fold.ts";

interface Character {
  readonly char: string;
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

const wanted = new URLSearchParams(location.search).getAll("hl");
const characters = readCharacters();
const ranges = wanted.flatMap((mark) => {
  const exact = findRanges(fold(mark), characters);
  if (exact.length > 0) return exact;
  const words = [...fold(mark)].filter(isWordCharacter).join("");
  return findRanges(
    words,
    characters.filter(({ char }) => isWordCharacter(char)),
  );
});

if ("highlights" in CSS && ranges.length > 0) {
  const style = new CSSStyleSheet();
  style.replaceSync("::highlight(search) { background-color: light-dark(#f3dfa2, #6b5414); color: inherit; }");
  document.adoptedStyleSheets.push(style);
  CSS.highlights.set("search", new Highlight(...ranges));
  document.documentElement.dataset.marked = String(ranges.length);
}

/** The reading text of the page, character by character. */
function readCharacters(): Character[] {
  return [...document.querySelectorAll(".division > h1, .division .r")].flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const found: Character[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const { chars, starts, ends } = foldText(node.data);
      chars.forEach((char, i) => {
        found.push({ char, node, start: starts[i] ?? 0, end: ends[i] ?? 0 });
      });
    }
    return found;
  });
}

function findRanges(mark: string, all: readonly Character[]): Range[] {
  const length = [...mark].length;
  if (length === 0) return [];
  const text = all.map(({ char }) => char).join("");
  // Offsets in the text are UTF-16 units; where all characters are in the plane of the text, they are characters too.
  const offsets = all.flatMap(({ char }, i) => Array.from({ length: char.length }, () => i));
  const found: Range[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const first = all[offsets[at] ?? 0];
    const last = all[(offsets[at] ?? 0) + length - 1];
    if (first && last) found.push(rangeBetween(first, last));
  }
  return found;
}

function rangeBetween(first: Character, last: Character): Range {
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}
