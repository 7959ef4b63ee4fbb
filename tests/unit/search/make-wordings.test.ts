import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { makeRecords } from "../../../src/search/build/make-records.ts";
import { makeScriptTable } from "../../../src/search/build/make-tables.ts";
import { makeWordingTable } from "../../../src/search/build/make-wordings.ts";
import { withoutPunctuation } from "../../../src/search/fold.ts";
import { readWordings } from "../../../src/search/other-names.ts";

const edition = await loadEdition();
const records = makeRecords(edition);
const table = makeWordingTable(
  edition,
  records.map(({ chars }) => chars),
  makeScriptTable(records),
);
const names = readWordings(table);

function formsFor(typed: string): string[] {
  return names.otherNames([...typed]).map((form) => form.join(""));
}

describe("how the texts word what readers type", () => {
  it.each([
    ["发改委", ["发展改革委", "发展和改革委员会"]],
    ["内蒙古商务厅", ["商务厅", "自治区商务厅"]],
    ["内蒙古自治区商务厅", ["商务厅", "自治区商务厅"]],
    ["自然资源厅", ["国土资源厅"]],
    ["文化和旅游厅", ["旅游局", "文化厅"]],
    ["自治区农牧厅", ["农牧业厅"]],
  ])("gives for %s %j", (typed, wanted) => {
    expect(formsFor(typed)).toEqual(expect.arrayContaining(wanted));
  });

  it.each(["商务厅", "人民政府", "口岸", "不存在的名称", ""])(
    "gives nothing for %j: it is worded so, or names no one body",
    (typed) => {
      expect(formsFor(typed)).toEqual([]);
    },
  );

  it("knows which names stand nowhere as typed and yet over punctuation", () => {
    const texts = records.map(({ chars }) => chars.join(""));
    const letters = records.map(({ chars }) => withoutPunctuation(chars).join(""));
    const stands = (form: string) => texts.some((text) => text.includes(form));
    const isLoose = (form: string) => {
      const wanted = withoutPunctuation([...form]).join("");
      return letters.some((text) => text.includes(wanted));
    };
    const typed = table.lines.split("\n").flatMap((line) => (line.split(";")[0] ?? "").split("|"));
    const apart = typed.filter((form) => !stands(form) && isLoose(form));
    expect(apart.length).toBeGreaterThan(0);
    expect(table.pieced.split("|").toSorted()).toEqual(expect.arrayContaining(apart.toSorted()));
    expect(apart.some((form) => names.standsNowhere([...form]))).toBe(false);
    expect(names.standsNowhere([..."发改委"])).toBe(true);
    expect(names.standsNowhere([..."不存在的名称"])).toBe(false);
  });

  it("has every typed form in one line, and no form that would stand for a common word", () => {
    const typed = table.lines.split("\n").flatMap((line) => (line.split(";")[0] ?? "").split("|"));
    expect(new Set(typed).size).toBe(typed.length);
    const printed = table.lines.split("\n").flatMap((line) => (line.split(";")[1] ?? "").split("|"));
    for (const word of ["电力", "政府", "分行"]) expect(printed).not.toContain(word);
  });
});
