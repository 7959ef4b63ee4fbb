import { describe, expect, it } from "vitest";
import { extractText } from "../../src/intake/index.ts";
import { sayDoubt } from "../../src/strings/say-doubt.ts";
import { makeDocx, makeXlsx, paragraphXml, printPdf, relations, wordNames } from "../support/intake-files.ts";

/** Encode as UTF-16 with the other order of bytes. */
function utf16be(text: string): Uint8Array {
  return Buffer.from(text, "utf16le").swap16();
}

const plain = "云岭省数字政府建设分工方案\n一、建设平台。（省大数据局牵头）\n";

/** Two lines, the second with 㐀 (U+3400), which takes four bytes in GB18030. */
const gb18030 = Buffer.from(
  "d4c6c1ebcaa1cafdd7d6d5feb8aebda8c9e8b7d6b9a4b7bdb0b80a" + "d2bba1a2bda8c9e8c6bdcca8a1a3" + "8139ee39" + "0a",
  "hex",
);

describe("a text file", () => {
  it("is read in UTF-8, and in UTF-16 with a mark and without", async () => {
    expect(await extractText(Buffer.from(plain))).toMatchObject({ kind: "txt", text: plain, encoding: "utf-8" });
    for (const bytes of [Buffer.from(`\ufeff${plain}`, "utf16le"), Buffer.from(plain, "utf16le")])
      expect(await extractText(bytes)).toMatchObject({ text: plain, encoding: "utf-16le" });
    for (const bytes of [utf16be(`\ufeff${plain}`), utf16be(plain)])
      expect(await extractText(bytes)).toMatchObject({ text: plain, encoding: "utf-16be" });
  });

  it("is read in GB18030 with characters of four bytes", async () => {
    const read = await extractText(gb18030);
    expect(read).toMatchObject({ encoding: "gb18030", text: "云岭省数字政府建设分工方案\n一、建设平台。\u3400\n" });
  });

  it("is read back where it was saved garbled, with a word on that; as it stands, where its encoding is told", async () => {
    const garbled = Buffer.from(new TextDecoder("gb18030").decode(Buffer.from(plain)));
    const { text, doubts } = await extractText(garbled);
    expect(text.split("\n")[0]).toBe("云岭省数字政府建设分工方\ufffd");
    expect(doubts).toEqual([{ kind: "garbled", was: "utf-8", taken_for: "gb18030", lost: 2 }]);
    expect((await extractText(garbled, "utf-8")).text).toBe(garbled.toString());
  });

  it("is read in Big5, and as it is told", async () => {
    // 雲嶺省數字政府建設方案 in Big5.
    const big5 = Buffer.from(
      "b6b3c0adacd9bcc6a672ac46a9b2abd8b35da4e8aed7a141a5d1acd9ac46a9b2adb7b164a143".repeat(3),
      "hex",
    );
    const told = await extractText(big5, "big5");
    expect(told.encoding).toBe("big5");
    expect(told.text).toContain("雲嶺省數字政府建設方案");
    const found = await extractText(big5);
    expect(found.encoding === "big5" || found.doubts.length > 0).toBe(true);
  });
});

describe("a saved page", () => {
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>方案_云岭省政府网</title>
    <meta name="ArticleTitle" content="云岭省数字政府建设分工方案"><meta name="PubDate" content="2024-03-05 10:00">
    <meta name="ContentSource" content="省政府办公厅"></head><body>
    <div class="nav"><a href="/">首页</a><a href="/a">政务公开</a><a href="/b">互动交流</a></div>
    <h1>云岭省数字政府建设分工方案</h1><div id="zoom" class="article-content">
    ${Array.from({ length: 6 }, (_, i) => `<p>（${"一二三四五六"[i]}）建设平台。建成全省统一、\n   互联互通的第${i + 1}号平台，推进数据共享，提高政务服务水平。（省大数据局牵头，省财政厅配合）</p>`).join("\n")}
    <table><tr><th>任务</th><th>牵头单位</th></tr><tr><td rowspan="2">建设平台</td><td>省大数据局</td></tr><tr><td>省财政厅</td></tr></table>
    </div><div class="footer"><p>版权所有：云岭省人民政府办公厅</p></div><script>var a = "（省商务厅牵头）";</script></body></html>`;

  it("gives its main text, tables with tabs, without the frame of the page", async () => {
    const { kind, text, leftOut, facts } = await extractText(Buffer.from(page));
    expect(kind).toBe("html");
    expect(text.split("\n")).toEqual([
      "云岭省数字政府建设分工方案",
      ...Array.from(
        { length: 6 },
        (_, i) =>
          `（${"一二三四五六"[i]}）建设平台。建成全省统一、互联互通的第${i + 1}号平台，推进数据共享，提高政务服务水平。（省大数据局牵头，省财政厅配合）`,
      ),
      "任务\t牵头单位",
      "建设平台\t省大数据局",
      "\t省财政厅",
      "",
    ]);
    expect(leftOut.map((each) => each.text).join(" ")).toContain("版权所有");
    expect(facts.map(({ field, value }) => [field, value])).toEqual([
      ["title", "云岭省数字政府建设分工方案"],
      ["posted", "2024-03-05 10:00"],
      ["publisher", "省政府办公厅"],
    ]);
  });

  it("is read as a page whatever its name, in the encoding that it states", async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>'),
      gb18030,
      Buffer.from("</p></body></html>"),
    ]);
    const { kind, encoding, text } = await extractText(bytes);
    expect([kind, encoding]).toEqual(["html", "gb18030"]);
    expect(text).toContain("建设平台。\u3400");
  });
});

describe("what is doubtful in a page", () => {
  it("is each line of a sentence's length that was left out, with its words", async () => {
    const line = "　　加快建设全省统一、互联互通的平台，推进数据共享，提高政务服务水平，强化监督考核。";
    const foot = `主办单位${"云岭省人民政府办公厅、".repeat(6)}`;
    const page = `<html><body><div class="article">${`<p>${line}</p>`.repeat(9)}</div><div class="footer"><a href="/">${foot}</a></div></body></html>`;
    const { doubts, text } = await extractText(Buffer.from(page));
    expect(text).not.toContain("主办单位");
    expect(doubts).toEqual([{ kind: "left-out-lines", longer_than: 40, lines: [foot] }]);
    expect(doubts.map(sayDoubt).join()).toContain(foot);
  });
});

describe("a document of a word processor", () => {
  const change = (name: string, text: string) =>
    `<w:${name} w:id="1" w:author="a"><w:r><w:${name === "del" ? "delText" : "t"}>${text}</w:${name === "del" ? "delText" : "t"}></w:r></w:${name}>`;

  it("gives paragraphs, tracked changes as accepted, and tables with tabs", async () => {
    const changed = paragraphXml("建成平台").replace(
      "</w:p>",
      `${change("del", "一个")}${change("ins", "两个")}</w:p>`,
    );
    const table = {
      rows: [
        ["任务", "牵头单位"],
        ["建设", "省财政厅"],
      ],
    };
    const { text, doubts } = await extractText(makeDocx(["云岭省分工方案", { xml: changed }, table]));
    expect(text).toBe("云岭省分工方案\n建成平台两个\n任务\t牵头单位\n建设\t省财政厅\n");
    expect(doubts).toEqual([]);
  });

  it("has the numbers that the word processor makes, as it shows them", async () => {
    const level = (place: number, format: string, label: string, more = "") =>
      `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`;
    const numbering = `<w:numbering ${wordNames}><w:abstractNum w:abstractNumId="4">${[
      level(0, "chineseCountingThousand", "%1、", '<w:pStyle w:val="Chapter"/>'),
      level(1, "chineseCounting", "（%2）"),
      level(2, "decimal", "%3."),
      level(3, "decimal", "%1.%4", "<w:isLgl/>"),
    ].join(
      "",
    )}</w:abstractNum><w:abstractNum w:abstractNumId="5">${level(0, "decimalEnclosedCircle", "%1")}${level(1, "hindiVowels", "%2")}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num></w:numbering>`;
    const styles = `<w:styles ${wordNames}><w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Chapter"/></w:style></w:styles>`;
    const numbered = (text: string, list: number, place: number) => ({
      xml: paragraphXml(text).replace(
        "<w:p>",
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`,
      ),
    });
    const styled = (text: string, style: string) => ({
      xml: paragraphXml(text).replace("<w:p>", `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`),
    });
    const blocks = [
      "云岭省分工方案",
      styled("总体要求", "Chapter"),
      numbered("指导思想。", 1, 1),
      numbered("基本原则。", 1, 1),
      styled("重点任务", "Sub"),
      numbered("建设平台。", 1, 1),
      numbered("建设机房。", 1, 2),
      numbered("清理系统。", 1, 2),
      numbered("小项", 1, 3),
      numbered("第九件。", 2, 2),
      numbered("第十件。", 2, 2),
      numbered("没有序号。", 0, 0),
      numbered("甲", 3, 0),
      numbered("乙", 3, 1),
    ];
    const { text, doubts } = await extractText(
      makeDocx(blocks, { "word/numbering.xml": numbering, "word/styles.xml": styles, ...relations }),
    );
    expect(text.split("\n")).toEqual([
      "云岭省分工方案",
      "一、总体要求",
      "（一）指导思想。",
      "（二）基本原则。",
      "二、重点任务",
      "（一）建设平台。",
      "1.建设机房。",
      "2.清理系统。",
      "2.1 小项",
      "9.第九件。",
      "10.第十件。",
      "没有序号。",
      "①甲",
      "乙",
      "",
    ]);
    expect(doubts).toEqual([
      { kind: "written-numbers", count: 11 },
      { kind: "numbered-paragraphs", count: 1 },
    ]);
  });

  it("has its footnotes at the end, under the marks that refer to them, whatever the word processor numbers", async () => {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraphXml(text)}</w:footnote>`;
    const parts = {
      "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="footnotes.xml"/></Relationships>`,
      "word/footnotes.xml": `<w:footnotes ${wordNames}>${note(7, "含县级平台。")}${note(2, "截至2023年底。")}</w:footnotes>`,
    };
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const xml = `<w:p>${run("建成平台")}${mark(2)}${run("，整合系统")}${mark(7)}${run("。")}</w:p>`;
    const { text } = await extractText(makeDocx(["分工方案", { xml }], parts));
    expect(text).toBe("分工方案\n建成平台[1]，整合系统[2]。\n[1]截至2023年底。\n[2]含县级平台。\n");
  });

  it("has the words of cells that are written downwards, and no macro", async () => {
    const cell = (text: string, fields = "") => `<w:tc><w:tcPr>${fields}</w:tcPr>${paragraphXml(text)}</w:tc>`;
    const xml = `<w:tbl><w:tr>${cell("领域", '<w:textDirection w:val="tbRlV"/>')}${cell("任务")}</w:tr><w:tr>${cell("基础")}${cell("建平台")}</w:tr></w:tbl>`;
    const { text, leftOut } = await extractText(makeDocx([{ xml }], { "word/vbaProject.bin": "Sub AutoOpen()" }));
    expect(text).toBe("领域\t任务\n基础\t建平台\n");
    expect(leftOut).toEqual([{ text: "macros", reason: "programs are never run; they stay in the original" }]);
  });

  it("keeps merged cells in their columns", async () => {
    const cell = (text: string, fields = "") => `<w:tc><w:tcPr>${fields}</w:tcPr>${paragraphXml(text)}</w:tc>`;
    const xml = `<w:tbl><w:tr>${cell("任务", '<w:gridSpan w:val="2"/>')}${cell("单位")}</w:tr><w:tr>${cell("甲", '<w:vMerge w:val="restart"/>')}${cell("一")}${cell("省财政厅")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("二")}${cell("省商务厅")}</w:tr></w:tbl>`;
    const { text, doubts } = await extractText(makeDocx([{ xml }]));
    expect(text).toBe("任务\t\t单位\n甲\t一\t省财政厅\n\t二\t省商务厅\n");
    expect(doubts).toEqual([{ kind: "merged-cells", words: ["甲"] }]);
    expect(doubts.map(sayDoubt).join()).toContain("表格中有 1 格跨行合并，文字只在其首行：“甲”");
  });
});

it("reads a workbook: rows as lines with tabs, a row of one cell as text", async () => {
  const bytes = await makeXlsx([
    ["云岭省任务分工表"],
    ["序号", "任务", "牵头单位"],
    ["1", "建设\n平台", "省财政厅"],
    [],
    ["2", "清理", ""],
  ]);
  expect(await extractText(bytes)).toMatchObject({
    kind: "xlsx",
    text: "云岭省任务分工表\n序号\t任务\t牵头单位\n1\t建设平台\t省财政厅\n2\t清理\t\n",
  });
});

it("reads a printed PDF: paragraphs whole over lines and pages, page numbers left out", async () => {
  const words = "加快推进数字政府建设，建成全省统一、互联互通的政务云平台，推动数据共享开放，".repeat(4);
  const paragraphs = Array.from(
    { length: 16 },
    (_, i) => `${i + 1}．${words}提高服务水平。（省大数据局牵头，省财政厅配合）`,
  );
  const bytes = await printPdf(
    `<h1>云岭省数字政府建设分工方案</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}`,
  );
  const { kind, text, leftOut } = await extractText(bytes);
  expect(kind).toBe("pdf");
  expect(text.split("\n")).toEqual(["云岭省数字政府建设分工方案", ...paragraphs, ""]);
  expect(leftOut.every(({ reason }) => reason === "a page number")).toBe(true);
  expect(leftOut.length).toBeGreaterThan(1);
});

it("doubts the pages of a PDF that are written downwards, and no page for a cell that is", async () => {
  const sentence = "建成全省统一的政务云平台，推动数据共享开放，提高政务服务水平。";
  const down = "writing-mode:vertical-rl;text-orientation:upright";
  const page = await extractText(
    await printPdf(`<p>${sentence}</p><div style="${down};height:300px">${sentence}</div>`),
  );
  expect(page.doubts).toEqual([{ kind: "joined-lines" }, { kind: "vertical-text", pages: [1] }]);
  expect(page.doubts.map(sayDoubt).join()).toContain("第 1 页是竖排");
  const row = `<tr><td style="${down}">夯实基础</td><td>${sentence}</td><td>省财政厅</td></tr>`;
  const ruled = "<style>table{border-collapse:collapse}td{border:1px solid #000;padding:4px}</style>";
  const table = await extractText(await printPdf(`${ruled}<table>${row.repeat(2)}</table>`));
  expect(table.text).toBe(`夯实基础\t${sentence}\t省财政厅\n`.repeat(2));
  expect(table.doubts).toEqual([{ kind: "joined-lines" }]);
});
