import { describe, expect, it } from "vitest";
import { bookTitles, CitedWorks } from "../../src/pipeline/link/book-titles.ts";
import { InternalReferences } from "../../src/pipeline/link/internal-references.ts";
import type { WorkRow } from "../../src/registry/schema.ts";
import { compileText } from "../support/make-registry.ts";

function titles(text: string): string[] {
  return bookTitles(text).map(({ start, end }) => text.slice(start, end));
}

describe("book titles", () => {
  it.each([
    ["按照《规划》和《纲要》", ["《规划》", "《纲要》"]],
    ["《关于贯彻《规划》的意见》", ["《关于贯彻《规划》的意见》"]],
    ["《规划》》，《纲要》", ["《规划》", "《纲要》"]],
    ["《失落，《规划》", ["《规划》"]],
    ["规划》", []],
  ])("are found with their brackets in %s", (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });
});

const works: readonly WorkRow[] = [
  { id: "master", title: "总体规划", kind: "规划", cited_as: ["总体规划"], in_library: null },
  { id: "outline", title: "纲要", kind: "纲要", cited_as: ["纲要"], sections: ["yi"], in_library: null },
];

describe("cited works", () => {
  it("are known by a short title from where the text introduces it", () => {
    const cited = new CitedWorks(works, "jia");
    const find = (text: string) => cited.find(text).map(({ work, start, end }) => `${text.slice(start, end)} ${work}`);
    expect(find("落实《规划》")).toEqual([]);
    expect(find("落实《总体规划》（以下简称《规划》）")).toEqual(["《总体规划》 master", "《规划》 master"]);
    expect(find("《规划》提出")).toEqual(["《规划》 master"]);
  });

  it.each(["（以下简称《新规》）", "（以下称《新规》）", "（以下简称：《新规》）", "（以下简称为《新规》）"])(
    "are introduced by %s",
    (words) => {
      const cited = new CitedWorks(works, "jia");
      cited.find(`《总体规划》${words}`);
      expect(cited.find("《新规》")).toMatchObject([{ work: "master" }]);
    },
  );

  it("keep a form to the plans that it is limited to", () => {
    expect(new CitedWorks(works, "jia").find("《纲要》")).toEqual([]);
    expect(new CitedWorks(works, "yi").find("《纲要》")).toMatchObject([{ work: "outline" }]);
  });
});

describe("internal references", () => {
  const { tree } = compileText("一、甲\n（一）子\n（七）丑\n二、乙\n", {
    row: { numbering: [{ line: 3, reason: "试" }] },
  });
  const references = new InternalReferences(tree);

  it.each([
    ["见第一部分", ["第一部分 sample/1"]],
    ["见第一部分第（七）项", ["第一部分第（七）项 sample/1/7"]],
    ["见第一部分（一）", ["第一部分（一） sample/1/1"]],
    ["根据本方案", ["本方案 sample"]],
    ["见第一部分第（九）项", []],
    ["见第九部分", []],
    ["见第一章第三条", []],
    ["依照《规划》第一章", []],
    ["《规划》的第二部分", []],
    ["形成基本方案", []],
    ["《落实本规划的意见》", []],
  ])("lead to a place of the plan whole or not at all: %s", (text, expected) => {
    expect(references.find(text).map(({ start, end, to }) => `${text.slice(start, end)} ${to}`)).toEqual(expected);
  });
});
