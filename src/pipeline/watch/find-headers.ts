import type { Span } from "../../text/run.ts";
import { readingOf } from "../../text/run.ts";
import type { Row } from "../tables/table.ts";
import { type PlanTree, type Table, walkDivisions } from "../tree/node.ts";
import { columnWordPattern, roleColumnPattern } from "./vocabulary.ts";

/** As many characters at most have the words that name columns, run together. */
const longest = 60;

/** Say whether a line reads like the head of a table with a column for bodies, however its cells are parted. */
export function isHeaderLine(text: string): boolean {
  const words = text.trim();
  if (words === "" || words.length > longest || /[，。；：:]/u.test(words)) return false;
  const columns = words.split(/[\s|│┃║]+/u).filter((column) => column !== "");
  return columns.some((column) => roleColumnPattern.test(column)) || isRunTogether(words);
}

/** `序号任务牵头单位配合单位完成时限`: names of columns, and one at least is of bodies. */
function isRunTogether(words: string): boolean {
  const columns = [...words.matchAll(columnWordPattern)].map(([column]) => column);
  return columns.length > 2 && columns.join("").length > words.length / 2 && columns.some(isRole);
}

function isRole(column: string): boolean {
  return roleColumnPattern.test(column);
}

/** Rows of a table that should tell duties and hold none. */
export interface UnreadRows {
  /** The cell that says so, `牵头单位`. */
  readonly column: string;
  readonly first: Row;
  readonly count: number;
}

/** Find tables with a column for bodies that have rows without a duty. `isAssigned` knows where assignments stand. */
export function findUnreadRows(tree: PlanTree, isAssigned: (span: Span) => boolean): UnreadRows[] {
  const tables = [...walkDivisions(tree.divisions)].flatMap(({ content }) =>
    content.filter((piece): piece is Table => piece.type === "table"),
  );
  return tables.flatMap(({ rows }) => {
    const column = rows
      .flatMap(({ cells }) => cells.map(({ runs }) => readingOf(runs).replaceAll(/\s/gu, "")))
      .find((words) => roleColumnPattern.test(words));
    const unread = rows.filter((row) => !row.header && isTelling(row) && !isAssigned(row.span));
    const [first] = unread;
    return column === undefined || first === undefined ? [] : [{ column, first, count: unread.length }];
  });
}

/** A row of one cell is a title between others; one that names columns is a head. */
function isTelling({ cells }: Row): boolean {
  const words = cells.map(({ runs }) => readingOf(runs).replaceAll(/\s/gu, "")).filter((text) => text !== "");
  return words.length > 1 && !words.some((text) => roleColumnPattern.test(text));
}
