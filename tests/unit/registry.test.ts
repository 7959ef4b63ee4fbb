import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type Problem, sayProblem } from "../../src/diagnostics/problem.ts";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import { loadRegistry, type RegistryFiles } from "../../src/registry/load.ts";
import { makeRow } from "../support/make-registry.ts";
import { plansFile } from "../support/temporary-library.ts";

const plans = { path: "registry/plans.yaml", text: plansFile([makeRow("甲")]) };

const genre = { path: "registry/genre.yaml", text: readFileSync("content/registry/genre.yaml", "utf8") };

function problemsOf(files: Partial<RegistryFiles>): readonly Problem[] {
  return loadRegistry({ plans, genre, emendations: new Map(), ...files }).problems;
}

const placesFile = {
  path: "registry/jurisdictions.yaml",
  text: readFileSync("content/registry/jurisdictions.yaml", "utf8"),
};

/** Bodies in the file of a place. */
function bodiesOf(place: string, ...rows: readonly object[]): Partial<RegistryFiles> {
  const text = stringify(rows.map((fields) => ({ kind: "local", source: "试", ...fields })));
  const path = `registry/departments/${place}.yaml`;
  return { jurisdictions: placesFile, departmentsOf: new Map([[place, { path, text }]]) };
}

function emendations(text: string, slug = "sample"): Partial<RegistryFiles> {
  return { emendations: new Map([[slug, { path: `registry/emendations/${slug}.yaml`, text }]]) };
}

const row = `- line: 1
  before: 卒头
  after: 牵头
  cause: wrong-character
  certainty: certain
  reason: 形近而误。
`;

describe("a registry", () => {
  it("loads without a problem when every row has its shape", () => {
    const { registry, problems } = loadRegistry({ plans, genre, ...emendations(row) } as RegistryFiles);
    expect(problems).toEqual([]);
    expect(registry.release).toBe("unreleased");
    expect(registry.emendations.get("sample")).toMatchObject([
      { id: "1-1", before: "卒头", place: { line: 1, col: 3 } },
    ]);
  });

  it("gives of the same files the same rows and problems as often as they are loaded", () => {
    const files = {
      plans,
      genre,
      ...emendations(row + row.replace("卒头", "卒")),
      redirects: { path: "registry/redirects.yaml", text: "- from: 1\n" },
    } as RegistryFiles;
    const [first, second] = [loadRegistry(files), loadRegistry(files)];
    expect(first.problems.length).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });

  it("makes what comes with the project once, as long as it does not change", async () => {
    const [first, second] = [await readShippedWords(), await readShippedWords()];
    expect(second.genre).toBe(first.genre);
    expect(second.centralBodies).toBe(first.centralBodies);
  });

  it("numbers the rows of one line in the order of the file", () => {
    const { registry } = loadRegistry({
      plans,
      genre,
      ...emendations(row + row.replace("line: 1", "line: 2") + row),
    } as RegistryFiles);
    expect(registry.emendations.get("sample")?.map(({ id }) => id)).toEqual(["1-1", "2-1", "1-2"]);
  });

  it("reads words without the white space around them", () => {
    const { registry } = loadRegistry({
      plans,
      genre,
      ...emendations(row.replace("形近而误。", '" 形近而误。 "')),
    } as RegistryFiles);
    expect(registry.emendations.get("sample")?.map(({ reason }) => reason)).toEqual(["形近而误。"]);
  });

  it("needs one role word at least, and is content with one", () => {
    const roles = (rows: string) => ({
      ...genre,
      text: genre.text.replace(/^roles:\n(?: .*\n|- .*\n|#.*\n|\n)*/mu, rows),
    });
    const one = roles("roles:\n  - { word: 牵头, sense: lead }\n");
    expect(one.text).not.toBe(genre.text);
    expect(problemsOf({ genre: one })).toEqual([]);
    expect(problemsOf({ genre: roles("roles: []\n") }).map(({ code }) => code)).toEqual(["registry/schema"]);
  });

  it("names line and column of a value that is not of the schema", () => {
    expect(problemsOf(emendations(row.replace("certain\n", "sure\n")))).toMatchObject([
      {
        code: "registry/schema",
        file: "registry/emendations/sample.yaml",
        line: 5,
        col: 14,
        values: { field: "certainty", value: '"sure"' },
      },
    ]);
  });

  it("names the row where a field is missing or misspelt, or where nothing would change", () => {
    expect(problemsOf(emendations(row.replace("  reason: 形近而误。\n", "")))).toMatchObject([
      { line: 1, values: { field: "reason" } },
    ]);
    expect(problemsOf(emendations(row.replace("reason", "raeson")))).toHaveLength(2);
    expect(problemsOf(emendations(row.replace("牵头", "卒头")))).toMatchObject([
      { code: "registry/schema", values: { issue: { message: "`after` is the same as `before`" } } },
    ]);
    expect(problemsOf(emendations(row.replace("  after: 牵头\n", "")))).toMatchObject([
      { values: { issue: { message: "a change needs `after`" } } },
    ]);
  });

  it("names the field of an alias that no alias has, and judges others by the form that they come nearest to", () => {
    const saidOf = (alias: string) => {
      const projects = `- id: a\n  name: 甲\n  kind: rail\n  level: project\n  aliases: [${alias}]\n  why: 试\n  sure: certain\n`;
      const files = {
        plans,
        genre,
        emendations: new Map(),
        projects: { path: "registry/projects.yaml", text: projects },
      };
      return loadRegistry(files as RegistryFiles)
        .problems.filter(({ code }) => code === "registry/schema")
        .map(sayProblem);
    };
    expect(saidOf("{ litteral: 甲 }")).toMatchObject([
      { found: 'aliases.0.litteral "甲"', expected: "no field of this name" },
    ]);
    expect(saidOf("{ literal: 甲, before: 乙 }")).toMatchObject([
      { found: 'aliases.0.before "乙"', expected: "no field of this name" },
    ]);
    expect(saidOf("{ literal: 7 }")).toMatchObject([{ found: "aliases.0.literal 7", expected: "a text" }]);
    expect(saidOf("{ route: 甲 }")).toMatchObject([{ found: 'aliases.0.route "甲"', expected: "a list" }]);
  });

  it("reports every wrong row of a file, not only the first", () => {
    const wrong = row.replace("line: 1", "line: 0");
    expect(problemsOf(emendations(wrong + row + wrong)).map(({ line }) => line)).toEqual([1, 13]);
  });

  it("keeps the good rows of a file that has a wrong one", () => {
    const { registry } = loadRegistry({
      plans,
      genre,
      ...emendations(row.replace("line: 1", "line: 0") + row),
    } as RegistryFiles);
    expect(registry.emendations.get("sample")).toHaveLength(1);
  });

  it("names the place where a file is not YAML", () => {
    expect(problemsOf(emendations("- line: 1\n  before: [\n"))).toMatchObject([{ code: "registry/not-yaml", line: 3 }]);
    expect(problemsOf(emendations("- line: 1\n  line: 2\n"))).toMatchObject([
      { code: "registry/not-yaml", line: 2, col: 3 },
    ]);
  });

  it("expects a list", () => {
    expect(problemsOf(emendations("line: 1\n"))).toMatchObject([{ code: "registry/schema", values: { field: "" } }]);
  });

  it("takes an empty file for no rows", () => {
    expect(problemsOf(emendations("# nothing yet\n"))).toEqual([]);
  });

  it("names the second row of a slug that stands twice, and the line of the first", () => {
    const text = plansFile([makeRow("甲"), makeRow("乙")]);
    const second = text.split("\n").findLastIndex((line) => line.startsWith("- ")) + 1;
    expect(problemsOf({ plans: { path: "registry/plans.yaml", text } })).toMatchObject([
      { code: "registry/duplicate", line: second, col: 3, values: { line: 1 } },
    ]);
  });

  it("names a file of emendations whose plan it does not know, and the plans it knows", () => {
    expect(problemsOf(emendations(row, "smaple"))).toMatchObject([
      { code: "registry/unknown-plan", file: "registry/emendations/smaple.yaml", values: { slugs: ["sample"] } },
    ]);
  });

  it.each([
    [["jia"], ["yi"], 0],
    [["jia/1"], ["jia/2"], 0],
    [["jia/1"], ["jia/10"], 0],
    [["jia/1"], ["jia"], 1],
    [["yi", "jia/1/2"], ["jia/1"], 1],
    [undefined, ["jia"], 1],
  ])("lets two projects share a literal where their sections %j and %j do not overlap", (one, other, count) => {
    const rows = [one, other].map((sections, i) => ({
      ...{ id: `p${i}`, name: "甲", kind: "place", level: "place", why: "试", sure: "certain" },
      aliases: [sections ? { literal: "试验区", sections } : { literal: "试验区" }],
    }));
    const problems = problemsOf({ projects: { path: "registry/projects.yaml", text: stringify(rows) } });
    expect(problems.map(({ code }) => code)).toEqual(Array(count).fill("registry/contested-alias"));
  });
});

describe("the bodies of a place", () => {
  const own = { id: "trade", name: "省商务厅", full_name: "安徽省商务厅" };
  const county = { id: "nanling-finance", name: "县财政局", full_name: "南陵县财政局", jurisdiction: "芜湖市南陵县" };

  it("are loaded from the file that its id names, each with its place in it", () => {
    const { registry, problems } = loadRegistry({
      plans,
      genre,
      emendations: new Map(),
      ...bodiesOf("anhui", own, county),
    });
    expect(problems).toEqual([]);
    expect(registry.departments).toMatchObject([
      { id: "trade", jurisdiction: "anhui", place: { file: "registry/departments/anhui.yaml", line: 1 } },
      { id: "nanling-finance", jurisdiction: "芜湖市南陵县" },
    ]);
  });

  it("lie in no file of another place, and in none of a place that nobody knows", () => {
    const foreign = { id: "trade", name: "省商务厅", full_name: "广东省商务厅" };
    expect(problemsOf(bodiesOf("anhui", foreign))).toMatchObject([
      { code: "registry/misplaced-body", file: "registry/departments/anhui.yaml", line: 1 },
    ]);
    const told = { ...own, full_name: "商务厅", jurisdiction: "guangdong" };
    expect(problemsOf(bodiesOf("anhui", told))).toMatchObject([{ code: "registry/misplaced-body" }]);
    expect(problemsOf(bodiesOf("nowhere", own))).toMatchObject([
      { code: "registry/misplaced-body", values: { file: "nowhere" } },
    ]);
  });
});
