import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { textOf } from "../../../src/edition/model.ts";
import { type ExportSource, exportSources } from "../../../src/writers/sections/export-source.ts";
import { sectionDocument, sectionJson } from "../../../src/writers/sections/section-json.ts";
import { sectionMarkdown } from "../../../src/writers/sections/section-markdown.ts";
import { sectionText, textBody } from "../../../src/writers/sections/section-text.ts";

const edition = await loadEdition();
const sources = exportSources(edition, "https://example.org/");
const byAddress = new Map(sources.map((source) => [source.section.address, source]));

function sourceAt(address: string): ExportSource {
  return byAddress.get(address) as ExportSource;
}

/** Give the plain text of Markdown, one block a line. */
function plainBlocks(markdown: string): string[] {
  const root: Root = unified().use(remarkParse).parse(markdown);
  const blocks: string[] = [];
  visit(root, ["heading", "paragraph"], (block) => {
    let text = "";
    visit(block, "text", ({ value }: { value: string }) => {
      text += value;
    });
    blocks.push(text);
  });
  return blocks;
}

describe("the reading text of a section", () => {
  it("is its own text and then, in order, what stands below it", () => {
    for (const source of sources) {
      const own = textBody({ ...source, within: [source.section] }, "reading");
      const below = source.section.children.map((address) => textBody(sourceAt(address), "reading"));
      const whole = [own, ...below].filter(Boolean).join("\n");
      expect(whole === textBody(source, "reading"), source.section.address).toBe(true);
    }
  });

  it("joined over all sections is the reading text of the plan, apart from headings that the edition supplies", () => {
    for (const { row, sections } of edition.plans) {
      const printed = sections.map(textOf).filter(Boolean).join("\n");
      const body = textBody(sourceAt(row.slug), "reading").split("\n");
      expect(body.filter((line) => !line.startsWith("〔")).join("\n") === printed, row.slug).toBe(true);
    }
  });

  it("brackets a supplied heading once", () => {
    expect(textBody(sourceAt("bohai-rim/3/1"), "reading")).toMatch(/^〔第一节 底本缺标题〕\n/u);
    expect(textBody(sourceAt("mongolia-2014/preface"), "reading")).toMatch(/^〔[^〔]+〕\n/u);
  });
});

describe("the text files", () => {
  it("end with a line of title, address, permanent number and release", () => {
    expect(sectionText(sourceAt("mongolia-2014/4/16"), "printed").split("\n").slice(-4)).toEqual([
      "",
      "——",
      "《内蒙古自治区深化与蒙古国全面合作规划纲要》重点工作分工方案 四、推进合作平台建设 （十六）跨境合作平台，https://example.org/plans/mongolia-2014/4/16/，永久编号 22（https://example.org/s/22/），版次 2026.11",
      "",
    ]);
  });

  it("of the printed text hold nothing that the edition leaves out", () => {
    for (const { plan, section } of sources.filter(({ section }) => section.kind === "plan")) {
      const body = textBody(sourceAt(section.address), "printed");
      const contacts = plan.apparatus.runs.filter((run) => run[0] === "excluded" && run[3] === "contact");
      for (const [, start, end] of contacts) expect(body).not.toContain(plan.seed.slice(start, end).join(""));
    }
  });
});

describe("the Markdown of a section", () => {
  it("gives back the reading text of every paragraph when it is read", () => {
    for (const source of sources) {
      const blocks = new Set(plainBlocks(sectionMarkdown(source)));
      for (const { text } of source.within.flatMap(({ paragraphs }) => paragraphs))
        expect(blocks, source.section.address).toContain(text.trim());
    }
  });

  it("takes signs of Markdown in a text for the characters that they are", () => {
    const source = sourceAt("mongolia-2014/4/16");
    const hostile = "# *不是* 标题 [链接](x) <b>1</b> `码` &amp; 1. 2\\_3 ![图](y)";
    const [paragraph] = source.section.paragraphs;
    const section = { ...source.section, paragraphs: [{ ...paragraph, text: hostile }] } as ExportSource["section"];
    expect(plainBlocks(sectionMarkdown({ ...source, section, within: [section] }))).toContain(hostile);
  });

  it("lists the emendations with their reasons", () => {
    expect(sectionMarkdown(sourceAt("mongolia-2014/4/16"))).toContain("“满都拉—.杭吉” → “满都拉—杭吉”（确定；");
  });
});

describe("the JSON of a section", () => {
  it("is as its schema says, for every section", () => {
    for (const source of sources) expect(() => sectionDocument.parse(sectionJson(source))).not.toThrow();
  });

  it("names what it is part of and what is part of it", () => {
    const json = sectionJson(sourceAt("bohai-rim/3/2"));
    expect(json.is_part_of.map(({ id }) => id)).toEqual(["bohai-rim", "bohai-rim/3"]);
    expect(json.has_part[0]).toMatchObject({ id: "bohai-rim/3/2/1", number: "（一）" });
    expect(json.eid).toBe("chp_3__sec_2");
  });
});
