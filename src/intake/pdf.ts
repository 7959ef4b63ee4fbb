import { fileURLToPath } from "node:url";
import { AnnotationMode, getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import type { Extracted } from "./extracted.ts";
import { mostPages } from "./limits.ts";
import { joinPrinted } from "./printed-lines/join-printed.ts";
import { findMargins } from "./printed-lines/margins.ts";
import { type Matrix, multiply, turnOf } from "./printed-lines/matrix.ts";
import { isVertical } from "./printed-lines/vertical.ts";
import { Refusal } from "./refusal.ts";
import type { Drawing } from "./ruled-tables/drawn-rules.ts";
import { writeTables } from "./ruled-tables/overleaf.ts";
import { type PrintedBlock, type PrintedPage, readPage } from "./ruled-tables/read-page.ts";
import { toolOf } from "./tool.ts";

/** A page with fewer characters than this has no text layer worth the name; a page of a plan has some hundred. */
const fewest = 20;

/**
 * Read a PDF by its text layer: lines joined to paragraphs, page numbers and running heads left out; tables with tabs, by
 * their rules, or, where they have none, by the gaps in their lines.
 */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const document = await open(bytes);
  try {
    const pages = await pagesOf(document);
    const empty = pages.filter(({ blocks }) => charactersOf(blocks) < fewest).length;
    if (empty * 2 > pages.length) throw new Refusal("pdf/scanned", { empty, pages: pages.length });
    refuseLost(pages);
    const margins = findMargins(pages.map(({ blocks }) => blocks));
    const tables = writeTables(margins.kept);
    const vertical = pages.flatMap((page, i) => (page.isVertical ? [i + 1] : []));
    const uncertain = pages.flatMap(({ isUncertain }, i) => (isUncertain ? [i + 1] : []));
    return {
      kind: "pdf",
      text: `${joinPrinted(tables.pages).join("\n")}\n`,
      tools: [toolOf("pdfjs-dist")],
      leftOut: [...margins.leftOut, ...tables.leftOut],
      facts: [],
      doubts: [
        { kind: "joined-lines" },
        ...(empty > 0 ? [{ kind: "empty-pages", empty, pages: pages.length } as const] : []),
        ...(vertical.length > 0 ? [{ kind: "vertical-text", pages: vertical } as const] : []),
        ...(uncertain.length > 0 ? [{ kind: "uncertain-tables", pages: uncertain } as const] : []),
        ...tables.doubts,
      ],
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** What stands for a character that a font draws and does not name: pdf.js gives it as NUL. */
const lostSign = "\ufffd";

/** A PDF of which fonts do not name more than this share of the characters is read by its pictures alone. */
const mostLost = 0.2;

function refuseLost(pages: readonly PrintedPage[]): void {
  const texts = pages.flatMap(({ blocks }) => textsOf(blocks));
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  const count = texts.reduce((sum, text) => sum + text.split(lostSign).length - 1, 0);
  if (count > all * mostLost) throw new Refusal("pdf/lost", { count, all });
}

function charactersOf(blocks: readonly PrintedBlock[]): number {
  return textsOf(blocks).reduce((sum, text) => sum + text.length, 0);
}

function textsOf(blocks: readonly PrintedBlock[]): string[] {
  return blocks.flatMap((block) =>
    "rows" in block ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [block.text],
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
      // Of what is drawn, lines are looked at: no picture needs to be unpacked.
      maxImageSize: 1,
    }).promise;
  } catch (error) {
    if ((error as Error).name === "PasswordException") throw new Refusal("pdf/encrypted");
    throw new Refusal("pdf/damaged");
  }
}

/** A page, and whether it is written downwards. */
type ReadPage = PrintedPage & { readonly isVertical: boolean };

async function pagesOf(document: PDFDocumentProxy): Promise<ReadPage[]> {
  if (document.numPages > mostPages)
    throw new Refusal("pdf/too-many-pages", { pages: document.numPages, most: mostPages });
  const pages: ReadPage[] = [];
  for (let n = 1; n <= document.numPages; n++) pages.push(await pageOf(document, n));
  return pages;
}

async function pageOf(document: PDFDocumentProxy, n: number): Promise<ReadPage> {
  const { page, items } = await openPage(document, n);
  const turn = turnOf(page.rotate, page.view);
  const pieces = items
    .filter((item): item is TextItem => "str" in item && item.str.trim() !== "")
    .map(({ str, transform, width, height }) => {
      const [, , , , left, baseline] = multiply(turn, transform as unknown as Matrix);
      return { text: str.replaceAll("\0", lostSign), left, right: left + width, baseline, size: height || 12 };
    });
  const drawing = pieces.length > 0 ? await drawingOf(page, turn) : { fnArray: [], argsArray: [], turn };
  page.cleanup();
  return { ...readPage(pieces, drawing), isVertical: isVertical(pieces) };
}

/** Give a page and its words: a PDF can be opened of which a page is damaged. */
async function openPage(document: PDFDocumentProxy, n: number) {
  try {
    const page = await document.getPage(n);
    return { page, items: (await page.getTextContent()).items };
  } catch {
    throw new Refusal("pdf/damaged");
  }
}

/** What a page draws; nothing where it cannot be read. */
async function drawingOf(page: PDFPageProxy, turn: Matrix): Promise<Drawing | undefined> {
  try {
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    return { fnArray, argsArray, turn };
  } catch {
    return;
  }
}
