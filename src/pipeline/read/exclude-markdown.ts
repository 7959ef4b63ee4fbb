import { type Cell, matchCells } from "./cell.ts";

/**
 * Exclude the marks by which a copy in Markdown sets words bold or makes a line a heading; they are layout.
 *
 *     **牵头单位：**市数据局          ## 一、总体要求
 *     ^^          ^^                  ^^^
 *
 * Asterisks count in pairs; what a row of the registry has emended stays emended. Bars that part nothing are marks of a
 * table in which a page has set its text.
 */
export function excludeMarkdown(cells: readonly Cell[]): Cell[] {
  if (!cells.some(({ reading }) => marks.has(reading))) return [...cells];
  const result = [...cells];
  const bold = matchCells(cells, "reading", boldPattern);
  const paired = bold.slice(0, bold.length - (bold.length % 2));
  const italic = matchCells(cells, "reading", labelStarPattern);
  for (const { from, to } of [...matchCells(cells, "reading", hashPattern), ...paired, ...italic, ...idleBars(cells)]) {
    for (let at = from; at < to; at++) {
      const cell = result[at] as Cell;
      if (cell.class === "same") result[at] = { ...cell, reading: "", class: "excluded", exclusion: "layout" };
    }
  }
  return result;
}

/** Signs that marks are made of; most lines have none. */
const marks: ReadonlySet<string> = new Set(["*", "#", "|"]);

/** Bars of a line that holds nothing else, or the one bar of a line, at its end behind a space. */
function idleBars(cells: readonly Cell[]): { from: number; to: number }[] {
  const bars = [...cells.keys()].filter((i) => cells[i]?.reading === "|");
  const words = cells.findLastIndex(({ reading }) => !/^[\s|]*$/u.test(reading));
  const [only = 0] = bars;
  const isIdle = words < 0 || (bars.length === 1 && only > words + 1);
  return isIdle ? bars.map((from) => ({ from, to: from + 1 })) : [];
}

/** Two asterisks and no more. */
const boldPattern = /(?<!\*)\*\*(?!\*)/gu;

/** One asterisk on either side of a short label at the start of a line. */
const labelStarPattern =
  /^\*(?=[^*：:]{2,12}(?:\*[：:]|[：:]\*))|(?<=^\*[^*：:]{2,12})\*(?=[：:])|(?<=^\*[^*：:]{2,12}[：:])\*/gu;

/** Number signs and a space at the start of a line. */
const hashPattern = /^#{1,6} +(?=\P{P}|[（(【“])/gu;
