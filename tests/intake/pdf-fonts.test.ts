import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { extractText } from "../../src/intake/index.ts";
import { sayDoubt } from "../../src/strings/say-doubt.ts";
import { printPdf } from "../support/intake-files.ts";

const sentence = "建成全省统一的政务云平台，推动数据共享开放，提高政务服务水平。";

/** Print a page, and let its fonts name some characters no more, but draw them as before. */
async function printWithout(text: string, unnamed: string): Promise<Uint8Array> {
  const printed = await PDFDocument.load(await printPdf(`<p>${text}</p>`));
  for (const [, font] of printed.context.enumerateIndirectObjects()) {
    const reference = font instanceof PDFDict ? font.get(PDFName.of("ToUnicode")) : undefined;
    const stream = printed.context.lookup(reference);
    if (!(reference instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const table = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    const codes = Array.from(unnamed, (character) => character.charCodeAt(0).toString(16).padStart(4, "0"));
    const pattern = new RegExp(`<(?:${codes.join("|")})>$`, "gimu");
    printed.context.assign(reference, printed.context.flateStream(table.replace(pattern, "<0000>")));
  }
  return printed.save();
}

it("marks each character that the font of a PDF draws and does not name, and says so", async () => {
  const { text, doubts } = await extractText(await printWithout(sentence, "云"));
  expect(text).toBe(`${sentence.replaceAll("云", "\ufffd")}\n`);
  expect(doubts).toEqual([{ kind: "joined-lines" }, { kind: "lost-characters", count: 1, sign: "\ufffd" }]);
  expect(doubts.map(sayDoubt).join()).toContain("有 1 处脱字");
});

it("refuses a PDF whose fonts do not name many of its characters", async () => {
  await expect(printWithout(sentence, "建成全省统一的政务平").then((pdf) => extractText(pdf))).rejects.toThrow(
    /^Unexpected a PDF whose fonts do not name \d+ of \d+ characters, expected one whose text can be copied\. Fix: /u,
  );
});
