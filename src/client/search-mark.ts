/** Mark on the page what the search found: loaded only where the address says `?hl=`. Copied text stays as it is. */

import { type FoundPlace, findPlaces, searchedCharacters } from "../search/find-in-text.ts";
import { foldText, withoutPunctuation } from "../search/fold.ts";

interface Character {
  readonly char: string;
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

const searched = searchedCharacters(readCharacters());
const ranges = new URLSearchParams(location.search).getAll("hl").flatMap((mark) => {
  const { chars } = foldText(mark);
  const exact = findPlaces(chars, searched.exact);
  return (exact.length > 0 ? exact : findPlaces(withoutPunctuation(chars), searched.loose)).map(rangeOf);
});

// Without highlights the paragraph is still gone to: its id is in the address.
if ("highlights" in CSS && ranges.length > 0) {
  const style = new CSSStyleSheet();
  style.replaceSync("::highlight(search) { background-color: light-dark(#f3dfa2, #6b5414); }");
  document.adoptedStyleSheets.push(style);
  CSS.highlights.set("search", new Highlight(...ranges));
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

function rangeOf({ first, last }: FoundPlace<Character>): Range {
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}
