import { describe, expect, it } from "vitest";
import type { Citable } from "../../../src/citation/citable.ts";
import { type HumanForm, humanForms } from "../../../src/citation/forms/index.ts";
import { formatMachine } from "../../../src/citation/forms/machine.ts";
import vectors from "../../../src/citation/forms/vectors.json" with { type: "json" };
import { fillBlanks, fillDay, fillPieces } from "../../../src/citation/pieces.ts";
import { citables } from "../../support/citables.ts";
import { judged } from "../../support/library.ts";

const first = citables.find(({ address }) => address === "mongolia-2014/4/16")?.citable as Citable;

describe("the forms that people read", () => {
  const cases = vectors.flatMap(({ citable, url, day, forms }) =>
    Object.entries(forms).map(([form, expected]) => ({
      form: form as HumanForm,
      citable: citable as Citable,
      url,
      day,
      expected,
    })),
  );

  it.each(cases)("$form of $citable.mark agrees with its test vector", ({ form, citable, url, day, expected }) => {
    expect(fillPieces(humanForms[form](citable), url, day ?? undefined)).toBe(expected);
  });

  it("has a vector of every form", () => {
    for (const { forms } of vectors) expect(Object.keys(forms)).toEqual(Object.keys(humanForms));
  });

  it("names number and release in every form of every section and duty", () => {
    for (const { citable } of citables) {
      for (const form of Object.values(humanForms)) {
        const text = fillPieces(form(citable), "https://library.example/", "2026-11-22");
        expect(text).toContain(citable.mark);
        expect(text).toContain(citable.release);
        expect(text).not.toMatch(/undefined|NaN|Invalid|____/u);
      }
    }
  });

  it("never takes a date for one of publication that only bounds the writing or names a yearbook", () => {
    for (const { address, citable } of citables) {
      if (/^(?:regional-2014|bohai-rim)/u.test(address)) expect(citable.published).toBeUndefined();
      if (judged.includes(address.split("/", 1)[0] ?? "")) expect(citable.issuer).toBeUndefined();
    }
  });

  it("leaves blanks for the day of access, which are filled in to the same text", () => {
    for (const form of Object.values(humanForms)) {
      const pieces = form(first);
      expect(fillPieces(pieces, "u")).toMatch(/__/u);
      expect(fillBlanks(fillPieces(pieces, "u"), "2026-11-22")).toBe(fillPieces(pieces, "u", "2026-11-22"));
    }
  });

  it("writes months and years that are not whole days", () => {
    expect(fillDay("{y}年{m}月", "2014-10")).toBe("2014年10月");
    expect(fillDay("{y}年", "2015")).toBe("2015年");
  });
});

describe("the forms that programs read", () => {
  it("keeps Chinese in BibTeX, protects what TeX understands, and uses the permanent number as key", () => {
    const text = formatMachine([{ ...first, title: "增长 5% & 更多_", issuer: "某厅" }], "bib", "/", "2026-11-22");
    expect(text).toContain("@misc{fengong-s22,");
    expect(text).toContain("title = {增长 5\\% \\& 更多\\_：第四部分第（十六）项 跨境合作平台}");
    expect(text).toContain("author = {{某厅}}");
    expect(text).toContain("url = {/plans/mongolia-2014/4/16/}");
  });

  it("writes RIS with type, date, number, day of access and end", () => {
    const text = formatMachine([first], "ris", "https://library.example/", "2026-11-22");
    for (const line of [
      "TY  - ELEC",
      "DA  - 2014/10/24/",
      "UR  - https://library.example/plans/mongolia-2014/4/16/",
      "M1  - 2026/11/22/",
      "N1  - 分工 2026.11，s22",
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).not.toContain("AU  -");
    expect(text.trimEnd()).toMatch(/ER {2}-$/u);
  });

  it("writes CSL-JSON that parses, without what no source states", () => {
    const [item] = JSON.parse(formatMachine([first], "csl.json", "/"));
    expect(item).toMatchObject({
      id: "fengong-s22",
      type: "webpage",
      version: "2026.11",
      number: "s22",
      issued: { "date-parts": [[2014, 10, 24]] },
    });
    expect(item).not.toHaveProperty("author");
    expect(item).not.toHaveProperty("accessed");
  });
});
