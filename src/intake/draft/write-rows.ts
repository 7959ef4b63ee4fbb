import { Document, isMap, isScalar } from "yaml";

/** A row to be written, and comments by the name of the field that they stand before; `row` stands before the row. */
export interface DraftRow {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly comments: Readonly<Record<string, string>>;
}

/** Add rows at the end of a registry file. What stands in it stays byte for byte. */
export function appendRows(text: string, rows: readonly DraftRow[]): string {
  if (rows.length === 0) return text;
  const before = /^\s*\[\s*\]\s*$/u.test(text) ? "" : text;
  const separator = before === "" || before.endsWith("\n") ? "" : "\n";
  return before + separator + writeRows(rows);
}

/** Write rows as a list of YAML. */
export function writeRows(rows: readonly DraftRow[]): string {
  const document = new Document(rows.map(({ fields }) => fields));
  for (const [i, { comments }] of rows.entries()) {
    const node = document.getIn([i], true);
    if (!isMap(node)) continue;
    if (comments.row !== undefined) node.commentBefore = ` ${comments.row}`;
    for (const { key } of node.items) {
      const comment = isScalar(key) ? comments[String(key.value)] : undefined;
      if (isScalar(key) && comment !== undefined) key.commentBefore = ` ${comment}`;
    }
  }
  return document.toString({ lineWidth: 0 });
}
