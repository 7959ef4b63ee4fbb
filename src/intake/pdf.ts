import { fileURLToPath } from "node:url";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import type { Extracted } from "./extracted.ts";
import { mostPages } from "./limits.ts";
import { joinPrinted } from "./printed-lines/join-printed.ts";
import { findMargins } from "./printed-lines/margins.ts";
import { type PrintedLine, printedLines } from "./printed-lines/printed-line.ts";
import { Refusal } from "./refusal.ts";
import { toolOf } from "./tool.ts";

/** A page with fewer characters than this has no text layer worth the name; a page of a plan has some hundred. */
const fewest = 20;

/** Read a PDF by its text layer: lines joined to paragraphs, tables with tabs, page numbers and running heads left out. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const document = await open(bytes);
  try {
    const pages = await pagesOf(document);
    const empty = pages.filter((lines) => lines.reduce((sum, { text }) => sum + text.length, 0) < fewest).length;
    if (empty * 2 > pages.length) throw scanned(empty, pages.length);
    const { kept, leftOut } = findMargins(pages);
    return {
      kind: "pdf",
      text: `${joinPrinted(kept).join("\n")}\n`,
      tools: [toolOf("pdfjs-dist")],
      leftOut,
      facts: [],
      doubts: [
        { kind: "joined-lines" },
        ...(empty > 0 ? [{ kind: "empty-pages", empty, pages: pages.length } as const] : []),
      ],
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

function scanned(empty: number, pages: number): Refusal {
  return new Refusal(
    `a PDF in which ${empty} of ${pages} pages are pictures without text`,
    "one with a text layer",
    "look for the text on the issuer's site, or have the pages read by an OCR program, proofread them and take in the result",
  );
}

/** Tables of characters and fonts that Chinese PDFs refer to and do not hold. */
function folderOf(name: string): string {
  return fileURLToPath(new URL(`${name}/`, import.meta.resolve("pdfjs-dist/package.json")));
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      cMapUrl: folderOf("cmaps"),
      cMapPacked: true,
      standardFontDataUrl: folderOf("standard_fonts"),
    }).promise;
  } catch (error) {
    if ((error as Error).name === "PasswordException")
      throw new Refusal(
        "an encrypted PDF",
        "one without a password",
        "open it with its password and print it into a new PDF",
      );
    throw new Refusal(
      "a damaged PDF",
      "one that a reader opens",
      "fetch it again, or open it in a browser and print it into a new PDF",
    );
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<PrintedLine[][]> {
  if (document.numPages > mostPages)
    throw new Refusal(
      `${document.numPages} pages`,
      `at most ${mostPages}`,
      "take the pages of the plan into a PDF of their own",
    );
  const pages: PrintedLine[][] = [];
  for (let n = 1; n <= document.numPages; n++) pages.push(await linesOf(await document.getPage(n)));
  return pages;
}

async function linesOf(page: PDFPageProxy): Promise<PrintedLine[]> {
  const { items } = await page.getTextContent();
  const pieces = items.filter((item): item is TextItem => "str" in item && item.str.trim() !== "");
  page.cleanup();
  return printedLines(
    pieces.map(({ str, transform, width, height }) => {
      const [, , , , left = 0, baseline = 0] = transform as number[];
      return { text: str, left, right: left + width, baseline, size: height || 12 };
    }),
  );
}
