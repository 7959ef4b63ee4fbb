/** Small plans with the headings that a person reads in them, each set in three ways. */

import { describe, expect, it } from "vitest";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import { tryText } from "../../src/workspace/trial/try-text.ts";

const words = await readShippedWords();
const read = (text: string) => tryText({ file: "sample.txt", text, words });

/** How a copy may set the same lines. */
const layouts: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  "a paragraph a line": (lines) => `${lines.join("\n")}\n`,
  "indented, with empty lines between, as Windows ends them": (lines) =>
    lines.map((line) => `\u3000\u3000${line}\r\n\r\n`).join(""),
  "with pages numbered": (lines) =>
    lines.map((line, i) => (i % 3 === 2 ? `${line}\n— ${i} —\n` : `${line}\n`)).join(""),
};

interface Sample {
  readonly about: string;
  readonly text: string;
  readonly title?: string;
  /** A heading a line: path, numeral, title. */
  readonly headings: string;
}

const samples: readonly Sample[] = [
  {
    about: "a title over two lines above the number of the document",
    text: `某省人民政府关于促进开放园区
      高水平发展的若干意见
      某政发〔2020〕3号
      各市人民政府：
      现提出以下意见：
      一、总体要求`,
    title: "某省人民政府关于促进开放园区高水平发展的若干意见",
    headings: "1 一、总体要求",
  },
  {
    about: "a notice with number, addressees, signature and date above the plan that it brings",
    text: `某县人民政府办公室关于印发某县工作方案的通知
      某政办〔2024〕12号
      各镇人民政府，县直各单位：
      现将《某县工作方案》印发给你们，请认真贯彻执行。
      某县人民政府办公室
      2024年4月8日
      某县工作方案
      为推动发展，制定本方案。
      一、目标任务`,
    title: "某县工作方案",
    headings: "1 一、目标任务",
  },
  {
    about: "titles with a comma, and with a bracket that assigns",
    text: `一、丰富赛事活动，完善赛事体系
      （一）强化科技创新（县科技局牵头）
      1.拓展两个市场。开展试点。（县财政局负责）
      （二）统筹两个市场，打造制造中心。
      2.提前适用政策。享受政策。`,
    headings: `1 一、丰富赛事活动，完善赛事体系
      1/1 （一）强化科技创新
      1/1/1 1.拓展两个市场
      1/2 （二）统筹两个市场，打造制造中心
      1/2/2 2.提前适用政策`,
  },
  {
    about: "labels in a bracket before the full stop, of which only the words before are the title",
    text: `一、保障
      1.强化资金保障（牵头部门：县财政局；配合部门：县林业局）。
      2.加强宣传（责任部门：县委宣传部）。
      3.县教育局（县体育局）：负责校园安全。
      4.县财政局：负责资金。`,
    headings: `1 一、保障
      1/1 1.强化资金保障
      1/2 2.加强宣传
      1/3 3.县教育局（县体育局）
      1/4 4.县财政局`,
  },
  {
    about: "a table with a caption below the title, and an attachment behind it",
    text: `某县便民生活圈建设行动计划（2023—2025年）
      表1 重点任务清单
      任务\t牵头单位
      改造市场\t县商务局
      布局便利店\t县商务局
      附件1：保障措施
      1.加强领导。健全机制。
      2.加强督导。定期通报。`,
    title: "某县便民生活圈建设行动计划（2023—2025年）",
    headings: `annex-1 附件1保障措施
      annex-1/1 1.加强领导
      annex-1/2 2.加强督导`,
  },
  {
    about: "articles below chapters, one of them inserted",
    text: `第一章 总则
      第一条 为规范管理，制定本细则。
      第二条 本细则适用于本市。
      第二章 职责
      第三条 加强管理。
      （一）清理占道经营。
      （二）规范户外广告。
      第三条之一 分类由市城管局推进。
      第四条 本细则自发布之日起施行。`,
    headings: `1 第一章总则
      1/1 第一条
      1/2 第二条
      2 第二章职责
      2/3 第三条
      2/3/1 （一）清理占道经营
      2/3/2 （二）规范户外广告
      2/3-1 第三条之一
      2/4 第四条`,
  },
  {
    about: "Roman, circled and decimal numbers, and full stops for commas",
    text: `Ⅰ.总体要求
      一.目标
      (一)甲目标。做好甲。
      ①建立台账。做台账。
      ②完善考核。做考核。
      Ⅱ.组织实施
      一.机构
      1.1设立专班。由县里设立。
      1.2明确职责。由县里明确。`,
    headings: `1 Ⅰ.总体要求
      1/1 一.目标
      1/1/1 （一）甲目标
      1/1/1/1 ①建立台账
      1/1/1/2 ②完善考核
      2 Ⅱ.组织实施
      2/1 一.机构
      2/1/1 1.1设立专班
      2/1/2 1.2明确职责`,
  },
  {
    about: "spoken series, each below the heading that it follows",
    text: `一、任务
      （一）甲。做好甲。
      一是完善制度。学习好。
      二是加强监督。监督好。
      1.乙点。做好乙。
      第一，完善政策。用好政策。
      第二，加强保障。做好保障。
      （二）丙。做好丙。`,
    headings: `1 一、任务
      1/1 （一）甲
      1/1/1 一是完善制度
      1/1/2 二是加强监督
      1/1/2/1 1.乙点
      1/1/2/1/1 第一完善政策
      1/1/2/1/2 第二加强保障
      1/2 （二）丙`,
  },
  {
    about: "numbers that stand twice or skip one",
    text: `一、甲事
      （一）子事。做子。
      （二）丑事。做丑。
      （二）寅事。做寅。
      （四）卯事。做卯。`,
    headings: `1 一、甲事
      1/1 （一）子事
      1/2 （二）丑事
      1/2-2 （二）寅事
      1/4 （四）卯事`,
  },
  {
    about: "attachments with titles behind the closing lines",
    text: `一、甲事
      做好甲事。
      附件：1.某县任务清单
      2.某县工作名单
      某县人民政府
      2024年5月1日
      （此件公开发布）
      附件1
      某县任务清单
      一、乙事
      做好乙事。
      附件2
      某县工作名单
      张三、李四。`,
    headings: `1 一、甲事
      annex-1 附件1某县任务清单
      annex-1/1 一、乙事
      annex-2 附件2某县工作名单`,
  },
];

const unindent = (text: string) => text.split("\n").map((line) => line.trim());

describe.each(samples)("$about", ({ text, title, headings }) => {
  it.each(Object.entries(layouts))("is read from a copy %s", (_, layOut) => {
    const { report } = read(layOut(unindent(text)));
    const found = report.headings.map(({ path, numeral, title: words }) => `${path} ${numeral}${words}`);
    expect(found).toEqual(unindent(headings));
    if (title !== undefined) expect(report.title).toBe(title);
  });
});

describe("a copy from a PDF file", () => {
  it("joins the lines that it breaks inside a sentence or a bracket", () => {
    const text =
      "一、任务\n（一）甲。加强财\n政管理。（省财政厅牵头，\n— 2 —\n省教育厅按职责分工负责）\n（二）乙。做乙。\n";
    const { report } = read(text);
    expect(report.duties.map(({ lead, support, text: words }) => ({ lead, support, words }))).toEqual([
      { lead: ["省财政厅"], support: ["省教育厅"], words: expect.stringContaining("加强财政管理。") },
    ]);
    expect(report.headings.map(({ path }) => path)).toEqual(["1", "1/1", "1/2"]);
  });

  it("joins lines that reach its margin, though no sign of a sentence stands in them", () => {
    const text =
      "一、任务\n为推动全县经济持续回升向好和高质量发展迈出\n新的更大步伐并且巩固好已经取得的各项成果\n还要结合我县实际认真抓好以下各项重点工作\n任务。\n（一）甲。做甲。\n";
    const { report } = read(text);
    expect(report.headings.map(({ path }) => path)).toEqual(["1", "1/1"]);
    expect(report.problems.map(({ code }) => code)).toEqual(["blocks/no-title"]);
  });

  it("reads radicals as the characters that they stand for", () => {
    const { report } = read("⼀、总体要求\n（⼀）甲。做甲。（责任单位：省发展改⾰委）\n");
    expect(report.headings.map(({ numeral }) => numeral)).toEqual(["一、", "（一）"]);
    expect(report.duties.map(({ lead }) => lead)).toEqual([["省发展改革委"]]);
  });

  it("takes a number that runs into digits for one of a heading between its neighbours, and doubts it behind one", () => {
    const lines = ["1.建设平台。做好建设。", "2.121人才项目。培养人才。", "3.清理系统。做好清理。"];
    const whole = read(`${lines.join("\n")}\n`).report;
    expect(whole.headings.map(({ numeral, title }) => numeral + title)).toEqual([
      "1.建设平台",
      "2.121人才项目",
      "3.清理系统",
    ]);
    expect(whole.problems.map(({ code }) => code)).not.toContain("blocks/lone-number");
    const cut = read(`${lines.slice(0, 2).join("\n")}\n`).report;
    expect(cut.headings.map(({ numeral }) => numeral)).toEqual(["1."]);
    expect(cut.problems.map(({ code, line }) => `${code} ${line}`)).toContain("blocks/lone-number 2");
  });

  it("leaves lines apart that only lack a full stop", () => {
    const { report } = read("一、任务\n到2025年，增长6%\n到2030年，增长8%\n二、保障\n");
    expect(report.headings.map(({ line }) => line)).toEqual([1, 4]);
  });
});

describe("an article put in behind another", () => {
  const problems = (...lines: readonly string[]) =>
    tryText({ file: "sample.txt", text: lines.join("\n"), words, title: "甲办法" }).report.problems.map(
      ({ code, line }) => `${code} ${line}`,
    );

  it("goes on with the number of that article", () => {
    expect(
      problems("第一条 甲。做甲。", "第一条之一 乙。做乙。", "第一条之二 丙。做丙。", "第二条 丁。做丁。"),
    ).toEqual([]);
  });

  it("is out of order behind another article, though its second number goes on", () => {
    expect(problems("第一条 甲。做甲。", "第一条之一 乙。做乙。", "第三条之二 丙。做丙。")).toEqual([
      "tree/number-out-of-order 3",
    ]);
  });
});
