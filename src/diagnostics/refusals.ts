/**
 * Every reason for which a command of an archivist refuses, declared once with its words in English; in Chinese it speaks
 * in src/strings/refusals.ts. `found` completes “Unexpected …”, `expected` “expected …”, `fix` “Fix: …”.
 */

import { systemRefusals } from "./system-refusals.ts";

/** What is said of one case. */
export interface RefusalWords {
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

interface Sized {
  readonly size: string;
  readonly most: string;
}

const accepted = "a .txt, .html, .docx, .pdf, .xlsx or .xls file";
const withoutPassword = {
  expected: "one without a password",
  fix: "open it with its password and save it without",
};
const smaller = "take the pictures out of it, or take in only the plan";
const asDocx = "open it in a word processor and save it as .docx";
const unpackIt = "unpack it and take in the file in it";

export const refusalCodes = {
  "arguments/files": (v: { readonly given: number }) => ({
    found: `${v.given} files`,
    expected: "one",
    fix: "give the path of one file: npm run new-plan -- FILE",
  }),
  "arguments/plans": () => ({
    found: "no plan",
    expected: "one or more",
    fix: "name the plan that is to be published: npm run publish-plan -- SLUG",
  }),
  "file/missing": (v: { readonly path: string }) => ({
    found: `no file at ${v.path}`,
    expected: "the path of a file",
    fix: "look whether the name is spelt as the file's",
  }),
  "file/folder": (v: { readonly path: string }) => ({
    found: `a folder at ${v.path}`,
    expected: "one file",
    fix: "give the files in it one by one",
  }),
  "file/not-plain": (v: { readonly path: string }) => ({
    found: `something at ${v.path} that is no plain file`,
    expected: "a file",
    fix: "copy what it leads to into a file, and give that",
  }),
  "file/empty": (v: { readonly path: string }) => ({
    found: `an empty file at ${v.path}`,
    expected: "the text of a plan",
    fix: "fetch it again",
  }),
  "file/too-large": (v: Sized & { readonly path: string }) => ({
    found: `${v.size} at ${v.path}`,
    expected: `at most ${v.most}`,
    fix: smaller,
  }),
  "file/unshowable-name": () => ({
    found: "control characters in the name of the file",
    expected: "a name that can be shown",
    fix: "give the file another name",
  }),
  "file/without-text": () => ({
    found: "a file without text",
    expected: "the text of a plan",
    fix: "look whether it is the right file",
  }),
  "file/encrypted": () => ({ found: "an encrypted file", ...withoutPassword }),
  "file/damaged": () => ({
    found: "a damaged file",
    expected: "a packed file that can be unpacked",
    fix: "fetch it again, or open it in an office program and save it again",
  }),
  "file/too-many-parts": (v: { readonly parts: number; readonly most: string }) => ({
    found: `more than ${v.parts} parts in the file`,
    expected: `at most ${v.parts} parts and ${v.most}`,
    fix: smaller,
  }),
  "file/unpacks-too-large": (v: Sized & { readonly parts: number }) => ({
    found: `a file that unpacks to more than ${v.size}`,
    expected: `at most ${v.parts} parts and ${v.most}`,
    fix: smaller,
  }),
  "file/document-type": (v: { readonly part: string }) => ({
    found: `a document type declaration in the part ${v.part}`,
    expected: "none, as in every file that an office program writes",
    fix: "open the file in an office program and save it again",
  }),
  "kind/rtf": () => ({ found: "an RTF file", expected: accepted, fix: asDocx }),
  "kind/doc": () => ({ found: "a .doc file of Word 97–2003", expected: accepted, fix: asDocx }),
  "kind/picture": () => ({
    found: "a picture",
    expected: accepted,
    fix: "find the text, or have the picture read by an OCR program and proofread",
  }),
  "kind/rar": () => ({ found: "a RAR archive", expected: accepted, fix: unpackIt }),
  "kind/7z": () => ({ found: "a 7z archive", expected: accepted, fix: unpackIt }),
  "kind/zip": () => ({ found: "a ZIP archive without a document in it", expected: accepted, fix: unpackIt }),
  "kind/ofd": () => ({
    found: "an OFD file",
    expected: accepted,
    fix: "open it in an OFD reader and save it as a PDF with text, or as .docx",
  }),
  "kind/unknown-office": () => ({
    found: "an office file of an unknown kind",
    expected: accepted,
    fix: "open it and save it as .docx or .xlsx",
  }),
  "docx/without-text": () => ({
    found: "a document without text",
    expected: "one with the text of the plan",
    fix: "if it holds pictures of pages, have them read by an OCR program and proofread",
  }),
  "docx/damaged": () => ({
    found: "a damaged document",
    expected: "a .docx file that a word processor opens",
    fix: "open it in a word processor and save it again",
  }),
  "sheets/without-text": () => ({
    found: "a workbook without text",
    expected: "a sheet with the tasks of the plan",
    fix: "if its sheets are hidden, show them and save it again",
  }),
  "sheets/damaged": (v: { readonly kind: string }) => ({
    found: "a damaged workbook",
    expected: `an .${v.kind} file that a spreadsheet program opens`,
    fix: "open it in a spreadsheet program and save it again",
  }),
  "sheets/too-many-cells": (v: { readonly most: string }) => ({
    found: `a sheet that spans more than ${v.most} cells, empty ones counted`,
    expected: `at most ${v.most} from the first cell to the last`,
    fix: "look for a cell far from the table (Ctrl+End), delete what stands there, and save it again",
  }),
  "sheets/out-of-bounds": (v: { readonly rows: string; readonly columns: string }) => ({
    found: "a cell outside of what a sheet can hold",
    expected: `at most ${v.rows} rows and ${v.columns} columns, as in every spreadsheet program`,
    fix: "open it in the program that made it, and save the table alone",
  }),
  "html/without-text": () => ({
    found: "a page without text",
    expected: "a saved page that holds the plan",
    fix: "open it in a browser and save it again when its text is shown",
  }),
  "html/too-deep": (v: { readonly most: number }) => ({
    found: `a page of which one element stands in more than ${v.most} others`,
    expected: "one as browsers show it, which go no deeper",
    fix: "open it in a browser, copy its text and take that in as a .txt file",
  }),
  "pdf/scanned": (v: { readonly empty: number; readonly pages: number }) => ({
    found: `a PDF in which ${v.empty} of ${v.pages} pages are pictures without text`,
    expected: "one with a text layer",
    fix: "look for the text on the issuer's site, or have the pages read by an OCR program, proofread them and take in the result",
  }),
  "pdf/encrypted": () => ({
    found: "an encrypted PDF",
    expected: "one without a password",
    fix: "open it with its password and print it into a new PDF",
  }),
  "pdf/damaged": () => ({
    found: "a damaged PDF",
    expected: "one that a reader opens",
    fix: "fetch it again, or open it in a browser and print it into a new PDF",
  }),
  "pdf/lost": (v: { readonly count: number; readonly all: number }) => ({
    found: `a PDF whose fonts do not name ${v.count} of ${v.all} characters`,
    expected: "one whose text can be copied",
    fix: "look for the text on the issuer's site, or have the pages read by an OCR program, proofread them and take in the result",
  }),
  "pdf/too-many-pages": (v: { readonly pages: number; readonly most: number }) => ({
    found: `${v.pages} pages`,
    expected: `at most ${v.most}`,
    fix: "take the pages of the plan into a PDF of their own",
  }),
  "text/lost": (v: { readonly count: number; readonly sign: string }) => ({
    found: `a text of which ${v.count} characters are lost (“${v.sign}”): bytes of GB18030 were taken for UTF-8, and then saved`,
    expected: "a text that can be read",
    fix: "fetch it again from where it was found, and save it there as UTF-8 or as .docx: nothing brings the characters back",
  }),
  "encoding/other": (v: { readonly label: string; readonly because: string }) => ({
    found: `bytes that are not ${v.label}`,
    expected: `${v.label}, ${v.because}`,
    fix: "leave the encoding to be found, or say another one with --encoding",
  }),
  "encoding/unknown-label": (v: { readonly label: string }) => ({
    found: `the encoding “${v.label}”`,
    expected: "utf-8, utf-16le, utf-16be, gb18030 or big5",
    fix: "spell it as one of these",
  }),
  "encoding/no-text": () => ({
    found: "bytes that are no text",
    expected: "a text file",
    fix: "open it in the program that made it and save it as text or .docx",
  }),
  "encoding/none-fits": () => ({
    found: "bytes that are neither UTF-8 nor UTF-16, GB18030 or Big5",
    expected: "a text file in one of these",
    fix: "open it in the program that made it and save it as UTF-8",
  }),
  "publication/busy": () => ({
    found: "another build of this folder under way",
    expected: "one at a time",
    fix: "wait until it has ended",
  }),
  "publication/changed-meanwhile": () => ({
    found: "files that somebody changed meanwhile",
    expected: "the files as they were",
    fix: "publish once more",
  }),
  "publication/step": (v: { readonly step: StepCode; readonly printed: string }) => ({
    found: `end of the step “${stepNames[v.step]}”, which printed:\n${v.printed}\n`,
    expected: "a step that comes out right; nothing was changed",
    fix: "mend what it names, and publish again",
  }),
  "publication/unknown-plan": (v: { readonly slug: string; readonly slugs: readonly string[] }) => ({
    found: `the plan “${v.slug}”`,
    expected: `one of ${v.slugs.join(", ")}`,
    fix: "take it in first: npm run new-plan -- FILE",
  }),
  "publication/open": (v: { readonly slug: string; readonly points: string }) => ({
    found: `points that are open in ${v.slug}:\n${v.points}\n`,
    expected: "a plan in which everything is decided",
    fix: "decide each point, then publish again; nothing was changed",
  }),
  "publication/others": (v: { readonly slugs: readonly string[]; readonly others: readonly string[] }) => ({
    found: `${v.others.join(", ")}, decided and not yet published, which would go out as well`,
    expected: "all plans that go out to be named",
    fix: `name them, too: npm run publish-plan -- ${[...v.slugs, ...v.others].join(" ")}; or give the row of one that is not to go out the line \`draft: true\`; nothing was changed`,
  }),
  ...systemRefusals,
} as const;

export type RefusalCode = keyof typeof refusalCodes;

/** What is told of a case: nothing of those that are always the same. */
export type RefusalValues<Code extends RefusalCode> =
  Parameters<(typeof refusalCodes)[Code]> extends [infer Values] ? Values : undefined;

/** The steps of publishing, by what each is called in English. */
export const stepNames = {
  build: "compile, render, index",
  mint: "give new pages their permanent addresses",
  search: "prove the search in a browser",
  measured: "render with what was measured",
  current: "see that generated files are current",
  addresses: "see that every address ever published answers",
  originals: "repeat the way from originals to texts",
} as const;

export type StepCode = keyof typeof stepNames;
