import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { appendRows, type DraftRow } from "../../intake/draft/write-rows.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import { EditRefusal } from "./refusal.ts";
import { type RowStretch, rowStretches } from "./row-stretches.ts";

/** The row that has these values: `{ id: "yunling-caizhengting" }`. */
export type RowMatch = Readonly<Record<string, string | number>>;

/** A value, and the keys that lead to it: `["provenance", "url"]`. Without a value, what stands there goes. */
export interface FieldChange {
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

/** One change of one row. */
export type RowEdit =
  | { readonly kind: "change"; readonly row: RowMatch; readonly changes: readonly FieldChange[] }
  /** Add to a list of a row, which is made where the row has none. */
  | { readonly kind: "add"; readonly row: RowMatch; readonly list: string; readonly item: unknown }
  | { readonly kind: "remove"; readonly row: RowMatch }
  | { readonly kind: "append"; readonly draft: DraftRow }
  /** Append a row of another file as it stands there, with its comment. */
  | { readonly kind: "append-text"; readonly text: string };

/**
 * Change one row of a registry file. Comments, order and every byte outside the row stay; inside it, what is not
 * changed. Throws an `EditRefusal` where the file has no such row.
 */
export function editRows(text: string, edit: RowEdit): string {
  switch (edit.kind) {
    case "append":
      return appendRows(withoutEmptyList(text), [edit.draft]);
    case "append-text":
      return withoutEmptyList(text) + edit.text;
    case "remove":
      return removeRow(text, findRow(text, edit.row));
    case "add":
      return rewriteRow(text, findRow(text, edit.row), (row, document) => addToList(row, document, edit));
    case "change":
      return rewriteRow(text, findRow(text, edit.row), (row, document) => {
        for (const { path, value } of edit.changes)
          if (value === undefined) row.deleteIn(path);
          else if (row.getIn(path) !== value) setIn(row, document, path, value);
      });
  }
}

/** Give a row as it stands in its file, with the comment right above it. */
export function rowText(text: string, row: RowMatch): string {
  const { from, end } = findRow(text, row);
  return `${text.slice(from, end).trimEnd()}\n`;
}

/** Give a file to which rows can be added: without the brackets that say it has none, and with a line end. */
function withoutEmptyList(text: string): string {
  return text.replace(/^\[\s*\]\s*$/mu, "").replace(/(?<=[^\n])$/u, "\n");
}

function findRow(text: string, match: RowMatch): RowStretch {
  const wanted = Object.entries(match);
  const found = rowStretches(text).filter(({ fields }) => wanted.every(([name, value]) => fields[name] === value));
  if (found.length !== 1)
    throw new EditRefusal(t.refusals.noRow(wanted.map(([, value]) => value).join(" "), found.length));
  return found[0] as RowStretch;
}

/** A file without rows is an empty list, not an empty file. */
function removeRow(text: string, { from, end }: RowStretch): string {
  const rest = text.slice(0, from) + text.slice(end);
  return rowStretches(rest).length > 0 ? rest : `${rest}[]\n`;
}

/** Rewrite the lines of one row; the brackets of its short lists keep their spaces, or have none as before. */
function rewriteRow(
  text: string,
  { start, end }: RowStretch,
  change: (row: YAMLMap, document: Document) => void,
): string {
  const before = text.slice(start, end);
  const document = parseDocument(before);
  const row = isSeq(document.contents) ? document.contents.items[0] : undefined;
  if (!isMap(row)) throw new EditRefusal(t.refusals.notList);
  change(row, document);
  const after = document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /u.test(before) });
  return text.slice(0, start) + after + text.slice(end);
}

/** A value in the place of one keeps the comments and quotes of the old. */
function setIn(row: YAMLMap, document: Document, path: readonly (string | number)[], value: unknown): void {
  row.setIn(path, typeof value === "object" ? document.createNode(value) : value);
}

function addToList(
  row: YAMLMap,
  document: Document,
  { list, item }: { readonly list: string; readonly item: unknown },
): void {
  const items = row.get(list);
  if (isSeq(items)) items.add(document.createNode(item));
  else row.set(list, document.createNode([item]));
}
