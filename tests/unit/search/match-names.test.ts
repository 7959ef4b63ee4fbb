import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { makeNameTables } from "../../../src/search/build/make-names.ts";
import { isLatin, matchNames, nameQueryOf, readForms } from "../../../src/search/match-names.ts";

const edition = await loadEdition();
const { names, latin, things } = makeNameTables(edition);

function idsFor(typed: string): string[] {
  const query = nameQueryOf(typed);
  return matchNames(query, readForms(isLatin(query) ? latin.forms : names.forms)).map(
    (place) => things.ids[place] ?? "",
  );
}

describe("the departments and projects that a query may mean", () => {
  it.each([
    ["发改委", "development-reform"],
    ["fgw", "development-reform"],
    ["fagaiwei", "development-reform"],
    ["Development and Reform", "development-reform"],
    ["fa gai wei", "development-reform"],
    ["erlian", "erenhot-pilot-zone"],
  ])("are offered for %s, the likeliest first", (typed, id) => {
    expect(idsFor(typed)[0]).toBe(id);
  });

  it.each(["口岸", "海关", "商务厅"])("are first those whose names end with %s, which says what they are", (typed) => {
    const [first = ""] = idsFor(typed);
    const own = new Map([...edition.departments, ...edition.projects].map((row) => [row.id, row]));
    expect(own.get(first)?.name).toMatch(new RegExp(`${typed}$`, "u"));
  });

  it("are found by any part of a Chinese name", () => {
    expect(idsFor("铁路局").length).toBeGreaterThan(0);
  });

  it.each(["的", "f", "", "，，", "不存在的名称"])("are none for %j", (typed) => {
    expect(idsFor(typed)).toEqual([]);
  });

  it("stand in one order in all tables", () => {
    const counts = [names.forms, latin.forms].map((forms) => forms.split("\n").length);
    expect(counts).toEqual([things.ids.length, things.ids.length]);
  });

  it("counts for a body of today, which no plan could name, what those before it were given", () => {
    const numbersOf = (id: string) => things.counts[things.ids.indexOf(id)];
    const sizeOf = (id: string) => {
      const row = edition.departments.find((candidate) => candidate.id === id);
      return (row?.leads.length ?? 0) + (row?.supports.length ?? 0);
    };
    const [heir] = edition.departments.filter(
      ({ id, heirOf }) => sizeOf(id) === 0 && heirOf.some((before) => sizeOf(before) > 0),
    );
    expect(heir).toBeDefined();
    const given = heir?.heirOf.reduce((sum, before) => sum + sizeOf(before), 0);
    expect(numbersOf(heir?.id ?? "")).toEqual([0, 0, given]);
  });
});
