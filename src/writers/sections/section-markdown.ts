/** A section with all below it as Markdown: headings, paragraphs, the notes of the edition, the source. */

import type { Heading, List, Paragraph, Root, RootContent } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { labelOf } from "../../edition/load-edition.ts";
import { bulletList, heading, link, paragraph, text } from "../../edition/markdown-nodes.ts";
import type { EditionNote, EditionRow, EditionSection } from "../../edition/model.ts";
import { titleOf } from "../../edition/plan-title.ts";
import { tablesOf } from "../../edition/tables-of.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { addressesOf, headingName, placeName } from "../place-name.ts";
import type { ExportSource } from "./export-source.ts";

const processor = unified().use(remarkStringify, { bullet: "-", rule: "-" });

/** Write the Markdown of a section: the reading text, with the emendations listed behind it. */
export function sectionMarkdown(source: ExportSource): string {
  const { section, within } = source;
  const notes = within.flatMap((part) => part.notes.map((note) => ({ part, note })));
  const children: RootContent[] = [
    ...within.flatMap((part) => partOf(part, source, depthOf(part, section))),
    ...(notes.length > 0 ? [heading(2, strings.exports.notes), notesOf(notes)] : []),
    { type: "thematicBreak" },
    sourceParagraph(source),
  ];
  const root: Root = { type: "root", children };
  return processor.stringify(root);
}

/** How deep a part lies below the section that is exported, 1 for the section itself. */
function depthOf(part: EditionSection, section: EditionSection): Heading["depth"] {
  const levels = part.address.split("/").length - section.address.split("/").length;
  return Math.min(levels + 1, 6) as Heading["depth"];
}

function partOf(part: EditionSection, { plan }: ExportSource, depth: Heading["depth"]): RootContent[] {
  const name = part.kind === "plan" ? titleOf(plan.row) : headingName(part);
  const blocks = tablesOf(part).map((own) => {
    return "rows" in own
      ? ({ type: "html", value: markdownTable(own.rows.map(({ row }) => row)) } as const)
      : paragraph(text(own.text));
  });
  return [heading(depth, name), ...blocks];
}

/** Write a table with bars. Markdown knows no merged cells: the first place has the text, the others are empty. */
function markdownTable(rows: readonly EditionRow[]): string {
  const width = Math.max(...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + (cells.at(-1)?.colspan ?? 1)));
  const lines = rows.map(({ cells }) => {
    const texts = Array.from({ length: width }, () => "");
    for (const { column, text: own } of cells) texts[column] = markdownCell(own);
    return `| ${texts.join(" | ")} |`;
  });
  const [head = "", ...body] = rows[0]?.header ? lines : [`|${"  |".repeat(width)}`, ...lines];
  return [head, `|${" --- |".repeat(width)}`, ...body].join("\n");
}

/** A text as it stands in a cell of Markdown: what would be a mark there is escaped. */
function markdownCell(value: string): string {
  const root: Root = { type: "root", children: [paragraph(text(value))] };
  return processor.stringify(root).trim().replaceAll("\n", " ").replaceAll("|", "\\|");
}

function notesOf(notes: readonly { readonly part: EditionSection; readonly note: EditionNote }[]): List {
  return bulletList(notes.map(({ part, note }) => [text(noteText(part, note))]));
}

function noteText(part: EditionSection, { before, after, certainty, reason }: EditionNote): string {
  const change = after === null ? before : strings.corr.change(before, after);
  return strings.exports.note(labelOf(part), change, strings.corr.certainty[certainty], reason);
}

function sourceParagraph(source: ExportSource): Paragraph {
  const { url, permanent } = addressesOf(source);
  const { number } = source.section;
  return paragraph(
    link(url, placeName(source)),
    text(strings.exports.separator),
    link(permanent, strings.exports.number(number)),
    text(`${strings.exports.separator}${strings.exports.release(source.release)}`),
  );
}
