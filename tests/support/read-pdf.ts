import { readFileSync } from "node:fs";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.d.ts";

/** Points (1/72 inch) in a millimetre: a page is measured from its lower left corner, in points. */
export const mm = 72 / 25.4;

/** Text of one line and one size, as it stands on the page. */
export interface PrintedLine {
  readonly text: string;
  /** Left and right end. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** In the order of the file, which is the order of reading. */
  readonly lines: readonly PrintedLine[];
  readonly links: readonly string[];
}

export interface ReadPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PrintedPage[];
  /** Titles of all bookmarks, from the first to the last. */
  readonly bookmarks: readonly string[];
}

/** Read a PDF as a reader's program does. */
export async function readPdf(file: string | Uint8Array): Promise<ReadPdf> {
  const data = new Uint8Array(typeof file === "string" ? readFileSync(file) : file);
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let n = 1; n <= document.numPages; n++) pages.push(await readPage(document, n));
  return { document, pages, bookmarks: titlesOf(await document.getOutline()) };
}

/** Give the text of the type area, without white space: head and foot lie in the margins. */
export function bodyText(page: PrintedPage): string {
  return bodyLines(page)
    .map(({ text }) => text)
    .join("");
}

export function bodyLines({ lines }: PrintedPage): readonly PrintedLine[] {
  return lines.filter(({ baseline }) => baseline > 35 * mm && baseline < (297 - 37) * mm);
}

/** Draw a page at one pixel a point; gives whether a rectangle (millimetres from the upper left corner) holds ink. */
export async function drawPage(document: PDFDocumentProxy, n: number) {
  const page = await document.getPage(n);
  const viewport = page.getViewport({ scale: 1 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext("2d");
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return function hasInk(left: number, top: number, right: number, bottom: number): boolean {
    const [x, y, width, height] = [left, top, right - left, bottom - top].map((side) => Math.round(side * mm));
    const { data } = context.getImageData(x as number, y as number, width as number, height as number);
    return data.some((value, i) => i % 4 !== 3 && value < 250);
  };
}

async function readPage(document: PDFDocumentProxy, n: number): Promise<PrintedPage> {
  const page = await document.getPage(n);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const annotations = (await page.getAnnotations()) as { readonly url?: string }[];
  const pieces = items.filter((item): item is TextItem => "str" in item && item.str.trim() !== "");
  return { width, height, lines: joinLines(pieces), links: annotations.flatMap(({ url }) => url ?? []) };
}

/** Join pieces that follow each other on one line in one size; each font of the file makes a piece of its own. */
function joinLines(pieces: readonly TextItem[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { str, transform, width } of pieces) {
    const [size, , , , left, baseline] = transform as [number, number, number, number, number, number];
    const text = str.replace(/\s/gu, "");
    const last = lines.at(-1);
    if (last && Math.abs(last.baseline - baseline) < 1 && Math.abs(last.size - size) < 0.5 && left > last.left)
      lines[lines.length - 1] = { ...last, text: last.text + text, right: left + width };
    else lines.push({ text, left, right: left + width, baseline, size });
  }
  return lines;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

function titlesOf(outline: Outline): readonly string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items as Outline)]);
}
