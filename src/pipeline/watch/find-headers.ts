import type { Span } from "../../text/run.ts";
import { readingOf } from "../../text/run.ts";
import type { Row } from "../tables/table.ts";
import { type PlanTree, type Table, walkDivisions } from "../tree/node.ts";
import { areNamed, columnWordPattern, roleColumnPattern } from "./vocabulary.ts";

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

/** A word of prose; no head of a table has one. */
const proseWord = /[由各按和的与将须]|(?<!主)要/u;

/**
 * Find the head of a table in a text that has lost all that parted its cells: the words that name columns from the one
 * that counts the rows on, one of bodies among them.
 *
 *     …责任分解表序号项目名称主要内容牵头单位配合单位1增加教育资源供给新建学校12所。教育局…
 *                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function findRunTogetherHead(text: string): { start: number; end: number } | undefined {
  const start = text.indexOf("序号");
  if (start < 0) return undefined;
  const words = /^[^，。；：:、\d\s]*/u.exec(text.slice(start, start + longest))?.[0] ?? "";
  const end = [...words.matchAll(columnWordPattern)].map(({ 0: word, index }) => index + word.length).at(-1) ?? 0;
  return isRunTogether(words.slice(0, end)) && !proseWord.test(words.slice(0, end))
    ? { start, end: start + end }
    : undefined;
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
  return [...walkDivisions(tree.divisions)].flatMap(({ content }) => {
    let column: string | undefined;
    return content.flatMap((piece): UnreadRows[] => {
      // A table that has no head, right below one with it, goes on with that.
      if (piece.type !== "table") column = undefined;
      else column = roleColumnOf(piece) ?? (piece.rows.some(({ header }) => header) ? undefined : column);
      if (piece.type !== "table") return [];
      if (column === undefined) return rowsOfBodies(piece, isAssigned);
      const unread = piece.rows.filter((row) => !row.header && isTelling(row) && !isAssigned(row.span));
      const [first] = unread;
      return first === undefined ? [] : [{ column, first, count: unread.length }];
    });
  });
}

/** A cell that says what a person is. */
const postPattern = /^.{0,5}(?:长|主任|书记|员|主席|经理)$/u;

/** Rows of a table without such a column, in which bodies by name stand behind other words all the same; one alone tells nothing. */
function rowsOfBodies({ rows }: Table, isAssigned: (span: Span) => boolean): UnreadRows[] {
  const unread = rows.flatMap((row) => {
    const [first = "", ...others] = row.cells.map(({ runs }) => readingOf(runs).replaceAll(/\s/gu, ""));
    const named = others.find(areNamed);
    // `张三  县教育局  组长` is who belongs to a group, and is told nothing.
    const isMember = [first, ...others].some((cell) => postPattern.test(cell));
    return named === undefined || areNamed(first) || isMember || isAssigned(row.span) ? [] : [{ row, named }];
  });
  const [first] = unread;
  return first && unread.length > 1 ? [{ column: first.named, first: first.row, count: unread.length }] : [];
}

/** The words that name a column of bodies, wherever they stand in a table. */
function roleColumnOf({ rows }: Table): string | undefined {
  return rows
    .flatMap(({ cells }) => cells.map(({ runs }) => readingOf(runs).replaceAll(/\s/gu, "")))
    .find((words) => roleColumnPattern.test(words));
}

/** A row of one cell, or one behind a Chinese numeral, is a title between others; one that names columns is a head. */
function isTelling({ cells }: Row): boolean {
  const filled = cells.map(({ runs }) => readingOf(runs).replaceAll(/\s/gu, "")).filter((text) => text !== "");
  const words = filled.filter((text, i) => i > 0 || !/^[一二三四五六七八九十]{1,3}[、.．]?$/u.test(text));
  return words.length > 1 && !words.some((text) => roleColumnPattern.test(text));
}
