import fc from "fast-check";
import type { EmendationRow } from "../../src/registry/schema.ts";

/** Signs that mean something to a stage, to Markdown, to MDX or to a decoder. */
const signs = [
  ..."第编章节一二三四五六七八九十百零〇两是、（）(12.）是。，,():;?!“”《》‘’—…·^▍",
  ..."牵头负责配合区域合作铁路公路满洲里東業區鐵辦著力",
  ..." \t\u00a0\u3000\u2003",
  ..."<>/{}*_~[]`#&$=+-|\\!^\"'@:.",
  "\n",
  "\r\n",
  "\r",
  "\u0000",
  "\u0007",
  "\u000b",
  "\u000c",
  "\u0085",
  "\u2028",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\ufffd",
  "\ufffe",
  "\ud800",
  "\udfff",
  "𠮷",
  "😀",
  "e\u0301",
];

/** Phrases that open a construct, or that would be code if they came out unescaped. */
const phrases = [
  "\n第一章 总则",
  "\n第二节 原则",
  "\n第一节",
  "\n一、基础设施",
  "\n二、",
  "\n（一）铁路。加快建设。",
  "\n(二)公路。",
  "\n1.要点。",
  "\n（1）",
  "\n一是完善。",
  "\n二是加强。",
  "（自治区商务厅牵头，海关配合）",
  "區(qū)",
  "(nèi)",
  "其他?。▍^(qū)、市)",
  "\n承办人：",
  "\n版权所有：",
  "\n2019年9月2日",
  "\n示例分工方案",
  "\n---\n",
  "\n***",
  "\n    ",
  "\n> ",
  "\n- ",
  "\n1. ",
  "\n# ",
  "\n| a | b |",
  "\n|---|---|",
  "\n| 序号 | 任务 | 牵头单位 |",
  "\n序号\t任务\t牵头单位\t完成时限",
  "\n1\t支持产业化。\t自治区商务厅\t年底前",
  "\n\t\t自治区商务厅\t",
  "\n┌──┬──┐",
  "\n│序号│任务│责任单位│",
  "\n├──┼──┤",
  "\n+--+--+",
  "\n序号\n任务\n责任单位\n1",
  "\n2",
  "\n序号  任务    责任单位  时限",
  "\n1     甲      商务厅    年底",
  "\n      乙  ",
  "\nimport x from 'y'",
  "\nexport const a = 1",
  "{process.exit(1)}",
  "<script>alert(1)</script>",
  "<P>",
  "</P>",
  "<!-- -->",
  "https://example.com/",
  "mailto:a@example.com",
  "&amp;",
  "&#123;",
  "![a](b)",
  "[a]: b",
  "```",
  "$$",
  "<br/>",
];

/** A sign, a phrase, or any characters. */
export const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...phrases) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
);

/** Text of our own alphabet: enough structure to reach every construct, enough noise to break each. */
export const seedText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

/** A text and rows of emendations that were cut from it, so that most of them match. */
export const emendedText = seedText.chain((text) =>
  fc.record({ text: fc.constant(text), emendations: emendationsOf(text) }),
);

/** Rows of emendations that were cut from a text, so that most of them match. */
export function emendationsOf(text: string): fc.Arbitrary<EmendationRow[]> {
  return fc.array(emendationOf(text), { maxLength: 4 });
}

function emendationOf(text: string): fc.Arbitrary<EmendationRow> {
  const lines = text.split(/\r\n|\r|\n/u);
  return fc
    .record({
      line: fc.nat({ max: lines.length }),
      start: fc.nat({ max: 20 }),
      length: fc.integer({ min: 1, max: 6 }),
      after: fc.oneof(
        fc.array(fc.constantFrom("—", "省", "”", "a", " ", "{", "<"), { maxLength: 4 }),
        fc.constant(["\n"]),
      ),
      certainty: fc.constantFrom("certain", "likely", "guess", "note"),
    })
    .map(({ line, start, length, after, certainty }) => {
      const points = Array.from(lines[line] ?? "");
      const before = points.slice(start, start + length).join("") || "无";
      const keep = after[0] === "\n" ? before : "";
      const reading = keep + after.join("");
      return {
        line: line + 1,
        before,
        after: reading === before ? `${reading}省` : reading,
        cause: "wrong-character",
        certainty,
        reason: "试",
      };
    });
}
