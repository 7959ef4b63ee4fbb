import { type Cell, matchCells } from "./cell.ts";

/**
 * Exclude the marks by which a copy in Markdown sets words bold or makes a line a heading; they are layout.
 *
 *     **牵头单位：**市数据局          ## 一、总体要求
 *     ^^          ^^                  ^^^
 *
 * Asterisks count in pairs; what a row of the registry has emended stays emended.
 */
export function excludeMarkdown(cells: readonly Cell[]): Cell[] {
  const result = [...cells];
  const bold = matchCells(cells, "reading", boldPattern);
  const paired = bold.slice(0, bold.length - (bold.length % 2));
  for (const { from, to } of [...matchCells(cells, "reading", hashPattern), ...paired]) {
    for (let at = from; at < to; at++) {
      const cell = result[at] as Cell;
      if (cell.class === "same") result[at] = { ...cell, reading: "", class: "excluded", exclusion: "layout" };
    }
  }
  return result;
}

/** Two asterisks and no more. */
const boldPattern = /(?<!\*)\*\*(?!\*)/gu;

/** Number signs and a space at the start of a line. */
const hashPattern = /^#{1,6} +(?=\P{P}|[（(【“])/gu;
