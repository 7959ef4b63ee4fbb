import type { Doubt } from "../diagnostics/doubt.ts";
import { intakeDoubtStrings as t } from "./intake-doubts.ts";

/** Say in Chinese what to look at before a text that was taken in is trusted. */
export function sayDoubt(doubt: Doubt): string {
  switch (doubt.kind) {
    case "encoding":
      return t.encoding(doubt.encoding);
    case "garbled":
      return t.garbled(doubt.was, doubt.taken_for, doubt.lost);
    case "lost-characters":
      return t.lostCharacters(doubt.count, doubt.sign);
    case "left-out-lines":
      return t.leftOutLines(doubt.longer_than, doubt.lines);
    case "merged-cells":
      return t.mergedCells(doubt.words);
    case "written-numbers":
      return t.writtenNumbers(doubt.count);
    case "numbered-paragraphs":
      return t.numberedParagraphs(doubt.count);
    case "joined-lines":
      return t.joinedLines;
    case "empty-pages":
      return t.emptyPages(doubt.empty, doubt.pages);
    case "vertical-text":
      return t.verticalText(doubt.pages);
    case "uncertain-tables":
      return t.uncertainTables(doubt.pages);
    case "rows-overleaf":
      return t.rowsOverleaf(doubt.rows);
  }
}
