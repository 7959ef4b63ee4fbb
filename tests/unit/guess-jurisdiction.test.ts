import { expect, it } from "vitest";
import { guessJurisdiction } from "../../src/workspace/trial/guess-jurisdiction.ts";
import { makeSeed } from "../support/make-registry.ts";

const { genre, jurisdictions } = makeSeed("题\n").loaded.registry;

const issued = "一、任务\n做好服务。（发展改革委牵头）\n云岭县人民政府办公室\n2024年5月6日\n";

it.each([
  ["国务院关于加强服务的意见", issued, "国务院", "title"],
  ["国家职业教育改革实施方案", "一、任务\n做好服务。（教育部牵头）\n", "国务院", "title"],
  ["《国家职业教育改革实施方案》分工", "一、任务\n做好服务。（教育部牵头）\n", "国务院", "title"],
  ["关于印发《云岭县“无废城市”建设实施方案》分工的通知", "一、任务\n做好服务。\n", "云岭县", "title"],
  ["落实2024年云岭县政府工作报告责任分工", "一、任务\n做好服务。\n", "云岭县", "title"],
  ["云岭县省级督察反馈问题整改清单", "一、任务\n做好服务。\n", "云岭县", "title"],
  ["云岭州乡村建设任务分解表", "一、任务\n做好服务。\n", "云岭州", "title"],
  ["云岭市教育局关于市人大代表建议的答复", "一、任务\n做好服务。\n", "云岭市", "title"],
  ["云岭市老旧小区改造任务分工表", "一、任务\n做好服务。\n", "云岭市", "title"],
  ["关于加快推进乡村人才振兴的实施方案", issued, "云岭县", "names"],
  ["关于支持县域发展的若干措施", "一、任务\n做好服务。\n", "", "unknown"],
  // What a place strives for: its own line says whose plan it is.
  ["国家卫生县城创建工作方案", issued, "云岭县", "names"],
  // Of what rank something is, and not whose.
  ["国家级园区建设任务分工表", issued, "云岭县", "names"],
  ["国家级园区建设任务分工表", "一、任务\n做好服务。（能源局牵头）\n", "", "unknown"],
  ["云岭省国家级园区建设任务分工表", issued, "云岭省", "title"],
])("the title %s, with the text below it, tells whose plan it is", (title, text, name, source) => {
  expect(guessJurisdiction(undefined, title, text, { rows: jurisdictions, genre })).toEqual({ name, source });
});

it("what is told goes before what a title says", () => {
  const words = { rows: jurisdictions, genre };
  expect(guessJurisdiction("海州市", "云岭省实施方案", issued, words)).toEqual({ name: "海州市", source: "told" });
});
