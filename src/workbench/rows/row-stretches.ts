import { isMap, isSeq, parseDocument } from "yaml";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import { EditRefusal } from "./refusal.ts";

/** A row of a registry file, as a stretch of its text. Offsets are UTF-16 units; `end` is exclusive. */
export interface RowStretch {
  /** Where the comment begins that stands right above the row; `start` where there is none. */
  readonly from: number;
  /** The line of its `- `. */
  readonly start: number;
  /** Where the comment of the next row, or empty lines before it, begin. */
  readonly end: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Find the rows of a registry file, so that one can be changed and every other byte stays. A comment belongs to the row
 * that it stands right above; one at the head of the file belongs to the file. Throws an `EditRefusal` where the file is
 * no list in lines.
 */
export function rowStretches(text: string): RowStretch[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new EditRefusal(t.refusals.notYaml(document.errors[0]?.message ?? ""));
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) throw new EditRefusal(t.refusals.notList);
  const { items, flow } = document.contents;
  if (items.length > 0 && flow) throw new EditRefusal(t.refusals.notList);
  const starts = items.map((item) => (isMap(item) ? dashBefore(text, item.range?.[0] ?? 0) : 0));
  const bounds = starts.map((start, i) => commentAbove(text, start, starts[i - 1] ?? 0));
  return items.map((item, i) => ({
    from: bounds[i]?.comment ?? 0,
    start: starts[i] ?? 0,
    end: bounds[i + 1]?.blank ?? text.length,
    fields: isMap(item) ? (item.toJS(document) as Record<string, unknown>) : {},
  }));
}

/** The line of the dash that begins the row whose first key stands at an offset. */
function dashBefore(text: string, offset: number): number {
  let start = text.lastIndexOf("\n", offset - 1) + 1;
  while (start > 0 && text[start] !== "-") start = text.lastIndexOf("\n", start - 2) + 1;
  return start;
}

/** Where the comment right above a row begins, and where the empty lines above that. */
function commentAbove(text: string, start: number, floor: number): { comment: number; blank: number } {
  const lineAbove = (offset: number) => text.lastIndexOf("\n", offset - 2) + 1;
  let comment = start;
  while (comment > floor && text[lineAbove(comment)] === "#") comment = lineAbove(comment);
  if (comment === 0) return { comment: start, blank: start };
  let blank = comment;
  while (blank > floor && text[lineAbove(blank)] === "\n") blank = lineAbove(blank);
  return { comment, blank };
}
