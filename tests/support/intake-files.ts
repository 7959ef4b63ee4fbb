import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { launchBrowser } from "./browser.ts";

/** A paragraph of a made-up document, or rows of a table; `xml` is put in as it is. */
export type DocxBlock = string | { readonly rows: readonly (readonly string[])[] } | { readonly xml: string };

/** The names of the elements of a word processor. */
export const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What says that a document has lists and styles. */
export const relations = {
  "word/_rels/document.xml.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
};

/** Write a document of a word processor with the least that ECMA-376 asks for; `parts` adds or replaces parts. */
export function makeDocx(blocks: readonly DocxBlock[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml":
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": `<w:document ${wordNames}><w:body>${blocks.map(blockXml).join("")}</w:body></w:document>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
    { mtime: "2024-01-01T00:00:00" },
  );
}

function blockXml(block: DocxBlock): string {
  if (typeof block === "string") return paragraphXml(block);
  if ("xml" in block) return block.xml;
  const rows = block.rows.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraphXml(cell)}</w:tc>`).join("")}</w:tr>`,
  );
  return `<w:tbl>${rows.join("")}</w:tbl>`;
}

/** Give the XML of a paragraph with one run. */
export function paragraphXml(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Write a workbook of one sheet. */
export async function makeXlsx(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: "任务", rows: rows.map((row) => [...row]) }] });
}

/** Print a page as a browser does: A4, two letters of indent, so that paragraphs run over several lines. */
export async function printPdf(body: string): Promise<Uint8Array> {
  const browser = await launchBrowser({ fonts: "chinese" });
  try {
    const page = await browser.newPage();
    await page.setContent(
      `<!doctype html><html lang="zh-Hans"><style>body{font:16px serif;margin:0}h1{text-align:center;font-size:22px}p{text-indent:2em;margin:0;text-align:justify}td{padding:0 40px 0 0}</style>${body}`,
    );
    return await page.pdf({
      format: "A4",
      margin: { top: "90px", bottom: "90px", left: "90px", right: "90px" },
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate:
        '<div style="font-size:12px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
    });
  } finally {
    await browser.close();
  }
}
