/** A plan as a Word document (OOXML), laid out as an official document (GB/T 9704—2012). Same plan, same release: same bytes. */

import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { EditionPlan } from "../../edition/load-edition.ts";
import { titleOf } from "../../edition/plan-title.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { yearsOf } from "../../views/plan-dates.ts";
import { noteOf } from "../akn/akn-source-of-plan.ts";
import { printable } from "../printable.ts";
import { docxDivision } from "./docx-division.ts";
import { Notes } from "./docx-marks.ts";
import { settleBytes } from "./settle-bytes.ts";

interface DocxSource {
  readonly plan: EditionPlan;
  readonly release: string;
  readonly root: string;
  /** Time of the newest recorded change, ISO 8601: given as when the document was made. */
  readonly modified: string | undefined;
}

/** Size 3 of Chinese type in half points, and the distance of its lines in twentieths of a point: 22 lines a page. */
const size = 32;
const line = 580;

const song = faces("SimSun");
const hei = faces("SimHei");
const kai = faces("KaiTi");

/** Write the document: title, where it comes from, the text, and the notes at its end. */
export async function planDocx({ plan, release, root, modified }: DocxSource): Promise<Uint8Array> {
  const { row, content, emendations } = plan;
  const notes = new Notes();
  const body = content.divisions.flatMap((division) => docxDivision(division, notes));
  const endnotes = notes.rows.map((id, i) => {
    const emendation = emendations.get(id);
    if (!emendation) throw new Error(`${row.slug}: no row ${id}`);
    return [
      i + 1,
      { children: [new Paragraph({ children: [new TextRun(printable(noteOf(emendation).text))] })] },
    ] as const;
  });
  const title = printable(titleOf(row));
  const about = [row.kind, yearsOf(row), row.issuer ?? "", strings.site.unofficial, strings.exports.release(release)];
  const document = new Document({
    title,
    creator: row.issuer ?? strings.site.name,
    description: strings.exports.release(release),
    styles: {
      default: {
        document: {
          run: { ...faces("FangSong"), size },
          paragraph: { spacing: { line, lineRule: LineRuleType.EXACT } },
        },
        title: {
          run: { ...song, size: 44, bold: true },
          paragraph: {
            alignment: AlignmentType.CENTER,
            spacing: { after: line, line: 640, lineRule: LineRuleType.EXACT },
          },
        },
        heading1: headingStyle(hei),
        heading2: headingStyle(kai),
        heading3: headingStyle(faces("FangSong"), true),
        heading4: headingStyle(faces("FangSong"), true),
        heading5: headingStyle(faces("FangSong"), true),
        heading6: headingStyle(faces("FangSong"), true),
      },
      paragraphStyles: [
        {
          id: "Body",
          name: strings.exports.docx.body,
          run: {},
          paragraph: { indent: { firstLine: 2 * size * 10 }, alignment: AlignmentType.BOTH },
        },
        {
          id: "Cell",
          name: strings.exports.docx.cell,
          run: { size: 24 },
          paragraph: { spacing: { line: 400, lineRule: LineRuleType.EXACT } },
        },
        {
          id: "About",
          name: strings.exports.docx.about,
          run: { size: 24 },
          paragraph: { spacing: { line: 400, after: line, lineRule: LineRuleType.EXACT } },
        },
      ],
    },
    endnotes: Object.fromEntries(endnotes),
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
          },
        },
        footers: { default: new Footer({ children: [footOf(`${root}plans/${row.slug}/`)] }) },
        children: [
          new Paragraph({ style: "Title", children: [new TextRun(title)] }),
          new Paragraph({ style: "About", children: [new TextRun(about.filter((part) => part !== "").join("　"))] }),
          ...body,
        ],
      },
    ],
  });
  return settleBytes(await Packer.toBuffer(document), modified ?? "1970-01-01T00:00:00Z");
}

/** Latin letters and figures in the type that official documents have for them. */
function faces(eastAsia: string): Pick<IRunOptions, "font"> {
  return { font: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia } };
}

function headingStyle(face: Pick<IRunOptions, "font">, bold = false) {
  return {
    run: { ...face, size, bold, color: "000000" },
    paragraph: { indent: { firstLine: 2 * size * 10 }, keepNext: true },
  };
}

function footOf(address: string): Paragraph {
  const small = { ...song, size: 18 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ ...small, text: `${address}　` }),
      new TextRun({ ...small, children: ["— ", PageNumber.CURRENT, " —"] }),
    ],
  });
}

function mm(millimetres: number): number {
  return convertMillimetersToTwip(millimetres);
}
