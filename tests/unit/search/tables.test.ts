import * as OpenCC from "opencc-js";
import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { choosePlan } from "../../../src/search/build/choose-plan.ts";
import { makeRecords } from "../../../src/search/build/make-records.ts";
import { makeFacetTable, makeScriptTable } from "../../../src/search/build/make-tables.ts";
import { looksCited } from "../../../src/search/citation-query.ts";
import { fold } from "../../../src/search/fold.ts";
import { simplify } from "../../../src/search/simplify.ts";

const edition = await loadEdition();
const records = makeRecords(edition);

describe("the records of the search", () => {
  it("say where the assignment of every duty stands", () => {
    for (const plan of edition.plans) {
      for (const { section, assignment } of plan.duties) {
        const record = records.find(({ address }) => address === section);
        const assignments = Array.from({ length: (record?.duties.length ?? 0) / 3 }, (_, i) =>
          record?.chars.slice(record.duties[3 * i + 1], record.duties[3 * i + 2]).join(""),
        );
        expect(assignments).toContain(fold(assignment));
      }
    }
  });

  it("begin with the printed heading", () => {
    const record = records.find(({ address }) => address === "mongolia-2014/4/16");
    expect(record?.chars.slice(0, record.heading).join("")).toMatch(/^（十六）跨境合作平台/u);
    expect(record?.shown.above).toEqual(["与蒙古国全面合作分工方案", "四、推进合作平台建设"]);
  });

  it("name the projects and bearers of their section", () => {
    const { departments, bearers, named } = makeFacetTable(records);
    const at = records.findIndex(({ address }) => address === "mongolia-2014/4/16");
    expect(bearers[at]?.map((bearer) => [departments[bearer >> 1], bearer & 1])).toContainEqual(["commerce", 0]);
    expect(named[at]?.length).toBeGreaterThan(3);
  });
});

describe("traditional script", () => {
  const table = makeScriptTable(records);

  it.each(["tw", "hk", "t"] as const)("as OpenCC writes it for %s leads back to every character of the texts", (to) => {
    const write = OpenCC.Converter({ from: "cn", to });
    const used = [...new Set(records.flatMap(({ chars }) => chars))];
    const lost = used.filter((char) => {
      const written = [...fold(write(char))];
      return written.join("") !== char && !simplify(written, table).some((form) => form.join("") === char);
    });
    expect(lost).toEqual([]);
  });

  it("has a small number of readings, however long the query", () => {
    expect(simplify([..."乾".repeat(40)], { 乾: "干乾" }).length).toBeLessThanOrEqual(16);
  });
});

describe("the plan of indexing", () => {
  it("takes single characters for a small library and pairs for a large one", () => {
    expect([choosePlan(50_000).gram, choosePlan(5_000_000).gram]).toEqual([1, 2]);
  });
});

describe("a query that looks like a citation", () => {
  it.each(["mongolia-2014/4/16", "#137", "〔2014〕 第十六项", "第四部分第（十六）项", "职责137", "d137", "四（十六）"])(
    "is %s",
    (text) => {
      expect(looksCited(text)).toBe(true);
    },
  );

  it.each(["口岸", "500千伏", "2014年", "发改委", "G7", "（十六）跨境", "ATA 单证册"])("is not %s", (text) => {
    expect(looksCited(text)).toBe(false);
  });
});
