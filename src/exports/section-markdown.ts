/** A section with all below it as Markdown: headings, paragraphs, the notes of the edition, the source. */

import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { labelOf } from "../edition/load-edition.ts";
import type { EditionNote, EditionSection } from "../edition/model.ts";
import { titleOf } from "../edition/plan-title.ts";
import { strings } from "../strings/zh-Hans.ts";
import type { ExportSource } from "./export-source.ts";
import { addressesOf, headingName, placeName } from "./place-name.ts";

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
  return [heading(depth, name), ...part.paragraphs.map(({ text }) => paragraph(text))];
}

function notesOf(notes: readonly { readonly part: EditionSection; readonly note: EditionNote }[]): List {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: notes.map(({ part, note }) => ({
      type: "listItem",
      spread: false,
      children: [paragraph(noteText(part, note))],
    })),
  };
}

function noteText(part: EditionSection, { before, after, certainty, reason }: EditionNote): string {
  const change = after === null ? before : strings.corr.change(before, after);
  return strings.exports.note(labelOf(part), change, strings.corr.certainty[certainty], reason);
}

function sourceParagraph(source: ExportSource): Paragraph {
  const { url, permanent } = addressesOf(source);
  const { number } = source.section;
  return {
    type: "paragraph",
    children: [
      link(url, placeName(source)),
      text(strings.exports.separator),
      link(permanent, strings.exports.number(number)),
      text(`${strings.exports.separator}${strings.exports.release(source.release)}`),
    ],
  };
}

function heading(depth: Heading["depth"], value: string): Heading {
  return { type: "heading", depth, children: [text(value)] };
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [text(value)] };
}

function link(url: string, label: string): PhrasingContent {
  return { type: "link", url, children: [text(label)] };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}
