/** A division of a plan in Word: heading, paragraphs and tables, with the ids of the plan's page as bookmarks. */

import {
  Bookmark,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { isTable, type ParsedDivision, type ParsedTable } from "../../edition/parse-mdx.ts";
import { plainText } from "../../edition/render.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { printable } from "../printable.ts";
import { bookmarkOf, docxInline, type Notes } from "./docx-marks.ts";

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Convert a division with all below it; `depth` 0 is the highest. */
export function docxDivision(division: ParsedDivision, notes: Notes, depth = 0): (Paragraph | Table)[] {
  const { heading, runIn, content, divisions, path } = division;
  const id = path.replaceAll("/", "-");
  const prefix = `${id}-`;
  const words = docxInline(heading, { prefix, notes, look: runIn ? { bold: true } : {} });
  const blocks = content.map((part, i) => {
    if (isTable(part)) return tableOf(part, prefix, notes);
    const inline = docxInline(part.children, { prefix, notes });
    const opening = i === 0 && runIn ? [new Bookmark({ id: bookmarkOf(id), children: words })] : [];
    return new Paragraph({
      style: "Body",
      children: [...opening, new Bookmark({ id: bookmarkOf(`${prefix}${part.id}`), children: inline })],
    });
  });
  return [
    ...(runIn || words.length === 0 ? [] : [headingOf(division, words, id, depth)]),
    ...blocks,
    ...divisions.flatMap((below) => docxDivision(below, notes, depth + 1)),
  ];
}

/** A heading that the source does not print stands in brackets, as in every export. */
function headingOf({ heading, origin }: ParsedDivision, words: ParagraphChild[], id: string, depth: number): Paragraph {
  const supplied = () => [new TextRun(strings.exports.supplied(printable(plainText(heading))))];
  const children = [new Bookmark({ id: bookmarkOf(id), children: origin === "printed" ? words : supplied() })];
  return new Paragraph({ heading: levels[depth] ?? HeadingLevel.HEADING_6, children });
}

function tableOf({ rows }: ParsedTable, prefix: string, notes: Notes): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          tableHeader: row.header,
          cantSplit: true,
          children: row.cells.map(({ children, colspan, rowspan }, i) => {
            const inline = docxInline(children, { prefix, notes });
            const marked =
              i === 0 ? [new Bookmark({ id: bookmarkOf(`${prefix}${row.id}`), children: inline })] : inline;
            return new TableCell({
              columnSpan: colspan,
              rowSpan: rowspan,
              children: [new Paragraph({ style: "Cell", children: marked })],
            });
          }),
        }),
    ),
  });
}
