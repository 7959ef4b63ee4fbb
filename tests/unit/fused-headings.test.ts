import { describe, expect, it } from "vitest";
import type { EmendationRow } from "../../src/registry/schema.ts";
import { compileText } from "../support/make-registry.ts";

/** The headings of a text that run on, as `line`, and what is proposed: `line ‸ title|text`. */
function fused(text: string): string[] {
  const { problems } = compileText(text, {});
  return problems.flatMap(({ code, line, proposed }) => {
    if (code !== "blocks/fused-heading") return [];
    const words = Array.from(text.split("\n")[line - 1] ?? "");
    if (!proposed) return [`${line}`];
    const { at, printed } = proposed;
    expect(words.slice(at, at + printed.length).join("")).toBe(printed);
    return [`${line} ${words.slice(0, at).join("")}|${words.slice(at + printed.length).join("")}`];
  });
}

describe("a heading that runs on into its text", () => {
  it("is told with the place where white space parts them", () => {
    expect(fused("第一章　总　则　为了规范工作，制定本办法。")).toEqual([
      "1 第一章　总　则|为了规范工作，制定本办法。",
    ]);
    expect(fused("第一节 发展环境 国家实施战略，合作空间广阔。")).toEqual([
      "1 第一节 发展环境|国家实施战略，合作空间广阔。",
    ]);
  });

  it("is told with the title that the contents give with the same numeral", () => {
    const text = "示例规划\n目录\n第一章 发展基础……3\n第一章 发展基础国家实施战略，合作空间广阔。";
    expect(fused(text)).toEqual(["4 第一章 发展基础|国家实施战略，合作空间广阔。"]);
  });

  it("is told where words stand that are a heading, of whatever style, if another of the style fills its line", () => {
    const rest = "\n二、重点任务\n加快建设。\n三、保障措施\n抓好落实。";
    expect(fused(`一、总体要求以改革为动力，推进建设。${rest}`)).toEqual(["1 一、总体要求|以改革为动力，推进建设。"]);
    expect(fused("第一节 组织领导各地要加强领导，抓好落实。")).toEqual([
      "1 第一节 组织领导|各地要加强领导，抓好落实。",
    ]);
  });

  it("is told without a proposal where nothing tells the end of the title", () => {
    expect(fused("第一节 面临机遇国家实施战略，合作空间广阔。")).toEqual(["1"]);
  });

  it("is none where the words are a sentence, or a title goes on", () => {
    expect(fused("（一）组织实施一批项目，推进建设。\n（二）加强领导。抓好落实。")).toEqual([]);
    expect(fused("一、总体要求和基本原则\n加快建设。\n二、组织领导\n抓好落实。")).toEqual([]);
  });

  it("is two lines once what is proposed is adopted", () => {
    const text = "第一章　总　则　为了规范工作，制定本办法。";
    const row = { line: 1, before: "则　为", after: "则\n为", cause: "line-break", certainty: "certain", reason: "试" };
    const { problems, tree } = compileText(text, { emendations: [row as EmendationRow] });
    expect(problems).toEqual([]);
    expect(tree.divisions[0]?.heading).toMatchObject({ numeral: "第一章", title: "总则" });
  });
});
