import { describe, expect, it } from "vitest";
import { restoreTable } from "../../src/pdf/restore-characters.ts";

describe("the characters of a PDF's font", () => {
  it("are those of the page again where the browser wrote radicals", () => {
    const characters = new Set("网络很长，网长");
    expect(restoreTable("<8D> <2F79>\n<8E> <2ED3>", characters)).toBe("<8D> <7F51>\n<8E> <957F>");
  });

  it("are those of the page again where one glyph serves old and new forms, and two dashes", () => {
    expect(restoreTable("<01> <6236>\n<02> <2015>", new Set("户—"))).toBe("<01> <6237>\n<02> <2014>");
    expect(restoreTable("<01> <2F3E>", new Set("户"))).toBe("<01> <6237>");
  });

  it("are written one by one where a range of codes would not do", () => {
    expect(restoreTable("<B9> <BA> <2F79>", new Set("羊网"))).toBe("<B9> <BA> [<7F51> <7F8A>]");
  });

  it("stay as they are where the page has them, or nothing like them", () => {
    const table = "1 beginbfchar\n<2F> <6236>\n<30> <2F79>\nendbfchar\n<D2> <D3> <540D>";
    expect(restoreTable(table, new Set("戶户名吏"))).toBe(table);
  });
});
