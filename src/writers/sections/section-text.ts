/** Plain text of a section with all below it, in the reading text or in the characters of the seed. */

import { type EditionSection, textOf } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { headingName, sourceLine } from "../place-name.ts";
import type { ExportSource } from "./export-source.ts";

export type TextSide = "reading" | "printed";

/** Give the text alone: one heading or paragraph a line; headings that the edition supplies in 〔〕. */
export function textBody({ within, plan }: Pick<ExportSource, "within" | "plan">, side: TextSide): string {
  const lines = within.flatMap((section) =>
    side === "reading" ? readingLines(section) : printedLines(section, plan.seed),
  );
  return lines.join("\n");
}

/** Give the text as a file: the text, a rule, and the line that says where it comes from. */
export function sectionText(source: ExportSource, side: TextSide): string {
  return [textBody(source, side), "", strings.exports.rule, sourceLine(source), ""].join("\n");
}

function readingLines(section: EditionSection): string[] {
  const text = textOf(section);
  const supplied = section.origin === "printed" ? [] : [headingName(section)];
  return [...supplied, ...(text === "" ? [] : [text])];
}

/** Each line is a piece of the seed without any change; a heading that runs in opens its paragraph. */
function printedLines({ heading, paragraphs, runIn, source }: EditionSection, seed: readonly string[]): string[] {
  const [first, ...rest] = paragraphs;
  if (runIn && first) {
    const opening = seed.slice(source.start, first.source.end).join("");
    return [opening, ...rest.map(({ printed }) => printed)];
  }
  return [heading.printed, ...paragraphs.map(({ printed }) => printed)].filter((text) => text !== "");
}
