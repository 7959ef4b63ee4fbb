/** A table as a Word document. Loaded alone, and only when somebody asks for one: the library weighs more than a page. */

import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { printable } from "../writers/printable.ts";

/** What this script gives to the one that loads it. */
export interface WordTables {
  readonly wordTable: typeof wordTable;
}

export interface WordTableSource {
  readonly title: string;
  /** What the table is a choice of, how much that is, when it was made: a line each. */
  readonly about: readonly string[];
  readonly columns: readonly WordColumn[];
  /** Cells of each row, one for each column; an address of the web becomes a link. */
  readonly rows: readonly (readonly string[])[];
}

export interface WordColumn {
  readonly name: string;
  /** Width as a share of the sum of all. */
  readonly width: number;
}

/** A sheet of A4 on its side, its margins, and what is left between them, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1134 };
const room = page.height - 2 * page.margin;

/** Latin letters and figures in the type that official documents have for them. */
const faces = (eastAsia: string) => ({
  font: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia },
});

/** Write the document: title, what the rows are, and a table whose head stands on every page. */
export function wordTable({ title, about, columns, rows }: WordTableSource): Promise<Blob> {
  const sum = columns.reduce((all, { width }) => all + width, 0);
  const widths = columns.map(({ width }) => Math.floor((room * width) / sum));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            margins: { left: 60, right: 60, top: 30, bottom: 30 },
            children: [new Paragraph({ children: [isHead ? new TextRun({ text: cell, bold: true }) : wordsOf(cell)] })],
          }),
      ),
    });
  const heads = columns.map(({ name }) => name);
  return Packer.toBlob(
    new Document({
      title,
      creator: "",
      styles: {
        default: {
          document: { run: { ...faces("FangSong"), size: 18 } },
          title: { run: { ...faces("SimSun"), size: 32, bold: true }, paragraph: { alignment: AlignmentType.CENTER } },
        },
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
              margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
            },
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
                }),
              ],
            }),
          },
          children: [
            new Paragraph({ style: "Title", children: [new TextRun(printable(title))] }),
            ...about.map(
              (line) => new Paragraph({ spacing: { after: 120 }, children: [new TextRun(printable(line))] }),
            ),
            new Table({
              layout: TableLayoutType.FIXED,
              columnWidths: widths,
              width: { size: room, type: WidthType.DXA },
              rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
            }),
          ],
        },
      ],
    }),
  );
}

function wordsOf(cell: string): TextRun | ExternalHyperlink {
  const words = new TextRun(printable(cell));
  return /^https?:\/\/\S+$/u.test(cell) ? new ExternalHyperlink({ link: cell, children: [words] }) : words;
}
