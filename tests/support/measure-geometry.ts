import type { Frame } from "playwright-core";

/** The most pixels that may lie between two lines of a text, its headings, tables and notes among them. */
const mostGap = 64;
/** The fewest characters that a line of a cell may hold where its text goes on to a second line. */
const leastCharacters = 5;
/** The least height and width of a control, in pixels (WCAG 2.2, 2.5.8). */
const leastTarget = 24;
/** Places of a page that are gone to, to see whether what stays in place covers them. */
const places = 6;

/** Say what of a page's geometry is not as readers need it, a line each; measured in one go, as it is laid out now. */
export function measureGeometry(frame: Frame): Promise<string[]> {
  return frame.evaluate(
    ({ mostGap, leastCharacters, leastTarget, places }) => {
      const name = (element: Element) =>
        `${element.tagName.toLowerCase()}.${element.className} ${(element.textContent ?? "").trim().slice(0, 20)}`;
      const shown = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter(
          (element) => element.checkVisibility({ contentVisibilityAuto: true }) && !element.closest(".hidden"),
        );
      /** Boxes of the text alone: the box of a link is higher than its words. */
      const textRects = (element: Element): DOMRect[] => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const rects: DOMRect[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          range.selectNodeContents(node);
          if (node.nodeValue?.trim()) rects.push(...range.getClientRects());
        }
        return rects;
      };

      const isWords = (node: Node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim() !== "";
      const isGenerated = (element: Element) =>
        element.childNodes.length === 0 && getComputedStyle(element, "::before").content !== "none";
      /** Boxes of what an element says itself: its words, or those that its style gives it, as 任务 12 and ¶1. */
      const linesOf = (element: Element): DOMRect[] => {
        if (isGenerated(element)) return [...element.getClientRects()];
        return [...element.childNodes].some(isWords) ? textRects(element) : [];
      };

      const gaps = shown("article:has(.division)").flatMap((article) => {
        const lines = shown("article:has(.division) *")
          .filter((element) => article.contains(element))
          .flatMap((element) => linesOf(element).map(({ top, bottom }) => ({ top, bottom, element })))
          .sort((a, b) => a.top - b.top);
        let bottom = lines[0]?.bottom ?? 0;
        return lines.flatMap((line) => {
          const gap = line.top - bottom;
          bottom = Math.max(bottom, line.bottom);
          return gap > mostGap ? [`gap of ${Math.round(gap)} before ${name(line.element)}`] : [];
        });
      });

      const squeezed = shown("td, th").flatMap((cell) => {
        const style = getComputedStyle(cell);
        const head = cell.closest("thead");
        const isHidden = style.clipPath !== "none" || (head !== null && getComputedStyle(head).clipPath !== "none");
        if ((cell.textContent ?? "").trim().length <= 2 || isHidden || style.writingMode !== "horizontal-tb") return [];
        const inner = cell.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
        const fit = inner / Number.parseFloat(style.fontSize);
        if (fit >= leastCharacters - 0.05) return [];
        const lines = new Set(textRects(cell).map(({ bottom }) => Math.round(bottom)));
        return lines.size > 1 ? [`${fit.toFixed(1)} characters a line: ${name(cell)}`] : [];
      });

      const small = shown("button, summary, select, input:not([type=radio], [type=checkbox])").flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        return Math.min(width, height) < leastTarget - 0.5
          ? [`target of ${Math.round(width)} × ${Math.round(height)}: ${name(control)}`]
          : [];
      });

      scrollTo(0, 0);
      const paragraphs = shown(".reader article .para");
      const [first] = paragraphs;
      const opens = first && textRects(first)[0];
      const late = opens && opens.bottom > innerHeight ? [`first line at ${Math.round(opens.bottom)}`] : [];

      const step = Math.max(1, Math.floor(paragraphs.length / places));
      const covered = paragraphs
        .filter((_, i) => i % step === step - 1)
        .flatMap((paragraph) => {
          paragraph.scrollIntoView({ block: "start", behavior: "instant" });
          const [line] = textRects(paragraph);
          if (!line) return [];
          const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
          return top && paragraph.contains(top) ? [] : [`${top ? name(top) : "nothing"} over ${name(paragraph)}`];
        });
      scrollTo(0, 0);
      return [...gaps, ...squeezed, ...small, ...late, ...covered];
    },
    { mostGap, leastCharacters, leastTarget, places },
  );
}
