import type { EditionParagraph, EditionRow, EditionSection } from "./model.ts";

/** The rows of one table, with their ids and sources. */
export interface EditionTable {
  /** `t1`. */
  readonly id: string;
  readonly rows: readonly (EditionParagraph & { readonly row: EditionRow })[];
}

/** Give what a section holds of its own in the order of the text, the rows of a table together. */
export function tablesOf({ paragraphs }: Pick<EditionSection, "paragraphs">): (EditionParagraph | EditionTable)[] {
  const parts: (EditionParagraph | EditionTable)[] = [];
  let rows: EditionTable["rows"][number][] = [];
  for (const paragraph of paragraphs) {
    const { row } = paragraph;
    if (!row) parts.push(paragraph);
    else {
      if (rows[0]?.row.table !== row.table) {
        rows = [];
        parts.push({ id: row.table, rows });
      }
      rows.push({ ...paragraph, row });
    }
  }
  return parts;
}
