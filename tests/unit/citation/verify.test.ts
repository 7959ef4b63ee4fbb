import { describe, expect, it } from "vitest";
import { legalManual } from "../../../src/citation/forms/legal-manual.ts";
import { fillPieces } from "../../../src/citation/pieces.ts";
import { resolveCitation } from "../../../src/citation/resolver/resolve-citation.ts";
import { makeCorpus } from "../../../src/citation/verify/corpus.ts";
import { findCitations } from "../../../src/citation/verify/find-citations.ts";
import { verifyQuotation } from "../../../src/citation/verify/verify-quotation.ts";
import { sectionsData } from "../../../src/writers/data/sections.ts";
import { citables, edition, resolverIndex } from "../../support/citables.ts";

const sections = sectionsData(edition, "/");
const corpus = makeCorpus(sections);

/** What becomes of a quotation, in one line. */
function verdict(quotation: string, citation = ""): string {
  const cited = citation === "" ? undefined : resolveCitation(citation, resolverIndex).targets[0];
  const { verdict, here, elsewhere, nearest } = verifyQuotation(quotation, corpus, cited);
  const places = [...here, ...elsewhere].map(({ section, side, literal }) => `${section} ${side}${literal ? "" : "~"}`);
  return [verdict, ...places, ...(nearest ? [nearest.section] : [])].join(", ");
}

describe("a quotation", () => {
  it("stands literally at the cited place, in the text as printed", () => {
    expect(verdict("加快建设二连浩特一扎门乌德跨境经济合作区,启动甘其毛都", "s22")).toBe(
      "found, mongolia-2014/4/16 printed",
    );
  });

  it("stands literally at the cited place, in the reading text", () => {
    expect(verdict("加快建设二连浩特—扎门乌德跨境经济合作区，启动", "s22")).toBe("found, mongolia-2014/4/16 reading");
  });

  it("stands there but for white space and the shape of signs", () => {
    expect(verdict("加快建设二连浩特 — 扎门乌德跨境经济合作区, 启动", "s22")).toBe(
      "found, mongolia-2014/4/16 reading~",
    );
  });

  it("of a copy in traditional script is found as it was printed and as it reads", () => {
    expect(verdict("年度進展情況請于2015年1月底前報", "regional-2014/notice")).toMatch(
      /^found, regional-2014\/notice printed/u,
    );
  });

  it("stands elsewhere than it is cited from", () => {
    expect(verdict("适时开通策克、甘其毛都铁路口岸", "s22")).toBe(
      "elsewhere, mongolia-2014/4/17 printed, mongolia-2014/4/17 reading",
    );
  });

  it("counts as found where a chapter is cited for what stands below it", () => {
    expect(verdict("适时开通策克、甘其毛都铁路口岸", "/plans/mongolia-2014/4/")).toMatch(
      /^found, mongolia-2014\/4\/17/u,
    );
  });

  it("with words left out has its parts in order, in one section", () => {
    expect(verdict("加快建设……适时推进中蒙自由贸易区建设", "s22")).toMatch(/^found, mongolia-2014\/4\/16/u);
    expect(verdict("适时推进中蒙自由贸易区建设……加快建设二连", "s22")).not.toMatch(/^found/u);
  });

  it("that is changed is shown with the nearest passage", () => {
    expect(verdict("适时推进中蒙自由贸易区的建设，积极参与", "s22")).toBe("changed, mongolia-2014/4/16");
    const { nearest } = verifyQuotation("适时推进中蒙自由贸易区的建设", corpus);
    expect(nearest?.changes).toEqual([
      { kind: "same", words: "适时推进中蒙自由贸易区" },
      { kind: "quoted", words: "的" },
      { kind: "same", words: "建设" },
    ]);
  });

  it("that nothing resembles is missing, as is one without words", () => {
    expect(verdict("今天天气很好，我们去公园散步")).toBe("missing");
    expect(verdict("……，。")).toBe("missing");
  });

  it("of every paragraph is found in its section, on both sides", () => {
    for (const { id, paragraphs } of sections) {
      for (const { text, source_text } of paragraphs) {
        expect(verifyQuotation(text, corpus).here).toContainEqual({ section: id, side: "reading", literal: true });
        expect(verifyQuotation(source_text, corpus).here).toContainEqual({
          section: id,
          side: "printed",
          literal: true,
        });
      }
    }
  });
});

describe("a document", () => {
  const title = "《内蒙古自治区深化与蒙古国全面合作规划纲要》重点工作分工方案";

  function found(text: string): (readonly [string | undefined, string | undefined])[] {
    return findCitations(text, resolverIndex).map(({ resolution, quotation }) => [
      resolution.targets[0]?.address,
      quotation,
    ]);
  }

  it("has a quotation before its citation", () => {
    expect(found(`文中说“适时推进中蒙自由贸易区建设”（${title}第十六项）。`)).toEqual([
      ["mongolia-2014/4/16", "适时推进中蒙自由贸易区建设"],
    ]);
  });

  it("has a quotation behind its citation", () => {
    expect(found(`${title}第十六项规定：“适时推进中蒙自由贸易区建设。”`)).toEqual([
      ["mongolia-2014/4/16", "适时推进中蒙自由贸易区建设。"],
    ]);
  });

  it("has a quotation in the text and its citation in a note", () => {
    const text = "他说“适时推进中蒙自由贸易区建设”①。\n\n① 载 https://library.example/plans/mongolia-2014/4/16/ 。";
    expect(found(text)).toEqual([["mongolia-2014/4/16", "适时推进中蒙自由贸易区建设"]]);
    expect(found(text.replaceAll("①", "[12]"))).toEqual([["mongolia-2014/4/16", "适时推进中蒙自由贸易区建设"]]);
  });

  it("has a quotation of its own paragraph and a citation below", () => {
    expect(found("> 适时推进中蒙自由贸易区建设\n\n（编号s22）")).toEqual([
      ["mongolia-2014/4/16", "适时推进中蒙自由贸易区建设"],
    ]);
  });

  it("has two citations in one sentence, each its own", () => {
    expect(found("见 /plans/mongolia-2014/4/16/ 和 /plans/manzhouli-2014/4/16/").map(([address]) => address)).toEqual([
      "mongolia-2014/4/16",
      "manzhouli-2014/4/16",
    ]);
  });

  it("has nothing of ours", () => {
    expect(found("《民法典》第十六条规定：“涉及遗产继承、接受赠与等胎儿利益保护的”。\n第三章第二节（七）")).toEqual([]);
  });

  it("made of every citation that the edition gives out has every one of them", () => {
    const text = citables
      .map(({ citable }) => fillPieces(legalManual(citable), `https://library.example/${citable.path}`, "2026-11-22"))
      .join("\n");
    expect(found(text).map(([address]) => address)).toEqual(citables.map(({ address }) => address));
  });
});
