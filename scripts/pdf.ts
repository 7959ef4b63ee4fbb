/**
 * `npm run pdf`: print one PDF per plan, and per department that has duties, from dist/ into
 * dist/pdf/, with the browser that the tests use. Each is tagged, has bookmarks and says what it is.
 *
 *     npm run pdf -- --out DIR                       into another folder
 *     npm run pdf -- --only plans/mongolia-2014      this document; may stand more than once
 *
 * `npm run build` replaces dist/ as a whole, so the PDFs are made after it.
 */

import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { makeFolder } from "../src/files/make-folder.ts";
import { listDocuments, type PrintedDocument } from "../src/pdf/list-documents.ts";
import { openPage, printPage } from "../src/pdf/print-page.ts";
import { restoreCharacters } from "../src/pdf/restore-characters.ts";
import { strings } from "../src/strings/zh-Hans.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { serveFolder } from "../tests/support/serve.ts";

const { values: options } = readOptions({
  options: {
    dist: { type: "string", default: "dist" },
    out: { type: "string", default: "dist/pdf" },
    only: { type: "string", multiple: true },
  },
});

const start = performance.now();
const documents = choose(await listDocuments(options.dist), options.only);
const browser = await launchBrowser();
const server = await serveFolder(options.dist);
let pages = 0;
let bytes = 0;
try {
  const page = await openPage(browser);
  for (const document of documents) {
    await page.goto(`${server.url}${document.path}/`);
    const { content, text } = await printPage(page);
    const printed = await PDFDocument.load(content, { updateMetadata: false });
    restoreCharacters(printed, text);
    describe(printed, document);
    bytes += await save(printed, join(options.out, `${document.path}.pdf`));
    pages += printed.getPageCount();
  }
} finally {
  await browser.close();
  await server.stop();
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
process.stdout.write(
  `${documents.length} PDFs, ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB, in ${options.out}, after ${seconds} s.\n`,
);

function choose(all: readonly PrintedDocument[], only: readonly string[] | undefined): readonly PrintedDocument[] {
  const unknown = only?.find((path) => !all.some((document) => document.path === path));
  if (unknown !== undefined) {
    process.stderr.write(
      `Unexpected --only ${unknown}, expected one of ${all.map(({ path }) => path).join(", ")}.\nFix: name one of these.\n`,
    );
    process.exit(1);
  }
  return only === undefined ? all : all.filter(({ path }) => only.includes(path));
}

/** Say what the document is: of the page's head the browser itself takes up the title alone. */
function describe(printed: PDFDocument, { title, author, subject }: PrintedDocument): void {
  printed.setTitle(title, { showInWindowTitleBar: true });
  if (author !== null) printed.setAuthor(author);
  printed.setSubject(subject);
  printed.setCreator(strings.site.name);
  printed.setLanguage("zh-Hans");
}

/** Write a PDF and give its size in bytes. */
async function save(printed: PDFDocument, file: string): Promise<number> {
  const content = await printed.save();
  await makeFolder(dirname(file));
  await writeFile(file, content);
  return content.length;
}
