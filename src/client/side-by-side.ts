/**
 * Both texts of each paragraph beside each other on a wide screen, and in the printed one what differs marked: loaded
 * when both are first asked for. Without scripts they stand one below the other.
 */

import sheet from "../styles/side-by-side.css?inline";
import { alignWords } from "../views/align-words.ts";

const letterPattern = /[\p{L}\p{N}]/u;

const style = new CSSStyleSheet();
style.replaceSync(sheet);
document.adoptedStyleSheets.push(style);

/** Set both texts beside each other; what was marked once stays. */
export function showSideBySide(): void {
  for (const printed of document.querySelectorAll<HTMLElement>(".para > .o:not(:has(mark))")) markDifferences(printed);
}

function markDifferences(printed: HTMLElement): void {
  const reading = [...(printed.parentElement?.querySelectorAll(":scope > .r") ?? [])].map((part) => part.textContent);
  const text = printed.lastChild;
  if (!(text instanceof Text)) return;
  const stretches = alignWords([...text.data], [...reading.join("")]);
  text.replaceWith(
    ...stretches
      .filter((stretch) => stretch.in !== "other")
      .map((stretch) => (stretch.in === "both" ? stretch.words.join("") : markOf(stretch.words.join("")))),
  );
}

/** Marks that were only made full width, or otherwise set by the rule, are marked less than words. */
function markOf(words: string): HTMLElement {
  const mark = document.createElement("mark");
  mark.textContent = words;
  if (!letterPattern.test(words)) mark.dataset.slight = "";
  return mark;
}
