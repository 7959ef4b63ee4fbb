import { concatTransformationMatrix, degrees, PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { extractText } from "../../src/intake/index.ts";
import { sayDoubt } from "../../src/strings/say-doubt.ts";
import { growthOf, mostGrowth } from "../support/cost-of.ts";
import { printPdf } from "../support/intake-files.ts";

/** Ruled cells of a width that breaks their words into several lines. */
const ruled =
  "<style>table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:3px 7px;vertical-align:middle}</style>";

const task = "建成全省统一、互联互通的政务云平台，推动数据共享开放，提高政务服务水平。";
const bodies = "省大数据局、省发展改革委、省财政厅、省市场监督管理局";

function rowHtml(cells: readonly string[], tag = "td"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
}

/** The lines of a printed page, and what is doubted or left out of it, page numbers aside. */
async function read(body: string) {
  const { text, doubts, leftOut } = await extractText(await printPdf(body));
  return {
    lines: text.trimEnd().split("\n"),
    doubts: doubts.filter(({ kind }) => kind !== "joined-lines"),
    leftOut: leftOut.filter(({ reason }) => reason !== "a page number"),
  };
}

describe("a ruled table of a printed PDF", () => {
  it("gives a line for each row, its cells whole and parted by tabs, wherever they stand in their height", async () => {
    const rows = [
      ["序号", "任务", "牵头单位", "完成时限"],
      ["1", task.repeat(3), bodies, "2025年底前"],
      ["2", task, bodies.repeat(2), ""],
      ["3", "清理", "省商务厅", "长期坚持"],
    ];
    const { lines, doubts } = await read(
      `${ruled}<p>附件</p><table>${rows.map((row) => rowHtml(row)).join("")}</table><p>${task.repeat(3)}</p>`,
    );
    expect(lines).toEqual(["附件", ...rows.map((row) => row.join("\t").trimEnd()), task.repeat(3)]);
    expect(doubts).toEqual([]);
  });

  it("is read where each cell has a frame of its own, and where its sides are open", async () => {
    const rows = [
      ["序号", "任务"],
      ["1", task.repeat(2)],
      ["2", task],
    ];
    const html = rows.map((row) => rowHtml(row)).join("");
    const lines = rows.map((row) => row.join("\t"));
    expect((await read(`<table border="1" width="100%">${html}</table>`)).lines).toEqual(lines);
    const open = `${ruled}<style>td:first-child{border-left:0}td:last-child{border-right:0}</style>`;
    expect((await read(`${open}<table>${html}</table>`)).lines).toEqual(lines);
  });

  it("parts the cells of one row and one line, however near they stand", async () => {
    const narrow = `<style>table{border-collapse:collapse}td{border:1px solid #000;padding:1px}</style>`;
    const { lines } = await read(
      `${narrow}<p>${task}</p><table>${rowHtml(["序号", "改革举措", "指导部门", "推广范围"])}</table>`,
    );
    expect(lines).toEqual([task, "序号\t改革举措\t指导部门\t推广范围"]);
  });

  it("keeps merged cells in their columns, and tells those that reach over several rows", async () => {
    const { lines, doubts } = await read(
      `${ruled}<table><tr><td rowspan="2">领域</td><td colspan="2">责任单位</td></tr>${rowHtml(["牵头", "配合"])}
      <tr><td rowspan="3">${task}</td><td>省财政厅</td><td rowspan="2">${bodies}</td></tr>${rowHtml(["省商务厅"])}${rowHtml(["省审计厅", "省司法厅"])}
      <tr><td colspan="3">一、其他事项</td></tr>${rowHtml(["清理", "省民政厅", "省水利厅"])}</table>`,
    );
    expect(lines).toEqual([
      "领域\t责任单位",
      "\t牵头\t配合",
      `${task}\t省财政厅\t${bodies}`,
      "\t省商务厅",
      "\t省审计厅\t省司法厅",
      "一、其他事项",
      "清理\t省民政厅\t省水利厅",
    ]);
    expect(doubts).toEqual([{ kind: "merged-cells", words: [task, bodies] }]);
  });

  const numbered = Array.from({ length: 24 }, (_, i) => [
    `${i + 1}`,
    `第${i + 1}项：${task.repeat(2 + (i % 3))}`,
    bodies,
  ]);
  const head = ["序号", "任务", "牵头单位"];

  it.each(["avoid", "auto"])(
    "is one over several pages, its head once, rows broken by pages whole (%s)",
    async (inside) => {
      const { lines, doubts, leftOut } = await read(
        `${ruled}<style>tr{break-inside:${inside}}</style><p>附件</p><table><thead>${rowHtml(head, "th")}</thead>${numbered.map((row) => rowHtml(row)).join("")}</table><p>以上。</p>`,
      );
      expect(lines).toEqual(["附件", ...[head, ...numbered].map((row) => row.join("\t")), "以上。"]);
      expect(leftOut.length).toBeGreaterThan(0);
      expect(new Set(leftOut.map(({ text, reason }) => `${text}: ${reason}`))).toEqual(
        new Set([`${head.join("\t")}: the head of a table, repeated overleaf`]),
      );
      expect(doubts).toEqual([]);
    },
  );

  it("without a repeated head goes on overleaf as well, though its first column be merged over the page's end", async () => {
    const { lines, doubts, leftOut } = await read(
      `${ruled}<style>tr{break-inside:avoid}</style><p>${task}</p><table>${rowHtml(head)}${numbered
        .map((row, i) => (i === 0 ? rowHtml(row).replace("<td>", '<td rowspan="24">') : rowHtml(row.slice(1))))
        .join("")}</table>`,
    );
    expect(lines).toEqual([
      task,
      ...[head, ...numbered.map((row, i) => [i === 0 ? "1" : "", ...row.slice(1)])].map((row) => row.join("\t")),
    ]);
    expect(leftOut).toEqual([]);
    expect(doubts).toEqual([{ kind: "merged-cells", words: ["1"] }]);
  });

  it("is doubted where rows overleaf are empty behind a cell that goes on", async () => {
    const { doubts } = await read(
      `${ruled}<style>tr{break-inside:avoid}</style><p>${task}</p><table>${rowHtml(["领域", ...head])}${numbered
        .map(
          ([, words = ""], i) =>
            `<tr>${i === 0 ? '<td rowspan="24">建设</td>' : ""}<td></td><td>${words}</td><td>${bodies}</td></tr>`,
        )
        .join("")}</table>`,
    );
    expect(doubts.map(({ kind }) => kind)).toEqual(["merged-cells", "rows-overleaf"]);
  });

  it("keeps a row whole that is longer than a page", async () => {
    const long = Array.from({ length: 130 }, (_, i) => `（${i + 1}）${task}`).join("");
    const rows = [head, ["1", long, bodies], ["2", task, bodies]];
    const { lines, doubts } = await read(`${ruled}<table>${rows.map((row) => rowHtml(row)).join("")}</table>`);
    expect(lines).toEqual(rows.map((row) => row.join("\t")));
    expect(doubts).toEqual([]);
  });

  /** A table of which the first column is merged over the end of a page, with the rows that the page's end stands between. */
  const cutBeside = (before: readonly string[], after: readonly string[]) =>
    `${ruled}<style>table{table-layout:fixed}</style><table>${rowHtml(head)}<tr><td rowspan="2" style="border-bottom:0">建设</td><td>${task}</td><td>${bodies}</td></tr>${rowHtml(before)}</table><div style="break-before:page"></div><table><tr><td style="border-top:0"></td>${rowHtml(after).slice(4)}${rowHtml(["其他", task, bodies])}</table>`;

  it("whose row is cut in a sentence beside a merged cell is doubted", async () => {
    const [begun, rest] = [task.slice(0, 22), task.slice(22)];
    const { lines, doubts } = await read(cutBeside([begun, bodies], [rest, ""]));
    expect(lines.slice(2, 4)).toEqual([`\t${begun}\t${bodies}`, `\t${rest}`]);
    expect(doubts).toEqual([
      { kind: "merged-cells", words: ["建设"] },
      { kind: "rows-overleaf", rows: [{ page: 2, words: rest }] },
    ]);
  });

  it.each([
    ["sentences", task, task],
    ["no sentences", "建设平台", "整合系统"],
    ["no sentence overleaf", task, "整合系统"],
  ])("whose rows end with the page beside a merged cell is not doubted: %s", async (_, before, after) => {
    const { doubts } = await read(cutBeside([before, bodies], [after, bodies]));
    expect(doubts).toEqual([{ kind: "merged-cells", words: ["建设"] }]);
  });

  it("whose row may go on overleaf, ruled off on both pages, is doubted", async () => {
    const { lines, doubts } = await read(
      `${ruled}<style>table{table-layout:fixed}</style><table>${rowHtml(head)}${rowHtml(["1", task, bodies])}</table><div style="break-before:page"></div><table>${rowHtml(head)}${rowHtml(["", "其余各项由各市州人民政府组织实施，报省政府备案。", ""])}</table>`,
    );
    expect(lines).toEqual([
      head.join("\t"),
      `1\t${task}\t${bodies}`,
      "\t其余各项由各市州人民政府组织实施，报省政府备案。",
    ]);
    expect(doubts).toEqual([
      { kind: "rows-overleaf", rows: [{ page: 2, words: "其余各项由各市州人民政府组织实施，报省政府备案。" }] },
    ]);
    expect(doubts.map(sayDoubt).join()).toContain("第 2 页“其余各项由各市州人民政府组织实施，报省政府备案。”");
  });
});

describe("what is no table", () => {
  const paragraphs = [task.repeat(4), task.repeat(3)];
  const html = paragraphs.map((each) => `<p>${each}</p>`).join("");

  it("is a frame around text, a line under a heading, and words underlined", async () => {
    const { lines, doubts } = await read(
      `<h1 style="border-bottom:1px solid red">云岭省分工方案</h1><div style="border:1px solid #000">${html}</div><p><u>${task}</u></p>`,
    );
    expect(lines).toEqual(["云岭省分工方案", ...paragraphs, task]);
    expect(doubts).toEqual([]);
  });

  it("is a table without rules, read by its gaps", async () => {
    const { lines } = await read(
      `<table>${rowHtml(["任务", "牵头单位"])}${rowHtml(["清理规范行政许可事项", "省财政厅"])}</table>`,
    );
    expect(lines).toEqual(["任务\t牵头单位", "清理规范行政许可事项\t省财政厅"]);
  });
});

type Word = readonly [text: string, x: number, y: number];

/** What a page is drawn under so that it stands upright when it is shown turned by so many degrees clockwise. */
const turns: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 800, 0],
  180: [-1, 0, 0, -1, 800, 800],
  270: [0, -1, 1, 0, 0, 800],
};

/** A page of words, in points from the lower left corner, with operators of PDF that draw beside them. */
async function drawPage(words: readonly Word[], content: string, turned = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([800, 800]);
  page.setRotation(degrees(turned));
  page.pushOperators(concatTransformationMatrix(...(turns[turned] as (typeof turns)[number])));
  for (const [text, x, y] of words) page.drawText(text, { x, y, size: 12 });
  page.node.addContentStream(document.context.register(document.context.flateStream(content)));
  return document.save();
}

/** A page of words and lines. */
async function drawPdf(
  words: readonly Word[],
  lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[],
): Promise<Uint8Array> {
  return drawPage(words, lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`).join("\n"));
}

/** Two rows of two cells from (100, 600) to (400, 700), as programs draw them. */
const drawings: Readonly<Record<string, string>> = {
  "lines, all in one path":
    "100 600 m 400 600 l 100 650 m 400 650 l 100 700 m 400 700 l 100 600 m 100 700 l 250 600 m 250 700 l 400 600 m 400 700 l S",
  "a frame for each cell": "100 600 150 50 re 250 600 150 50 re 100 650 150 50 re S 250 650 150 50 re s",
  "narrow areas, cell by cell, with dots where they meet":
    "100 699.5 .5 .5 re 100.5 699.5 149 .5 re 249.5 699.5 .5 .5 re 250 699.5 150 .5 re 100 650 .5 49.5 re 250 650 .5 49.5 re 399.5 650 .5 49.5 re f 100 650 150 .5 re 250 650 150 .5 re f* 100 600 .5 50 re 250 600 .5 50 re 399.5 600 .5 50 re 100 600 300 .5 re f",
  "lines of dashes, drawn one by one": `${[600, 650, 700].flatMap((y) => Array.from({ length: 75 }, (_, i) => `${100 + 4 * i} ${y} m ${102 + 4 * i} ${y} l S`)).join(" ")} 100 600 m 100 700 l 250 600 m 250 700 l 400 600 m 400 700 l S`,
  "lines under transforms, on a ground, and cut to a page":
    ".9 g 100 600 300 100 re f q 0 0 600 800 re W n .5 0 0 .5 100 0 cm 0 1200 600 200 re S 0 1300 m 600 1300 l S q 0 1 -1 0 300 0 cm 1200 0 m 1400 0 l S Q Q 250 900 m 250 0 l n",
};

/** What stands in them, and a line below. */
const cells = [
  ["Alpha", 110, 670],
  ["Beta", 260, 676],
  ["and Beta", 260, 660],
  ["Gamma", 110, 620],
  ["Delta", 260, 620],
  ["A line of text that is below the table", 100, 500],
] as const;

describe("a table is found in", () => {
  it.each(Object.entries(drawings))("%s", async (_name, content) => {
    const { text, doubts } = await extractText(await drawPage(cells, content));
    expect(text).toBe("Alpha\tBeta and Beta\nGamma\tDelta\nA line of text that is below the table\n");
    expect(doubts).toEqual([{ kind: "joined-lines" }]);
  });

  it.each([90, 180, 270])("a page that is shown turned by %i degrees", async (turned) => {
    const { text } = await extractText(await drawPage(cells, drawings["a frame for each cell"] ?? "", turned));
    expect(text).toBe("Alpha\tBeta and Beta\nGamma\tDelta\nA line of text that is below the table\n");
  });
});

describe("rules that make no table", () => {
  const words = [
    ["Alpha and Beta are the first", 110, 680],
    ["Gamma and Delta are the very last", 110, 580],
  ] as const;
  const asBefore = "Alpha and Beta are the first\nGamma and Delta are the very last\n";

  it("but only stand beside words leave the lines as they are", async () => {
    const sides = [100, 320, 540].map((x) => [x, 500, x, 700] as const);
    const { text, doubts } = await extractText(await drawPdf(words, sides));
    expect(text).toBe(asBefore);
    expect(doubts).toEqual([{ kind: "joined-lines" }]);
  });

  it("but go through words leave the lines as they are, with a doubt", async () => {
    const sides = [100, 250, 400].map((x) => [x, 500, x, 700] as const);
    const { text, doubts } = await extractText(await drawPdf(words, sides));
    expect(text).toBe(asBefore);
    expect(doubts).toContainEqual({ kind: "uncertain-tables", pages: [1] });
  });

  it("but cross oddly leave the lines as they are, with a doubt", async () => {
    // A square whose inner lines turn around its middle, so that the cell there leaks into none and the others are no rectangles.
    const square = [
      [100, 500, 400, 500],
      [100, 700, 400, 700],
      [100, 500, 100, 700],
      [400, 500, 400, 700],
      [100, 600, 300, 600],
      [200, 600, 200, 650],
      [300, 500, 300, 600],
    ] as const;
    const { text, doubts } = await extractText(await drawPdf(words, square));
    expect(text).toBe(asBefore);
    expect(doubts).toContainEqual({ kind: "uncertain-tables", pages: [1] });
    expect(doubts.map(sayDoubt).join()).toContain("第 1 页");
  });

  it("but are 100,000 leave the lines as they are, with a doubt, at a cost that grows as their number", async () => {
    const drawn = (count: number) =>
      drawPdf(
        words,
        Array.from({ length: count }, (_, i) =>
          i % 2 === 0
            ? ([0, (i * 7.3) % 800, 600, (i * 7.3) % 800] as const)
            : ([(i * 5.1) % 600, 0, (i * 5.1) % 600, 800] as const),
        ),
      );
    const reading = async (count: number) => {
      const file = await drawn(count);
      return async () => {
        const { text, doubts } = await extractText(file);
        expect(text).toBe(asBefore);
        expect(doubts).toContainEqual({ kind: "uncertain-tables", pages: [1] });
      };
    };
    expect(await growthOf(reading, [12_500, 100_000])).toBeLessThanOrEqual(mostGrowth);
  });
});
