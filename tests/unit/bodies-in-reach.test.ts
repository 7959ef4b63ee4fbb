import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { gatherDepartments } from "../../src/edition/gather-departments.ts";
import { compilePlan } from "../../src/pipeline/index.ts";
import { bodiesInReach, placesOf } from "../../src/registry/bodies-in-reach.ts";
import { allHeads, jurisdictionOfPlan, namesOfPlan } from "../../src/registry/names-of-plan.ts";
import { makeSeed } from "../support/make-registry.ts";

const body = (id: string, name: string, full_name: string, more = {}) => ({
  ...{ id, name, full_name, kind: "autonomous-region", source: "试" },
  ...more,
});

const here = body("commerce", "自治区商务厅", "内蒙古自治区商务厅", {
  aliases: [{ type: "colloquial", form: "商务委" }],
});
const there = body("guangxi-commerce", "自治区商务厅", "广西壮族自治区商务厅");
const city = body("office", "满洲里市口岸办", "满洲里市口岸办公室");

/** Compile one assignment in a plan of a place; give the bodies that it names, null for those that nobody knows. */
function bearers(assignment: string, jurisdiction: string, rows: readonly object[]) {
  const text = `示例分工方案\n一、甲\n（一）乙。做乙。（${assignment}）\n`;
  const { seed, loaded } = makeSeed(text, { row: { jurisdiction }, files: { departments: stringify(rows) } });
  expect(loaded.problems).toEqual([]);
  const { duties } = compilePlan(seed, loaded.registry);
  return duties.flatMap(({ assignees }) => assignees.map(({ department }) => department));
}

describe("the bodies that a plan may mean", () => {
  it("are those of its own region, where two regions have bodies of one name", () => {
    expect(bearers("自治区商务厅牵头", "guangxi", [here, there])).toEqual(["guangxi-commerce"]);
    expect(bearers("自治区商务厅牵头", "inner-mongolia", [here, there])).toEqual(["commerce"]);
  });

  it("are none of another region, by whatever name that both may use", () => {
    expect(bearers("自治区商务厅牵头，商务委配合", "guangxi", [here])).toEqual([null, null]);
    expect(bearers("商务委牵头", "guangdong", [here])).toEqual([null]);
  });

  it("are looked for once for each place, since lists of names are kept by them", () => {
    const { seed, loaded } = makeSeed("示例分工方案\n", {
      row: { jurisdiction: "guangxi" },
      files: { departments: stringify([here, there]) },
    });
    const place = jurisdictionOfPlan(seed.row, loaded.registry);
    expect(bodiesInReach(loaded.registry, place)).toBe(bodiesInReach(loaded.registry, place));
  });

  it("are offered as the nearest of its own region alone", () => {
    const text = "示例分工方案\n一、甲\n（一）乙。做乙。（自治区商务听牵头）\n";
    const nearest = (jurisdiction: string) => {
      const { seed, loaded } = makeSeed(text, { row: { jurisdiction }, files: { departments: stringify([here]) } });
      const names = namesOfPlan(loaded.registry, jurisdictionOfPlan(seed.row, loaded.registry));
      return names.nearest("自治区商务听");
    };
    expect(nearest("inner-mongolia")).toContain("自治区商务厅");
    expect(nearest("guangxi").filter((form) => form.includes("商务"))).toEqual([]);
  });

  it("are those of another region where it says so", () => {
    expect(bearers("内蒙古自治区商务厅牵头", "guangxi", [here, there])).toEqual(["commerce"]);
  });

  it("are those of places of which nothing tells where they lie", () => {
    expect(bearers("满洲里市口岸办牵头", "inner-mongolia", [here, city])).toEqual(["office"]);
  });

  it("are told apart by their full names where both stand in one library", () => {
    const { loaded } = makeSeed("示例分工方案\n", { files: { departments: stringify([here, there]) } });
    const { registry } = loaded;
    const words = { rows: registry.jurisdictions, genre: registry.genre };
    const gathered = gatherDepartments(registry.departments, [], [], { heads: allHeads(registry), words });
    expect(gathered.map(({ name, jurisdiction }) => [name, jurisdiction])).toEqual([
      ["内蒙古自治区商务厅", "内蒙古自治区"],
      ["广西壮族自治区商务厅", "广西壮族自治区"],
    ]);
  });

  it("are refused where two of one region claim a name", () => {
    const twin = { ...there, id: "twin" };
    const { loaded } = makeSeed("示例分工方案\n", { files: { departments: stringify([there, twin]) } });
    expect(loaded.problems.map(({ code }) => code)).toContain("registry/duplicate");
  });
});

describe("whose body it is", () => {
  it("is told by its full name, and not by words that end as places do", () => {
    const rows = [
      body("a", "自治区住建厅", "内蒙古自治区住房和城乡建设厅"),
      body("b", "内蒙古军区", "中国人民解放军内蒙古军区"),
      body("c", "某局", "某局", { jurisdiction: "guangxi" }),
    ];
    const { loaded } = makeSeed("示例分工方案\n", { files: { departments: stringify(rows) } });
    const { registry } = loaded;
    const words = { rows: registry.jurisdictions, genre: registry.genre };
    expect(registry.departments.map((row) => placesOf(row, words))).toEqual([
      ["inner-mongolia", "china"],
      [],
      ["guangxi", "china"],
    ]);
  });
});
