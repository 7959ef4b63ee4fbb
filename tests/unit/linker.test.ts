import { describe, expect, it } from "vitest";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import { keepLongest } from "../../src/pipeline/link/keep-longest.ts";
import { Linker } from "../../src/pipeline/link/linker.ts";
import { allHeads } from "../../src/registry/names-of-plan.ts";
import type { DepartmentRow, ProjectAlias, ProjectRow } from "../../src/registry/schema.ts";

function project(id: string, ...aliases: ProjectAlias[]): ProjectRow {
  return { id, name: id, kind: "place", level: "place", aliases, why: "试", sure: "certain", relations: [] };
}

const government: DepartmentRow = {
  id: "education",
  name: "教育部",
  full_name: "中华人民共和国教育部",
  kind: "central",
  aliases: [{ type: "short", form: "教部" }],
  succession: [],
  source: "试",
};

const linker = new Linker(
  [government],
  [
    project("lake", { literal: "呼伦湖" }),
    project("hulun", { literal: "呼伦" }),
    project("zone", { literal: "试验区", sections: ["jia/1"] }),
    project("plan", { literal: "口岸规划" }),
    project("port", { in_context: "满洲里口岸", after: "环境" }),
    project("hub", { in_context: "满洲里", before: "以", after: "为枢纽" }),
    project("ceke", { distributed: "策克", tail: ["口岸", "铁路口岸"] }),
    project("east", { distributed: "乌力吉", head: ["口岸："] }),
    project("rail", { route: ["哈尔滨", "满洲里"], tail: ["铁路"] }),
    project("line", { route: ["集宁", "大同"] }),
  ],
  allHeads(await readShippedWords()),
);

/** What a text leads to, `words → id`, of overlapping names the longest. */
function find(text: string, address = "jia/2"): string[] {
  const found = linker.find(text, address).map(({ start, end, target }) => ({ start, end, value: target.id }));
  return keepLongest(found).map(({ start, end, value }) => `${text.slice(start, end)} → ${value}`);
}

describe("the linker", () => {
  it("takes the longest of names that overlap", () => {
    expect(find("治理呼伦湖，呼伦贝尔")).toEqual(["呼伦湖 → lake", "呼伦 → hulun"]);
  });

  it("keeps an alias to the sections that it is limited to, and to what is below them", () => {
    expect(find("建设试验区", "jia/1/2")).toEqual(["试验区 → zone"]);
    expect(find("建设试验区", "jia/10")).toEqual([]);
    expect(find("建设试验区", "yi/1")).toEqual([]);
  });

  it("takes a name in context only with its neighbours, and links the name alone", () => {
    expect(find("优化满洲里口岸环境")).toEqual(["满洲里口岸 → port"]);
    expect(find("满洲里口岸办")).toEqual([]);
    expect(find("以满洲里为枢纽，满洲里为中心")).toEqual(["满洲里 → hub"]);
  });

  it("leaves a book title alone, unless the name is all of it", () => {
    expect(find("《呼伦湖保护规划》")).toEqual([]);
    expect(find("《口岸规划》")).toEqual(["口岸规划 → plan"]);
    expect(find("《全区《口岸规划》汇编》")).toEqual([]);
    expect(find("《口岸，呼伦湖》，呼伦湖")).toEqual(["呼伦湖 → lake"]);
    expect(find("《全区口岸，呼伦湖")).toEqual(["呼伦湖 → lake"]);
  });

  it.each([
    ["策克口岸", ["策克口岸 → ceke"]],
    ["策克铁路口岸", ["策克铁路口岸 → ceke"]],
    ["策克、甘其毛都铁路口岸", ["策克 → ceke"]],
    ["策克和甘其毛都等口岸", ["策克 → ceke"]],
    ["策克以及甘其毛都等重点口岸", ["策克 → ceke"]],
    ["策克、额布都格（白音胡硕）、满都拉口岸", ["策克 → ceke"]],
    ["策克、甘其毛都，另有口岸", []],
    ["策克图口岸", []],
    ["策克、甘其毛都", []],
  ])("finds the members of a list that shares its tail: %s", (text, links) => {
    expect(find(text)).toEqual(links);
  });

  it("finds the members of a list that shares its head", () => {
    expect(find("口岸：策城、乌力吉，其他")).toEqual(["乌力吉 → east"]);
    expect(find("其他：乌力吉")).toEqual([]);
  });

  it.each([
    ["哈尔滨至满洲里铁路", ["哈尔滨至满洲里铁路 → rail"]],
    ["满洲里—哈尔滨铁路", ["满洲里—哈尔滨铁路 → rail"]],
    ["哈尔滨市—海拉尔-满洲里口岸铁路", ["哈尔滨市—海拉尔-满洲里口岸铁路 → rail"]],
    ["哈尔滨一满洲里铁路", ["哈尔滨一满洲里铁路 → rail"]],
    ["哈尔滨至满洲里、集宁至大同等铁路", ["哈尔滨至满洲里 → rail", "集宁至大同 → line"]],
    ["哈尔滨至满洲里公路", []],
    ["哈尔滨、满洲里铁路", []],
    ["哈尔滨铁路，满洲里铁路", []],
  ])("finds a route by its ends, in either direction, with points between: %s", (text, links) => {
    expect(find(text)).toEqual(links);
  });

  it("takes no ministry for a name where departments are meant", () => {
    expect(find("教育部")).toEqual(["教育部 → education"]);
    expect(find("教育部门，教部")).toEqual([]);
  });

  it("gives up soon on a long list that never comes to its tail", () => {
    expect(find(`策克${"以及甲".repeat(80)}。`)).toEqual([]);
    expect(find(`策克${"、（甲".repeat(80)}。`)).toEqual([]);
    expect(find(`哈尔滨${"—甲".repeat(80)}。`)).toEqual([]);
  });
});
