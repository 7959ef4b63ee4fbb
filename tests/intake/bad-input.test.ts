import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { extractText } from "../../src/intake/index.ts";
import { readOriginal } from "../../src/workspace/intake/read-original.ts";
import { makeDocx, makeXlsx, printPdf } from "../support/intake-files.ts";

const folder = mkdtempSync(join(tmpdir(), "fengong-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file of an older office program: its container, and the UTF-16 name of a stream in it. */
function compound(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512), Buffer.from(stream, "utf16le")]);
}

/** 云岭省数字政府建设分工方案 in GB18030. */
const gb18030 = Buffer.from("d4c6c1ebcaa1cafdd7d6d5feb8aebda8c9e8b7d6b9a4b7bdb0b8", "hex");

/** A workbook of two cells, one of them at a place of its own: `XFD2000`. */
async function sheetWithCellAt(place: string): Promise<Uint8Array> {
  const parts = unzipSync(await makeXlsx([["甲"]]));
  const file = "xl/worksheets/sheet1.xml";
  const row = `<row r="${place.replace(/\D+/u, "")}"><c r="${place}" t="inlineStr"><is><t>乙</t></is></c></row>`;
  const xml = strFromU8(parts[file] ?? new Uint8Array()).replace("</sheetData>", `${row}</sheetData>`);
  return zipSync({ ...parts, [file]: strToU8(xml) });
}

const docxName = { "word/document.xml": strToU8("<a/>") };

/** Bytes, and the sentence that they get. */
const files: readonly (readonly [what: string, bytes: () => Uint8Array | Promise<Uint8Array>, sentence: RegExp])[] = [
  [
    "an encrypted office file",
    () => compound("EncryptedPackage"),
    /^Unexpected an encrypted file, expected one without a password\. Fix: open it/u,
  ],
  [
    "an old Word file",
    () => compound("WordDocument"),
    /^Unexpected a \.doc file of Word 97–2003.*save it as \.docx\.$/u,
  ],
  ["an RTF file", () => Buffer.from("{\\rtf1 a}"), /^Unexpected an RTF file.*save it as \.docx\.$/u],
  ["an OFD file", () => zipSync({ "OFD.xml": strToU8("<a/>") }), /^Unexpected an OFD file/u],
  ["an archive", () => zipSync({ "a.txt": strToU8("甲") }), /^Unexpected a ZIP archive without a document/u],
  ["a picture", () => Buffer.from("\x89PNG\r\n", "latin1"), /^Unexpected a picture.*OCR/u],
  [
    "a program",
    () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0xff, 0xfe, 0, 3]),
    /^Unexpected bytes that are no text/u,
  ],
  [
    "bytes of no encoding",
    () => Buffer.from([0xd6, 0xd0, 0x81, 0x20, 0x80, 0xff, 0xff, 0x0a]),
    /^Unexpected bytes that are neither UTF-8/u,
  ],
  ["white space alone", () => Buffer.from(" \n\n"), /^Unexpected a file without text/u],
  ["a damaged document", () => zipSync(docxName).subarray(0, 60), /^Unexpected a damaged file/u],
  ["a document that is none", () => zipSync(docxName), /^Unexpected a damaged document/u],
  [
    "a document with XML entities",
    () => makeDocx([], { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    /^Unexpected a document type declaration in the part word\/document\.xml/u,
  ],
  [
    "a zip bomb",
    () => zipSync({ ...docxName, "word/media/a.bin": new Uint8Array(201 * 1024 * 1024) }),
    /^Unexpected a file that unpacks to more than 201 MB, expected at most 5000 parts and 200 MB/u,
  ],
  [
    "a sheet with a cell far from all others",
    () => sheetWithCellAt("XFD2000"),
    /^Unexpected a sheet that spans more than 20,000,000 cells, empty ones counted.*\(Ctrl\+End\)/u,
  ],
  [
    "a sheet with a cell where no sheet has one",
    () => sheetWithCellAt("XFE1"),
    /^Unexpected a cell outside of what a sheet can hold, expected at most 1,048,576 rows and 16,384 columns/u,
  ],
  ["a damaged workbook", () => zipSync({ "xl/workbook.xml": strToU8("<a/>") }), /^Unexpected a damaged workbook/u],
  [
    "a page of elements that nobody closes",
    () => Buffer.from(`<html><body>${"<b>甲".repeat(100_000)}`),
    /^Unexpected a page of which one element stands in more than 512 others.*take that in as a \.txt file\.$/u,
  ],
  ["a damaged PDF", () => Buffer.from("%PDF-1.7\nnothing"), /^Unexpected a damaged PDF/u],
  [
    "a PDF with a page that is none",
    () =>
      Buffer.from(
        "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj\n4 0 obj 7 endobj\n5 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF",
      ),
    /^Unexpected a damaged PDF/u,
  ],
  [
    "a text whose bytes were taken for UTF-8",
    () => Buffer.from(new TextDecoder("utf-8").decode(Buffer.from(gb18030))),
    /^Unexpected a text of which \d+ characters are lost \(“\ufffd”\).*fetch it again from where it was found/u,
  ],
  [
    "the same, read in GB18030 after that",
    () => Buffer.from("锟斤拷锟斤拷省锟斤拷锟斤拷锟斤拷\n一锟斤拷锟斤拷锟斤拷"),
    /^Unexpected a text of which 8 characters are lost \(“锟斤拷”\)/u,
  ],
  [
    "a PDF of pictures",
    () => printPdf('<svg width="300" height="300"><circle r="90" cx="99" cy="99"/></svg>'),
    /^Unexpected a PDF in which 1 of 1 pages are pictures without text.*OCR/u,
  ],
];

describe("a file that cannot be taken in says what was found, expected, and how to mend it:", () => {
  it.each(files)("%s", async (_what, bytes, sentence) => {
    await expect(extractText(await bytes())).rejects.toThrow(sentence);
  });

  it("a path that leads to no file, to a folder, a pipe, a link, nothing or too much", async () => {
    const at = (name: string) => join(folder, name);
    mkdirSync(at("folder"));
    spawnSync("mkfifo", [at("pipe")]);
    symlinkSync("/etc/hostname", at("link"));
    for (const name of ["empty", "large", "name\u202etxt.exe"]) writeFileSync(at(name), name === "empty" ? "" : "甲");
    truncateSync(at("large"), 100 * 1024 * 1024);
    await expect(readOriginal(at("gone"))).rejects.toThrow(/^Unexpected no file at/u);
    await expect(readOriginal(at("folder"))).rejects.toThrow(/^Unexpected a folder at/u);
    await expect(readOriginal(at("pipe"))).rejects.toThrow(/that is no plain file/u);
    const socket = createServer().listen(at("socket"));
    await once(socket, "listening");
    await expect(readOriginal(at("socket"))).rejects.toThrow(/that is no plain file/u);
    await new Promise((resolve) => socket.close(resolve));
    await expect(readOriginal("/dev/zero")).rejects.toThrow(/that is no plain file/u);
    await expect(readOriginal(at("link"))).rejects.toThrow(/that is no plain file/u);
    await expect(readOriginal(at("empty"))).rejects.toThrow(/^Unexpected an empty file/u);
    await expect(readOriginal(at("large"))).rejects.toThrow(/^Unexpected 100 MB .* expected at most 40 MB/u);
    await expect(readOriginal(at("name\u202etxt.exe"))).rejects.toThrow(/control characters in the name/u);
    expect(readdirSync(folder).length).toBe(6);
  });
});
