import { describe, expect, it } from "vitest";
import { type Edition, loadEdition } from "../../../src/edition/load-edition.ts";
import { type AlsoAbout, gatherAlsoAbout } from "../../../src/views/also-about.ts";
import { closuresOf, partFinder } from "../../../src/writers/unchanged/closures.ts";

const edition = await loadEdition();
const before = closuresOf(edition, gatherAlsoAbout(edition), []);

/** Keys of the parts whose pages and files have to be made again for another edition. */
function changedIn(other: Edition, alsoAbout: AlsoAbout = gatherAlsoAbout(other)): string[] {
  const now = closuresOf(other, alsoAbout, []);
  return [...now].filter(([key, digest]) => before.get(key) !== digest).map(([key]) => key);
}

/** The edition with one plan otherwise. */
function withPlan(slug: string, change: (plan: Edition["plans"][number]) => Edition["plans"][number]): Edition {
  return { ...edition, plans: edition.plans.map((plan) => (plan.row.slug === slug ? change(plan) : plan)) };
}

describe("the part of a library that a page or a file belongs to", () => {
  const partsOf = partFinder(edition);

  it("is the plan, the body or the matter that its address names", () => {
    expect(partsOf("plans/mongolia-2014/4/16/index.html")).toEqual(["plan mongolia-2014"]);
    expect(partsOf("plans/mongolia-2014/plan.epub")).toEqual(["plan mongolia-2014"]);
    expect(partsOf("duties/mongolia-2014/index.html")).toEqual(["plan mongolia-2014"]);
    expect(partsOf("departments/commerce/duties.xlsx")).toEqual(["body commerce"]);
    expect(partsOf("projects/wuliji-port/index.html")).toEqual(["matter wuliji-port"]);
  });

  it("is the plan of the section or duty that a number stands for, and of both that are compared", () => {
    const [section] = edition.plans[1]?.sections ?? [];
    const [other] = edition.plans[2]?.sections ?? [];
    const [duty] = edition.duties;
    expect(partsOf(`s/${section?.number}/index.html`)).toEqual([`plan ${section?.plan}`]);
    expect(partsOf(`d/${duty?.number}/index.html`)).toEqual([`plan ${duty?.plan}`]);
    expect(partsOf(`compare/${section?.number}-${other?.number}/index.html`)).toEqual([
      `plan ${section?.plan}`,
      `plan ${other?.plan}`,
    ]);
  });

  it("is none for what the library shows as a whole", () => {
    for (const address of [
      "index.html",
      "plans/index.html",
      "departments/index.html",
      "duties/index.html",
      "duties/matrix/index.html",
      "projects/index.html",
      "s/index.html",
      "s/999999/index.html",
      "data/duties.csv",
      "search/names.json",
      "feed.xml",
    ])
      expect([address, partsOf(address)]).toEqual([address, []]);
  });
});

describe("what has to be made again", () => {
  it("is nothing where nothing has changed, or only the line that a row stands in", () => {
    expect(changedIn({ ...edition })).toEqual([]);
    const moved = withPlan("mongolia-2014", (plan) => ({
      ...plan,
      row: { ...plan.row, place: { ...plan.row.place, line: plan.row.place.line + 5 } },
    }));
    expect(changedIn(moved)).toEqual([]);
  });

  it("for the reason of an emendation is its plan, and the bodies and matters that it names", () => {
    const changed = changedIn(
      withPlan("mongolia-2014", (plan) => ({
        ...plan,
        emendations: new Map([...plan.emendations].map(([id, row]) => [id, { ...row, reason: `${row.reason}。` }])),
      })),
    );
    expect(changed.filter((key) => key.startsWith("plan "))).toEqual(["plan mongolia-2014"]);
    const named = new Set(
      edition.plans.find(({ row }) => row.slug === "mongolia-2014")?.mentions.map((m) => m.department),
    );
    for (const id of named) expect(changed).toContain(`body ${id}`);
    const silent = edition.projects.find(({ plans }) => !plans.includes("mongolia-2014"));
    expect(changed).not.toContain(`matter ${silent?.id}`);
  });

  it("for another name of a body is every plan that names it, and nothing of a plan that does not", () => {
    const [body] = edition.departments.filter(({ leads }) => leads.length > 0);
    const departments = edition.departments.map((row) => (row === body ? { ...row, name: "别名" } : row));
    const changed = changedIn({ ...edition, departments });
    const naming = new Set(
      [...(body?.leads ?? []), ...(body?.supports ?? []), ...(body?.mentions ?? [])].map((d) => d.plan),
    );
    for (const { row } of edition.plans)
      expect([row.slug, changed.includes(`plan ${row.slug}`)]).toEqual([row.slug, naming.has(row.slug)]);
  });

  it("for another order of bodies is each body that bears a duty with both", () => {
    const [body] = edition.departments.filter(({ leads }) => leads.length > 5);
    const partners = new Set(
      [...(body?.leads ?? []), ...(body?.supports ?? [])].flatMap((duty) =>
        duty.assignees.map((each) => each.department),
      ),
    );
    const moved = edition.departments.findLast(({ id }) => partners.has(id) && id !== body?.id);
    const departments = [
      ...edition.departments.filter((row) => row === moved),
      ...edition.departments.filter((row) => row !== moved),
    ];
    expect(changedIn({ ...edition, departments })).toContain(`body ${body?.id}`);
  });

  it("for the release, or for what became of an address, is everything", () => {
    expect(changedIn({ ...edition, release: "2031.05" })).toEqual([...before.keys()]);
    const redirects = [{ from: "mongolia-2014/99", reason: "并入他条" }];
    expect(changedIn({ ...edition, redirects })).toEqual([...before.keys()]);
  });
});
