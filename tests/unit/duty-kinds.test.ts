import { describe, expect, it } from "vitest";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import type { TrialReport } from "../../src/workspace/trial/trial-report.ts";
import { tryText } from "../../src/workspace/trial/try-text.ts";

const words = await readShippedWords();

function report(text: string): TrialReport {
  return tryText({ file: "trial.txt", text: `一、总则\n${text}\n`, words, title: "试行方案" }).report;
}

/** A duty in short: `甲 乙 | 丙 | 各县（lead） | 等`: leads, supports, groups, and whether the list is open. */
function short({ lead, support, groups, open_ended }: TrialReport["duties"][number]): string {
  const named = groups.map(({ surface, role }) => `${surface}（${role}）`);
  return [lead.join(" "), support.join(" "), named.join(" "), open_ended ? "等" : ""].join(" | ");
}

describe("a group or an open end in a list", () => {
  it.each([
    ["（商务部、财政部等和各省级人民政府负责）", "商务部 财政部 |  | 各省级人民政府（lead） | 等"],
    [
      "（县发展改革局牵头，县财政局等部门，县城投公司、各街道办事处配合）",
      "县发展改革局 | 县财政局 县城投公司 | 各街道办事处（support） | 等",
    ],
    ["（责任单位：市法院、市公安局等；各区政府）", "市法院 市公安局 |  | 各区政府（lead） | 等"],
    ["（县财政局牵头，各街道、县级相关部门配合）", "县财政局 |  | 各街道（support） 县级相关部门（support） | "],
    [
      "（县财政局牵头，县政府有关部门、市直各有关单位配合）",
      "县财政局 |  | 县政府有关部门（support） 市直各有关单位（support） | ",
    ],
    ["（责任单位：各开发区管委会、全县经济运行各专班）", " |  | 各开发区管委会（lead） 全县经济运行各专班（lead） | "],
    ["（国务院各部门、州直相关单位负责）", " |  | 国务院各部门（lead） 州直相关单位（lead） | "],
    ["（责任单位：各区、县级市）", " |  | 各区、县级市（lead） | "],
    ["（各市、县〔市、区〕政府负责）", " |  | 各市、县〔市、区〕政府（lead） | "],
    ["（各地级以上市人民政府结合实际落实）", " |  | 各地级以上市人民政府（lead） | "],
  ])("%s", (assignment, expected) => {
    const { duties, problems } = report(`做甲。${assignment}`);
    expect(duties.map(short)).toEqual([expected]);
    expect(problems.filter(({ code }) => code !== "duties/unknown-department")).toEqual([]);
  });

  it.each([
    ["做甲。（县教育局商各成员单位负责）", "县教育局 |  | 各成员单位（support） | "],
    ["做甲。\n责任单位各成员单位", " |  | 各成员单位（lead） | "],
    ["做甲。（责任单位各街道）", " |  | 各街道（lead） | "],
    ["做甲。县教育局和各成员单位负责。", "县教育局 |  | 各成员单位（lead） | "],
  ])("begins with the word that makes it one: %s", (text, expected) => {
    expect(report(text).duties.map(short)).toEqual([expected]);
  });

  it("keeps the words that say how a group shares a duty", () => {
    expect(report("做甲。（各地级以上市人民政府结合实际落实）").duties[0]?.qualifier).toBe("结合实际");
  });
});

describe("the head that a list carries on", () => {
  it.each([
    ["（省审计局、县公安局、审计局负责）", "省审计局 县公安局 县审计局 |  |  | "],
    ["（省公安局、县政府、公安局负责）", "省公安局 县公安局 |  | 县政府（lead） | "],
    ["（省公安局、各县政府、公安局负责）", "省公安局 省公安局 |  | 各县政府（lead） | "],
    ["（省公安局、市、县政府，教育局负责）", "省公安局 省教育局 |  | 市、县政府（lead） | "],
  ])(
    "is that of the last body that has one, a government too, and never that of several: %s",
    (assignment, expected) => {
      expect(report(`做甲。${assignment}`).duties.map(short)).toEqual([expected]);
    },
  );
});

describe("what follows an assignment in its paragraph", () => {
  it("is no part of it where a sentence tells something else", () => {
    const { duties } = report("做甲。牵头单位：县财政局。各地要抓好落实。");
    expect(duties.map(({ assignment, text }) => [assignment, text])).toEqual([["牵头单位：县财政局", "做甲。"]]);
  });
});

describe("the rule that the first body listed leads", () => {
  it.each([
    [
      "（税务总局、财政部负责，排在第一位的部门为牵头部门，下同）",
      "（海关总署、商务部负责）",
      "排在第一位的部门为牵头部门，下同",
      "税务总局 | 财政部 海关总署 | 商务部",
    ],
    [
      "（责任单位：省经信厅、省科技厅。列第一位的为牵头单位，下同）",
      "（责任单位：省教育厅、省财政厅）",
      "列第一位的为牵头单位，下同",
      "省经信厅 | 省科技厅 省教育厅 | 省财政厅",
    ],
  ])("%s holds from there on", (first, second, rule, expected) => {
    const { duties } = report(`（一）甲。做甲。${first}\n（二）乙。做乙。${second}`);
    expect(duties.map(({ lead, support }) => `${lead.join(" ")} | ${support.join(" ")}`).join(" ")).toBe(expected);
    expect(duties.map((duty) => duty.rule)).toEqual([rule, rule]);
  });

  it("is the sentence of a paragraph that says it, and none beside it", () => {
    const { duties } = report(
      "本方案自印发之日起施行。各项任务列第一位的为牵头单位。请认真贯彻落实。\n（一）甲。做甲。（责任单位：财政部、教育部）",
    );
    expect(duties).toMatchObject([{ lead: ["财政部"], support: ["教育部"], rule: "各项任务列第一位的为牵头单位" }]);
  });

  it("holds for one assignment where it does not say 下同", () => {
    const { duties } = report(
      "（一）甲。做甲。（财政部、教育部负责，排在第一位的为牵头部门）\n（二）乙。做乙。（商务部、水利部负责）",
    );
    expect(duties.map(({ lead }) => lead)).toEqual([["财政部"], ["商务部", "水利部"]]);
  });

  it("holds in the column whose head says it, and not behind its table", () => {
    const { duties } = report(
      "序号\t任务\t责任单位（排第一的为牵头单位）\n1\t做甲。\t省经信厅、省科技厅\n2\t做乙。\t省教育厅、省财政厅\n二、其他\n做丙。（商务部、水利部负责）",
    );
    expect(duties.map(({ lead, support, rule }) => [lead, support, rule])).toEqual([
      [["省经信厅"], ["省科技厅"], "排第一的为牵头单位"],
      [["省教育厅"], ["省财政厅"], "排第一的为牵头单位"],
      [["商务部", "水利部"], [], null],
    ]);
  });

  it("leaves an assignment alone that says who leads", () => {
    const { duties } = report(
      "做甲。（财政部、教育部负责，排在第一位的为牵头部门，下同）\n做乙。（水利部配合，商务部牵头）",
    );
    expect(duties[1]).toMatchObject({ lead: ["商务部"], support: ["水利部"], rule: null });
  });
});

describe("words behind a role word", () => {
  it.each([
    ["（财政部负责，6月底完成）", "6月底完成"],
    ["（责任单位：财政部，6月底完成）", "6月底完成"],
    ["（责任单位：财政部；完成时限：2025年底）", "2025年底"],
    ["（财政部牵头，长期坚持）", "长期坚持"],
    ["（财政部牵头。各县落实，不再列出）", null],
    ["（财政部牵头；以下任务均需各市落实，不再列出）", null],
  ])("%s", (assignment, term) => {
    expect(report(`做甲。${assignment}`).duties).toMatchObject([{ lead: ["财政部"], support: [], groups: [], term }]);
  });
});

describe("role words and labels of every kind", () => {
  it.each([
    ["（财政部指导）", [], ["财政部"]],
    ["（财政部支持）", [], ["财政部"]],
    ["（财政部落实）", ["财政部"], []],
    ["（财政部组织实施）", ["财政部"], []],
    ["（责任科室：规划科）", ["规划科"], []],
    ["（责任处室：规划处）", ["规划处"], []],
    ["（责任主体：县财政局）", ["县财政局"], []],
    ["（实施单位：县财政局）", ["县财政局"], []],
    ["（主要责任单位：县财政局）", ["县财政局"], []],
    ["（完成单位：县财政局）", ["县财政局"], []],
  ])("%s", (assignment, lead, support) => {
    const { duties, problems } = report(`做甲。${assignment}`);
    expect(duties).toMatchObject([{ lead, support }]);
    expect(problems.filter(({ code }) => code !== "duties/unknown-department")).toEqual([]);
  });

  it.each(["财政部负责人出席。", "由财政部负责的项目要抓紧。", "各级要加强组织领导，落实政策，支持发展。"])(
    "%s is prose",
    (text) => {
      expect(report(text)).toMatchObject({ duties: [], problems: [] });
    },
  );
});

describe("a bracket that names nobody", () => {
  it.each(["（分管副省长、市长）", "（市长、分管副市长牵头）"])("%s is told", (bracket) => {
    const { duties, problems } = report(`做甲。${bracket}`);
    expect(duties).toEqual([]);
    expect(problems).toMatchObject([{ code: "duties/prose", line: 2 }]);
  });

  it.each([
    ["nothing stands above", "做甲。（同上）"],
    ["nothing stands above it, behind a label", "做甲。（责任单位同上）"],
    ["another chapter's stands above", "一、甲\n（一）乙。做乙。（财政部负责）\n二、丙\n（一）丁。做丁。（同上）"],
    [
      "a point of another stands between",
      "（一）甲。（财政部负责）\n（二）乙\n1.做乙。（教育部负责）\n（三）丙。做丙。（同上）",
    ],
    ["nobody above has the role", "（一）甲。（财政部负责）\n（二）乙。做乙。\n配合单位：同上"],
    ["it is in doubt who above is meant", "（一）甲。（财政部牵头，教育部配合）\n（二）乙。做乙。\n责任单位：同上"],
  ])("is told where %s", (_why, text) => {
    const { duties, problems } = report(text);
    expect(problems.map(({ code }) => code)).toContain("duties/ditto");
    expect(duties.filter(({ assignment }) => assignment.includes("同上"))).toEqual([]);
  });

  it("tells the points that numbers name, where they are not those of the division", () => {
    const { problems } = report("（一）做甲。\n（二）做乙。\n（三）做丙。\n（二）—（五）由省财政厅负责。");
    expect(problems.map(({ code }) => code)).toContain("duties/numbered-points");
  });
});

describe("several assignments", () => {
  it.each([
    ["做甲。（财政部负责）做乙。（教育部负责）", ["财政部 做甲。", "教育部 做乙。"]],
    ["建设公路（交通运输厅负责），建设机场（发展改革委负责）。", ["交通运输厅 建设公路", "发展改革委 建设机场"]],
  ])("%s", (text, expected) => {
    expect(report(text).duties.map(({ lead, text: governed }) => `${lead.join(" ")} ${governed}`)).toEqual(expected);
  });

  it.each([
    ["others have their own", "（一）甲。做甲。（财政部负责）\n1.做乙。\n2.做丙。（教育部负责）"],
    ["others further below do", "（一）甲（财政部负责）\n1.乙\n（1）做乙一。（教育部负责）\n（2）做乙二。"],
    ["several stand above", "（一）甲。做甲。（财政部负责）做乙。（教育部负责）\n1.做丙。\n2.做丁。"],
    ["some signs of a list have their own", "（一）甲。做甲。（财政部负责）\n——做乙。\n——做丙。（教育部负责）"],
  ])("is told to govern no points below it where %s", (_why, text) => {
    const { duties, problems } = report(text);
    expect(problems.map(({ code }) => code)).toEqual(["duties/points-below"]);
    expect(duties.find(({ lead }) => lead[0] === "财政部")?.text).not.toContain("丙");
  });

  it.each([
    "（一）甲。做甲。（财政部负责）\n1.做乙。（教育部负责）\n2.做丙。（商务部负责）",
    "（一）甲。做甲。\n——做乙。（教育部负责）\n——做丙。",
    "（一）甲（财政部负责）\n1.乙（教育部负责）\n（1）做乙一。\n（2）做乙二。",
  ])("leaves nothing in doubt: %s", (text) => {
    expect(report(text).problems).toEqual([]);
  });

  it("stands behind several points and governs them all", () => {
    const { duties } = report("1.甲\n（1）做甲一。\n（2）做甲二。\n（责任单位：市财政局）");
    expect(duties).toMatchObject([{ path: "1/1", lead: ["市财政局"], line: 5 }]);
    expect(duties[0]?.text).toContain("做甲一");
  });
});

describe("the heads of names", () => {
  it.each([
    ["安徽省某方案", "（省商务厅、市场监管局、林业局负责）", "省商务厅 省市场监管局 省林业局"],
    ["国务院关于某某的意见", "（市场监管总局、发展改革委负责）", "市场监管总局 国家发展改革委"],
    ["云岭省某方案", "（省商务厅、市场监管局、贵州银保监局负责）", "省商务厅 省市场监管局 贵州银保监局"],
    ["杭州市某方案", "（市商务局、市场监管局、国网杭州供电公司负责）", "市商务局 市市场监管局 国网杭州供电公司"],
    [
      "芜湖市南陵县某方案",
      "（县发展改革委、财政局、市市场监管局、省财政厅负责）",
      "县发展改革委 县财政局 市市场监管局 省财政厅",
    ],
    ["上海市某方案", "（市发展改革委、浦东新区政府负责）", "市发展改革委 浦东新区政府"],
    ["某方案", "（省商务厅、市场监管局负责）", "省商务厅 省市场监管局"],
  ])("are carried on in the plan %s: %s", (title, assignment, expected) => {
    const { report } = tryText({ file: "trial.txt", text: `一、总则\n做甲。${assignment}\n`, words, title });
    expect(report.duties[0]?.lead.join(" ")).toBe(expected);
  });

  it.each([
    ["国务院办公厅关于某某的意见", "国务院"],
    ["广东省人民政府关于某某的意见", "广东省"],
    ["芜湖市南陵县人民政府某方案", "芜湖市南陵县"],
    ["杭州市西湖区某方案", "杭州市西湖区"],
    ["内蒙古自治区某方案", "内蒙古自治区"],
    ["促进消费若干措施", ""],
  ])("tell whose plan it is: %s", (title, name) => {
    expect(tryText({ file: "trial.txt", text: "一、总则\n做甲。\n", words, title }).jurisdiction.name).toBe(name);
  });
});

describe("central bodies", () => {
  it("are known in every plan", () => {
    const text = "一、总则\n做甲。（商务部、教育部、发展改革委负责）\n";
    const { report } = tryText({ file: "trial.txt", text, words, title: "国务院关于某某的意见" });
    expect(report.duties[0]?.lead).toEqual(["商务部", "教育部", "国家发展改革委"]);
    expect(report.problems).toEqual([]);
  });

  it("are no place: 城市 names none", () => {
    const text = "一、总则\n做甲。\n";
    expect(tryText({ file: "trial.txt", text, words, title: "城市管理实施细则" }).jurisdiction.source).toBe("unknown");
  });
});

describe("a body that leads what it opens", () => {
  it("leads it where no assignment closes the paragraph, and is text where one does", () => {
    const { duties } = report(
      [
        "（一）市教育局负责推进校园建设，市财政局负责保障资金。（市发改委牵头）",
        "（二）市卫健局负责推进医院建设，市财政局负责保障资金。",
        "（三）市交通局负责推进道路建设，市财政局负责保障资金。",
      ].join("\n"),
    );
    expect(duties.map(({ path, lead }) => `${path} ${lead.join(" ")}`)).toEqual([
      "1/1 市发改委",
      "1/2 市卫健局",
      "1/2 市财政局",
      "1/3 市交通局",
      "1/3 市财政局",
    ]);
  });
});

describe("prose that begins as a label, or names persons", () => {
  it.each([
    "各牵头单位于每月25日前将进展情况报县政府办公室。",
    "牵头单位要会同责任单位制定方案。",
    "责任单位办公室设在楼内。",
    "支持企业联合组建贸易集团，设立营销中心。",
    "组长：张某（县长）",
  ])("%s assigns nothing", (text) => {
    expect(report(text)).toMatchObject({ duties: [], problems: [] });
  });
});
