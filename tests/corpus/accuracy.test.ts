import { describe, expect, it } from "vitest";
import { loadEdition } from "../../src/edition/load-edition.ts";
import type { DutyRole } from "../../src/pipeline/duties/duty.ts";
import { measureAccuracy } from "../../src/views/measure-accuracy.ts";

const { duties, plans, departments } = await loadEdition();

/** Duties that were read by hand. A plan that joins the library has duties of its own. */
const counted = duties.filter(({ plan }) => ["mongolia-2014", "manzhouli-2014", "regional-2014"].includes(plan));

describe("the duties of the three division plans", () => {
  it("are 58, 77 and 11, and none in the other two texts", () => {
    const counts = Object.fromEntries(plans.map((plan) => [plan.row.slug, plan.duties.length]));
    expect(counts).toMatchObject({
      "mongolia-2014": 58,
      "manzhouli-2014": 77,
      "regional-2014": 11,
      "cppcc-0243-2019": 0,
      "bohai-rim": 0,
    });
  });

  it("agree in everything with the reading by hand", async () => {
    const accuracy = await measureAccuracy(counted, new Set(plans.map(({ row }) => row.slug)));
    expect(accuracy.differences).toEqual([]);
    expect(accuracy).toMatchObject({ sample: 146, found: 146, exact: 146, surplus: 0 });
  });

  it("are measured against nothing where the library has none of the plans read by hand", async () => {
    expect(await measureAccuracy(counted, new Set(["another"]))).toMatchObject({
      sample: 0,
      surplus: 0,
      differences: [],
    });
  });

  it("give 自治区商务厅 26 leads and 24 supports", () => {
    const commerce = (role: DutyRole) =>
      counted.filter(({ assignees }) => assignees.some((body) => body.department === "commerce" && body.role === role));
    expect([commerce("lead").length, commerce("support").length]).toEqual([26, 24]);
  });

  it("make three joint leads of 自治区商务厅、农牧业厅，内蒙古供销合作联社负责", () => {
    const joint = duties.find(({ assignment }) => assignment.includes("供销合作联社"));
    expect(joint?.assignees.filter(({ role }) => role === "lead").map(({ surface }) => surface)).toEqual([
      "自治区商务厅",
      "农牧业厅",
      "内蒙古供销合作联社",
    ]);
  });

  it("keep the qualifier of the two tax offices", () => {
    const taxes = duties.find(({ qualifier }) => qualifier !== null);
    expect(taxes).toMatchObject({ section: "manzhouli-2014/1/4", qualifier: "按照各自征管范围分别" });
  });

  it("let one assignment govern both paragraphs of （十一）", () => {
    expect(duties.find(({ section }) => section === "mongolia-2014/3/11")?.paragraphs).toEqual(["p1", "p2"]);
  });

  it("keep three assignments that repeat word for word as different duties", () => {
    const manzhouli = duties.filter(({ plan }) => plan === "manzhouli-2014");
    const repeated = [...Map.groupBy(manzhouli, ({ assignment }) => assignment).values()].filter(
      (group) => group.length > 1,
    );
    expect(repeated.length).toBeGreaterThanOrEqual(3);
    expect(new Set(manzhouli.map(({ id }) => id)).size).toBe(77);
  });
});

describe("who looks for a body by today's name", () => {
  it("finds the duties of 旅游局 and 文化厅 under 文化和旅游厅", () => {
    const heir = departments.find(({ id }) => id === "culture-tourism");
    expect(heir?.heirOf).toEqual(["tourism", "culture"]);
  });
});
