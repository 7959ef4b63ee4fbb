import { stringify } from "yaml";
import { makeRow } from "./make-registry.ts";

/** A name of so many characters that says nothing. */
function longName(start: string, length: number, end: string): string {
  const filler = "口岸与区域合作发展协调联络服务保障";
  return start + filler.repeat(10).slice(0, length - start.length - end.length) + end;
}

export const longDepartment = longName("自治区", 60, "局");
const longProject = longName("中蒙俄", 60, "通道");
const longTitle = longName("内蒙古自治区", 60, "分工方案");

/** 3,000 characters without a heading, with a word that no line can hold. */
const longItem = `${"进一步扩大开放，完善口岸功能，加强区域合作。".repeat(134)}${"Ulaanbaatar".repeat(6)}，共三千字上下。`;

/** Two hundred duties of one body. */
const duties = Array.from(
  { length: 200 },
  (_, i) => `${i + 1}.推进事项。落实第${i + 1}项工作。(${longDepartment}牵头,自治区商务厅配合)`,
);

/** One sentence after the other that names the same project, a hundred in all. */
const mentions = Array.from(
  { length: 10 },
  (_, i) => `${i + 1}.建设进展。${"推进超长通道建设，取得成效。".repeat(10)}`,
);

const text = [
  longTitle,
  "第一章 总则",
  "第一节 原则",
  "（一）互利。合作共赢。",
  "1.加强领导。各地落实。",
  "（1）建立台账。逐项销号。",
  "（2）定期通报。",
  "第二节 目标",
  "第二章 没有正文的一章",
  "第三章 很长的一项",
  `（一）长文。${longItem}`,
  "第四章 很多职责",
  "（一）职责。分列如下。",
  ...duties,
  "第五章 很多提及",
  "（一）通道。分列如下。",
  ...mentions,
].join("\n");

/** A library of everything at its longest and most: names, an item, duties, levels, mentions. */
export const stressLibrary: Readonly<Record<string, string>> = {
  "seeds/stress.txt": text,
  "content/registry/plans.yaml": stringify([
    { ...makeRow(text, { slug: "stress", title: longTitle }), short_title: undefined },
  ]),
  "content/registry/departments.yaml": stringify([
    {
      id: "long",
      name: longDepartment,
      full_name: longDepartment,
      kind: "autonomous-region",
      english: "Bureau ".repeat(20).trim(),
      source: "试",
    },
    { id: "commerce", name: "自治区商务厅", full_name: "内蒙古自治区商务厅", kind: "autonomous-region", source: "试" },
  ]),
  "content/registry/projects.yaml": stringify([
    {
      id: "long-corridor",
      name: longProject,
      kind: "rail",
      level: "corridor",
      coordinates: { lat: 45, lon: 112, source: "试" },
      aliases: [{ literal: "超长通道" }],
      why: "同一名称。",
      sure: "certain",
    },
  ]),
};

const plainText = ["示例规划", "一、总则", "（一）原则。合作共赢。", "二、保障", "加强领导。"].join("\n");

/** One plan, and no department, project or emendation. */
export const emptyRegistry: Readonly<Record<string, string>> = {
  "seeds/sample.txt": plainText,
  "content/registry/plans.yaml": stringify([makeRow(plainText, { title: "示例规划" })]),
};

/** No plan at all. */
export const noPlans: Readonly<Record<string, string>> = { "content/registry/plans.yaml": "[]\n" };
