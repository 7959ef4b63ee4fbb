import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Problem } from "../../src/diagnostics/problem.ts";
import { isCutSentence } from "../../src/pipeline/watch/cut-sentence.ts";
import { findRunTogetherHead, isHeaderLine } from "../../src/pipeline/watch/find-headers.ts";
import { findRoles } from "../../src/pipeline/watch/find-roles.ts";
import { Covered } from "../../src/pipeline/watch/places.ts";
import { compiled } from "../support/library.ts";
import { compileText } from "../support/make-registry.ts";

/** What the watcher says of a text, by code and place. */
function watched(text: string): string[] {
  return said(compileText(text).problems);
}

function said(problems: readonly Problem[]): string[] {
  return problems
    .filter(({ code }) => code.startsWith("watch/"))
    .map(({ code, line, col }) => `${code.slice("watch/".length)} ${line}:${col}`);
}

/** The words that read as an assignment. */
function rolesIn(text: string): string[] {
  return findRoles(text).map(({ start, end }) => text.slice(start, end));
}

describe("the watcher's own eye", () => {
  it.each([
    ["做甲。（财政部指导）", "（财政部指导）"],
    ["做甲。（县供电公司支持）", "（县供电公司支持）"],
    ["做甲。（市教育局*、市财政局）", "（市教育局*、市财政局）"],
    ["做甲。（各区县人民政府组织实施）", "（各区县人民政府组织实施）"],
    ["做甲。（财政部负责，6月底完成）做乙。", "（财政部负责，6月底完成）"],
    ["做甲。（商务部、财政部等和各省级人民政府负责）", "（商务部、财政部等和各省级人民政府负责）"],
    ["做甲。[市财政局按职责分工落实]", "[市财政局按职责分工落实]"],
    ["做甲。（落实：市财政局）", "（落实：市财政局）"],
    ["做甲。（省发展改革委、省财政厅；各市人民政府）", "（省发展改革委、省财政厅；各市人民政府）"],
    ["责任处室：规划处", "责任处室："],
    ["【牵头单位】市财政局", "【牵头单位】"],
    ["责任主体为各街道办事处。", "责任主体为"],
    ["实施单位　县水利局", "实施单位　"],
    ["做甲。由市财政局牵头制定办法。", "市财政局牵头"],
    ["由市财政局牵头制定统一的办法。", "市财政局牵头"],
    ["做甲。县住建局、县城管局按职责分工负责。", "县住建局、县城管局按职责分工负责"],
    ["做甲。各地区各有关部门抓好落实。", "各地区各有关部门抓好落实"],
    ["做甲，市财政局按照各自职责，配合做好相关工作。", "市财政局按照各自职责，配合"],
    ["推行甲，市教育局配合，6月底前完成。", "市教育局配合"],
    ["市教育局按照职责分工，共同做好相关工作。", "市教育局按照职责分工，共同做好相关工作"],
    ["以下任务由各镇人民政府组织实施：", "各镇人民政府组织实施"],
    ["整治矿山，县自然资源局予以指导。", "县自然资源局予以指导"],
    ["补贴企业，由县财政局给予支持。", "县财政局给予支持"],
    ["整治停车，会同市公安局，拖移车辆。", "会同市公安局"],
    ["5.【市水利局】清淤河道12公里。", "市水利局】"],
    ["四、市文旅局", "市文旅局"],
    ["（四）落实奖励政策：市商务局、市税务局", "市商务局、市税务局"],
    ["镇财政所负责落实经费。", "镇财政所负责"],
    ["（二）县教育局（3项）", "县教育局"],
  ])("sees an assignment in %s", (text, words) => {
    expect(rolesIn(text)).toEqual([words]);
  });

  it.each([
    "财政部负责人出席会议。",
    "本办法由县财政局负责解释。",
    "领导小组成员：县教育局、县财政局",
    "二、市级布局",
    "加快推进由县水利局负责的项目。",
    "新建由县供销社负责运营的市场两处。",
    "各级领导要切实负责任。",
    "落实国家税收优惠政策，支持中小企业发展。",
    "鼓励社会力量参与。",
    "鼓励企业参与。",
    "加强组织领导（含组织实施、督导落实）。",
    "成立由市发展改革委牵头，市财政局等部门参加的专项工作小组。",
    "建设道路（由各方负责的除外）。",
    "坚持政府主导、企业主体、社会参与。",
    "压实属地责任，强化部门协同、上下配合。",
    "委托我区具体组织实施。",
  ])("sees none in %s", (text) => {
    expect(rolesIn(text)).toEqual([]);
  });

  it("sees the head of a table however its cells are parted", () => {
    for (const line of [
      "序号\t任务\t牵头单位",
      "| 任务 | 责任单位 |",
      "任务  牵头部门  配合部门",
      "责任单位",
      "序号任务牵头单位配合单位",
    ])
      expect(isHeaderLine(line), line).toBe(true);
    for (const line of ["牵头单位：市财政局", "落实责任单位。", "明确任务，落实责任", "任务 内容"])
      expect(isHeaderLine(line), line).toBe(false);
  });

  it("sees rows below a table that go on with its columns without a head", () => {
    const rows = ["│1 │修路│市教育局│", "├──┼────┤    │", "│2 │架桥│", "├──┼────┼────┤", "│3 │修渠│市财政局│"];
    const text = ["一、甲", "┌──┬────┬────┐", "│序号│任务│牵头单位│", "├──┼────┼────┤", ...rows, "└──┴────┴────┘"].join(
      "\n",
    );
    expect(watched(text)).toEqual(["unread-assignment 7:2"]);
  });

  it("sees the head of a table that is run together with its rows", () => {
    for (const text of [
      "2021年民生实事责任分解表序号项目名称主要内容区政府分管领导牵头单位配合单位1增加教育资源供给新建学校12所。甲局乙局",
      "序号工作任务责任单位完成时限1改造老旧小区。甲局12月底2新建公园。乙局6月底",
    ])
      expect(findRunTogetherHead(text), text).toBeDefined();
    for (const text of [
      "序号由各牵头单位按任务和时限编排，内容另行通知。",
      "各牵头单位要按任务分解表的内容，明确责任单位和完成时限。",
      "任务、责任单位和完成时限见下表。",
      "建立任务清单，明确牵头单位、责任单位、完成时间。",
    ])
      expect(findRunTogetherHead(text), text).toBeUndefined();
    expect(watched("一、甲\n序号工作任务责任单位完成时限1改造老旧小区。甲局12月底2新建公园。")).toEqual([
      "unread-assignment 2:1",
    ]);
  });

  it.each(["市教育局：负责校园安全。", "做甲。市教育局、市财政局：牵头做乙。", "市教育局。主要负责校园安全。"])(
    "sees the bodies that lead %s",
    (text) => {
      expect(rolesIn(text)).toHaveLength(1);
    },
  );

  it("sees a sentence that is cut", () => {
    const isCut = (text: string) => isCutSentence({ kind: "paragraph", path: [], id: "p1", runs: [], text });
    expect(isCut("加快建设综合交通枢纽，推动港口、")).toBe(true);
    expect(isCut("加快建设综合交通枢纽，推动港口、机场、铁路、公路多种运输方式协")).toBe(true);
    expect(isCut("加快建设综合交通枢纽，推动港口、机场、铁路、公路多种运输方式协同。")).toBe(false);
    expect(isCut("南陵县人民政府，2024年")).toBe(false);
  });
});

describe("the watcher of a compiled plan", () => {
  it("is quiet where the duty was read", () => {
    expect(watched("一、甲\n做甲。（自治区商务厅牵头，自治区交通运输厅配合）")).toEqual([]);
  });

  it("says where words for bodies stand and no duty was read", () => {
    expect(watched("一、甲\n做甲，责任机关：规划处。\n二、乙")).toEqual(["unread-assignment 2:4"]);
    expect(watched("一、甲\n做甲。由自治区商务厅牵头制定办法，做乙。\n二、乙")).toEqual(["unread-assignment 2:5"]);
  });

  it("says where a duty's text holds another assignment", () => {
    expect(watched("一、甲\n做甲，由自治区交通运输厅牵头做丙。\n做乙。（自治区商务厅牵头）")).toEqual([
      "swallowed-assignment 2:5",
    ]);
  });

  it("keeps silent at the very place of which a stage has spoken, and nowhere else in the line", () => {
    const text = "一、甲\n做甲（由各方负责的道路）。由自治区商务厅牵头做乙。做丙（由市公安局负责的除外）。";
    expect(watched(text)).toEqual(["unread-assignment 2:15"]);
  });

  it("says once when a body of a place that the text never names was taken", () => {
    const row = { id: "a", name: "云岭省粮食局", full_name: "云岭省粮食局", kind: "other", source: "试" };
    const departments = stringify([{ ...row, aliases: [{ type: "short", form: "粮食局" }] }]);
    const problems = (text: string) => said(compileText(text, { files: { departments } }).problems);
    expect(problems("做甲。（粮食局牵头，市财政局配合）\n做乙。（粮食局牵头）")).toEqual(["foreign-body 1:4"]);
    expect(problems("在云岭做甲。（粮食局牵头，市财政局配合）")).toEqual([]);
    expect(problems("做甲。（粮食局牵头，省财政厅配合）")).toEqual([]);
  });

  it("knows the place of a body behind the words for what the body is", () => {
    const row = { id: "a", name: "团省委", full_name: "共青团云岭省委员会", kind: "other", source: "试" };
    const departments = stringify([row]);
    const problems = (text: string) => said(compileText(text, { files: { departments } }).problems);
    expect(problems("在云岭做甲。（团省委牵头）")).toEqual([]);
    expect(problems("做甲。（团省委牵头，市财政局配合）")).toEqual(["foreign-body 1:4"]);
  });

  it("warns of prose in the longest of the five plans at most once in 5,000 characters", () => {
    const warnings = compiled.problems.filter(({ file, code }) => /bohai/u.test(file) && code.startsWith("watch/"));
    const length = readFileSync("seeds/bohai-rim.txt", "utf8").length;
    expect(warnings.length).toBeLessThanOrEqual(Math.floor(length / 5000));
  });
});

it("asks whether a place is covered by spans that come in any order and overlap", () => {
  const covered = new Covered([
    { start: 20, end: 25 },
    { start: 0, end: 4 },
    { start: 3, end: 9 },
  ]);
  const places = [0, 3, 8, 9, 19, 20, 24, 25];
  expect(places.filter((place) => covered.has(place))).toEqual([0, 3, 8, 20, 24]);
});
