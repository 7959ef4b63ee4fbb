import { extractText } from "../../src/intake/index.ts";
import { joinPrinted } from "../../src/intake/printed-lines/join-printed.ts";
import { type PrintedPiece, printedLines } from "../../src/intake/printed-lines/printed-line.ts";
import { type Grid, gridOf } from "../../src/intake/ruled-tables/grid.ts";
import { writeTables } from "../../src/intake/ruled-tables/overleaf.ts";
import { readGrid } from "../../src/intake/ruled-tables/printed-table.ts";
import { readPage } from "../../src/intake/ruled-tables/read-page.ts";
import { row, type Work } from "./cost-of.ts";
import { makeDocx, makeXlsx, paragraphXml, relations, wordNames } from "./intake-files.ts";

/** Files, or pages of one, of about so many characters at which their readers are at their worst, and the reading. */
export const intakeShapes: Readonly<Record<string, Work>> = {
  "a text without an encoding that is sure": bytes(
    (length) =>
      Buffer.from([0xb8, 0xc4, 0xa4, 0xa4])
        .toString("latin1")
        .repeat(length / 4),
    "latin1",
  ),
  "a text that was garbled": bytes(row("鍐呰挋鍙よ嚜娌诲尯")),
  "a text in UTF-16 without a mark": bytes(row("自治区\n"), "utf16le"),
  "a text of lost characters": bytes(row("改\ufffd革发展改革委员会")),
  "lines in one element of a page": page(row("合\n")),
  "words in lines in one element of a page": page(row("a\n")),
  "paragraphs of a page": page(row("<p>做甲。</p>")),
  "breaks of lines in a page": page(row("甲<br>")),
  "elements in one another, as deep as they are followed": page((length) =>
    row(`${"<b>".repeat(500)}甲${"</b>".repeat(500)}`)(length),
  ),
  "signs of elements": page(row("<")),
  "characters by name": page(row("&amp;")),
  "headings of a page": page(row("<h2></h2>甲")),
  "a long row of a table above short ones": page(
    (length) =>
      `<table><tr>${row("<td>甲</td>")(length / 2)}</tr>${row("<tr><td>甲</td><td>乙</td></tr>")(length / 2)}</table>`,
  ),
  "cells that reach over others": page(
    (length) => `<table>${row('<tr><td rowspan="9">甲</td><td colspan="9">乙</td></tr>')(length)}</table>`,
  ),
  "tables in a page": page(row("<table><tr><td>甲<td>乙</tr><tr><td>甲<td>乙</tr></table>")),
  "paragraphs of a document": document(row(paragraphXml("做甲。"))),
  "pieces of one paragraph of a document": document(
    (length) => `<w:p>${row("<w:r><w:t>甲</w:t></w:r>")(length)}</w:p>`,
  ),
  "numbered paragraphs of a document": document(
    row('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'),
    () => numbering('<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'),
  ),
  "lists of a document": document(
    () => paragraphXml("做甲。"),
    (length) =>
      numbering(
        Array.from(
          { length: length / 60 },
          (_, i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="1"/></w:num>`,
        ).join(""),
      ),
  ),
  "styles of a document": document(
    () => paragraphXml("做甲。"),
    (length) => ({
      ...numbering(""),
      "word/styles.xml": `<w:styles ${wordNames}>${Array.from({ length: length / 60 }, (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`).join("")}</w:styles>`,
    }),
  ),
  "rows of a workbook": workbook((count) => Array.from({ length: count / 2 }, () => ["甲", "乙"])),
  "lines in a cell of a workbook": workbook((count) => [["甲\n".repeat(count), "乙"]]),
  "pieces in one line of a printed page": printed((i) => ({ left: 20 * i, baseline: 100 })),
  "lines of a printed page": printed((i) => ({ left: 90, baseline: -20 * i })),
  "pieces of cells in one line of a printed page": printed((i) => ({ left: 90 * i, baseline: 100 })),
  "words in a printed table": inTable((i) => ({ left: 5 + (i % 3) * 100, baseline: 95 - (i % 10) * 10 })),
  "one long word over the sides of a printed table": (length) => {
    const grid = tableOf(10, 10);
    const piece = { text: row("甲 ")(length), left: 1, right: 999, baseline: 95, size: 1 };
    return () => readGrid(grid, [piece]);
  },
  "pages of one printed table": (length) => {
    const table = readGrid(
      tableOf(3, 10),
      words(30, (i) => ({ left: 5 + (i % 3) * 100, baseline: 95 - (i / 3) * 10 })),
    );
    if (table.kind !== "table") throw new Error("no table");
    const pages = Array.from({ length: length / 100 }, () => [{ ...table.table }]);
    return () => writeTables(pages);
  },
};

function bytes(text: (length: number) => string, encoding: BufferEncoding = "utf8"): Work {
  return (length) => {
    const file = Buffer.from(text(length), encoding);
    return () => extractText(file);
  };
}

function page(body: (length: number) => string): Work {
  return bytes((length) => `<!doctype html><html><body><div><p>${body(length)}</p></div></body></html>`);
}

function document(
  xml: (length: number) => string,
  parts: (length: number) => Record<string, string> = () => ({}),
): Work {
  return (length) => {
    const file = makeDocx([{ xml: xml(length) }], parts(length));
    return () => extractText(file);
  };
}

function numbering(lists: string): Record<string, string> {
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  return {
    ...relations,
    "word/numbering.xml": `<w:numbering ${wordNames}><w:abstractNum w:abstractNumId="1">${level}</w:abstractNum>${lists}</w:numbering>`,
  };
}

function workbook(rows: (count: number) => string[][]): Work {
  return (length) => {
    const file = makeXlsx(rows(Math.floor(length / 10)));
    return async () => extractText(await file);
  };
}

/** Words of two letters, a piece each. */
function words(count: number, place: (i: number) => Pick<PrintedPiece, "left" | "baseline">): PrintedPiece[] {
  return Array.from({ length: count }, (_, i) => {
    const { left, baseline } = place(i);
    return { text: "甲a", left, right: left + 20, baseline, size: 10 };
  });
}

function printed(place: (i: number) => Pick<PrintedPiece, "left" | "baseline">): Work {
  return (length) => {
    const pieces = words(Math.floor(length / 2), place);
    return () => {
      readPage(pieces, { fnArray: [], argsArray: [], turn: [1, 0, 0, 1, 0, 0] });
      return joinPrinted([printedLines(pieces)]);
    };
  };
}

function inTable(place: (i: number) => Pick<PrintedPiece, "left" | "baseline">): Work {
  return (length) => {
    const pieces = words(Math.floor(length / 2), place);
    return () => readGrid(tableOf(3, 10), pieces);
  };
}

/** A ruled table of 100 by 10 points a cell. */
function tableOf(columns: number, rows: number): Grid {
  const [right, top] = [100 * columns, 10 * rows];
  const grid = gridOf({
    along: Array.from({ length: rows + 1 }, (_, i) => ({ at: 10 * i, from: 0, to: right })),
    down: Array.from({ length: columns + 1 }, (_, i) => ({ at: 100 * i, from: 0, to: top })),
  });
  if (!grid) throw new Error("no grid");
  return grid;
}
