import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { numberParagraphs } from "./docx-numbers/number-paragraphs.ts";
import { doubtMerged, linesOf } from "./dom-lines.ts";
import type { Extracted, LeftOut } from "./extracted.ts";
import { Refusal } from "./refusal.ts";
import { toolOf } from "./tool.ts";
import { unzipWithin, zipAgain } from "./unzip.ts";

/** Read a document of a word processor: tracked changes as accepted, footnotes at the end, tables with tabs. */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const unpacked = unzipWithin(bytes);
  const { parts, written, unknown } = numberParagraphs(unpacked);
  const { document } = parseHTML(`<html><body>${await htmlOf(zipAgain(parts))}</body></html>`);
  const pictures = document.querySelectorAll("img").length;
  for (const link of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) link.remove();
  markNotes(document);
  const lines = linesOf(document.body);
  if (lines.length === 0) throw new Refusal("docx/without-text");
  return {
    kind: "docx",
    text: `${lines.join("\n")}\n`,
    tools: [toolOf("mammoth"), toolOf("linkedom")],
    leftOut: leftOutOf(parts, pictures),
    facts: [],
    doubts: [
      ...(written > 0 ? [{ kind: "written-numbers", count: written } as const] : []),
      ...(unknown > 0 ? [{ kind: "numbered-paragraphs", count: unknown } as const] : []),
      ...doubtMerged(document.body),
    ],
  };
}

async function htmlOf(file: Uint8Array): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    return (await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { convertImage })).value;
  } catch {
    throw new Refusal("docx/damaged");
  }
}

/** Put before each note the mark by which the text refers to it: notes stand in the order of these, whatever their ids. */
function markNotes(document: Document): void {
  const notes = [...document.querySelectorAll("ol > li")].filter(({ id }) => /^(?:foot|end)note-\d+$/u.test(id));
  for (const [i, note] of notes.entries())
    (note.querySelector("p") ?? note).prepend(document.createTextNode(`[${i + 1}]`));
}

function leftOutOf(parts: Readonly<Record<string, Uint8Array>>, pictures: number): LeftOut[] {
  const left: LeftOut[] = [];
  if (pictures > 0) left.push({ text: `${pictures} pictures`, reason: "only text is taken" });
  if (Object.keys(parts).some((name) => name.endsWith("vbaProject.bin")))
    left.push({ text: "macros", reason: "programs are never run; they stay in the original" });
  if (Object.keys(parts).some((name) => /^word\/(header|footer)\d*\.xml$/u.test(name)))
    left.push({ text: "heads and feet of pages", reason: "they are repeated on every page" });
  return left;
}
