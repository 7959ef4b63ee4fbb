import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectNone } from "../support/expect-none.ts";

/** Everything that the interface says, file by file. */
const all = await Promise.all(globSync("src/strings/*.ts").map((file) => import(join("../..", file))));

/** Words that the interface gave up, each with what stands in its place, and where the old one is still right. */
const oldWords: readonly (readonly [old: RegExp, now: string])[] = [
  // What a body has is its 职责: it may be merged into another's.
  [/职责(?!并入)/u, "任务"],
  [/原文/u, "底本, 文中"],
  [/阅读文本|校订文本/u, "校订本"],
  [/共事/u, "协作"],
  [/叫法/u, "文中名称"],
  [/何以为一事/u, "归并依据"],
  [/怎么说/u, "各文件表述"],
  [/别处也谈到/u, "相关条目"],
  [/存疑/u, "待核实"],
  [/解析引文|引文解析/u, "查找引文出处"],
  [/快慢/u, "性能"],
  [/式样/u, "设计规范"],
  [/准确程度/u, "识别准确率"],
  [/未收入正文/u, "未收录内容"],
  [/处改动/u, "校改 … 处，标点规范 … 处"],
  // 规划 is one kind of 文件.
  [/各规划|份规划|部规划/u, "文件"],
  [/(?<!项)对照(?!复原|表|的)|对照图/u, "并排, 比较"],
  [/代码仓库/u, "反馈本页"],
];

/** Every sentence of the interface; one with gaps is filled with 1. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return sentencesOf(sayWith(value as (...args: unknown[]) => unknown));
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(sentencesOf);
}

/** What a sentence with gaps says; one that wants more than numbers says nothing here. */
function sayWith(say: (...args: unknown[]) => unknown): unknown {
  try {
    return say(1, 1, 1, 1, 1);
  } catch {
    return "";
  }
}

/** Words that notes of the registry gave up, too: pages show them. 草原文化 is another word. */
const oldWordsOfNotes = /(?<!草)原文|阅读文本/u;

describe("the words of notes in the registry", () => {
  it("speak of 底本 where the copy reads so, and of what 文中 does not say", () => {
    const files = globSync("content/registry/**/*.yaml");
    const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n"));
    const notes = lines.filter((line) => /\b(?:note|why|reason|source|\w+_note): /u.test(line));
    expect(notes.length).toBeGreaterThan(300);
    expectNone(notes.filter((line) => oldWordsOfNotes.test(line)));
  });
});

describe("the words of the interface", () => {
  const about = globSync("src/pages/about/*.mdx")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const sentences = [...sentencesOf(all), ...about.split("\n")];

  it.each(oldWords)("say no longer %s, but %s", (old) => {
    expect(sentences.length).toBeGreaterThan(500);
    expectNone(sentences.filter((sentence) => old.test(sentence)));
  });
});
