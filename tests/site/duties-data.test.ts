import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadEdition } from "../../src/edition/load-edition.ts";
import { strings } from "../../src/strings/zh-Hans.ts";
import { departmentsTable } from "../../src/writers/data/departments.ts";
import { dutiesTable } from "../../src/writers/data/duties.ts";
import { dataRoot } from "../../src/writers/data/url.ts";
import { writeWorkbook } from "../../src/writers/data/xlsx.ts";
import { dist, readData } from "../support/built-site.ts";
import { readSheets } from "../support/read-xlsx.ts";

interface Body {
  readonly id: string;
  readonly name: string;
}
interface Duty {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly permanent_url: string;
  readonly plan: string;
  readonly lead: readonly Body[];
  readonly support: readonly Body[];
  readonly assignment_printed: string;
  readonly source: { readonly file: string; readonly start: number; readonly end: number; readonly line: number };
}
interface ListedDuty extends Duty {
  readonly department: string;
  readonly role: "lead" | "support";
  readonly inherited_from: Body | null;
}
interface Department {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly lead: number;
  readonly support: number;
}
type Record = { readonly [column: string]: string };

const duties = readData<Duty[]>("duties.json");
const departments = readData<Department[]>("departments.json");
const mentions = readData<{ url: string }[]>("mentions.json");
const tables = readdirSync(join(dist, "data", "package")).map((file) => file.replace(".csv", ""));
/** Tables that join two others and have no JSON file of their own. */
const joining = ["assignments", "citations"];
const lists = readdirSync(join(dist, "departments")).filter((id) => existsSync(listFile(id, "json")));

function listFile(id: string, ending: string): string {
  return join(dist, "departments", id, `duties.${ending}`);
}

function readList(id: string): ListedDuty[] {
  return JSON.parse(readFileSync(listFile(id, "json"), "utf8"));
}

function readRecords(file: string): Record[] {
  return parse<Record>(readFileSync(file), { bom: true, columns: true });
}

function readTable(name: string): Record[] {
  return readRecords(join(dist, "data", `${name}.csv`));
}

/** The cells of a CSV file as a sheet shows them, without the header. */
function cellsOf(records: readonly Record[]): string[][] {
  return records.map((record) => Object.values(record));
}

/** Read all files that a schema describes. */
function describedBy(schema: string): unknown[] {
  if (schema === "department-duties") return lists.map(readList);
  if (schema !== "section") return [readData<unknown>(`${schema}.json`)];
  const files = readdirSync(join(dist, "plans"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => basename(file) === "index.json")
    .map((file) => JSON.parse(readFileSync(join(dist, "plans", file), "utf8")));
}

function count(id: string, role: "lead" | "support"): number {
  return duties.filter((duty) => duty[role].some((bearer) => bearer.id === id)).length;
}

describe("duties.json", () => {
  it("holds 58, 77 and 11 duties of the three plans, and none of the other two", () => {
    const slugs = ["mongolia-2014", "manzhouli-2014", "regional-2014", "cppcc-0243-2019", "bohai-rim"];
    const counts = slugs.map((slug) => duties.filter(({ plan }) => plan === slug).length);
    expect(counts).toEqual([58, 77, 11, 0, 0]);
  });

  it("gives every assignment in the characters of the seed at its place", () => {
    for (const { id, source, assignment_printed } of duties) {
      const points = Array.from(readFileSync(source.file, "utf8"));
      const slice = points.slice(source.start, source.end).join("");
      // Labels with lines of their own are joined by a line feed, whatever stands between them.
      const lines = assignment_printed.split("\n");
      if (lines.length === 1) expect(slice, id).toBe(assignment_printed);
      for (const line of lines) expect(slice, id).toContain(line);
      expect(points.slice(0, source.start).filter((point) => point === "\n").length + 1, id).toBe(source.line);
    }
  });

  it("gives every duty a permanent number of its own", () => {
    expect(new Set(duties.map(({ number }) => number)).size).toBe(duties.length);
  });
});

describe("the counts", () => {
  it("of every department are those of a recount, in departments.json and in assignments.csv", () => {
    const assignments = readTable("assignments");
    const borne = (id: string, role: string) =>
      assignments.filter((row) => row.department === id && row.role === role).length;
    for (const { id, lead, support } of departments) {
      expect([lead, support], id).toEqual([count(id, "lead"), count(id, "support")]);
      expect([borne(id, "lead"), borne(id, "support")], id).toEqual([lead, support]);
    }
    expect(assignments.length).toBe(duties.reduce((sum, { lead, support }) => sum + lead.length + support.length, 0));
  });
});

describe("the list of a department", () => {
  it("holds as many duties of its own as departments.json counts, leads first", () => {
    for (const { id, lead, support } of departments.filter((department) => lists.includes(department.id))) {
      const own = readList(id).filter(({ inherited_from }) => inherited_from === null);
      const roles = own.map(({ role }) => role);
      expect(roles, id).toEqual([...Array(lead).fill("lead"), ...Array(support).fill("support")]);
    }
  });

  it("is there for every department with a duty", () => {
    const without = departments.filter(({ id, lead, support }) => lead + support > 0 && !lists.includes(id));
    expect(without).toEqual([]);
  });

  it("gives 自治区文化和旅游厅 the duties of 旅游局 and 文化厅, marked", () => {
    const rows = readList("culture-tourism");
    const from = new Map(departments.map(({ name, lead, support }) => [name, lead + support]));
    const inherited = Map.groupBy(rows, ({ inherited_from }) => inherited_from?.name ?? null);
    expect([...inherited].map(([name, list]) => [name, list.length])).toEqual(
      ["自治区旅游局", "自治区文化厅"].map((name) => [name, from.get(name)]),
    );
  });

  it("is the same in JSON, CSV, XLSX and Markdown", async () => {
    for (const id of lists) {
      const rows = readList(id);
      const records = readRecords(listFile(id, "csv"));
      expect(
        records.map((record) => [record.role, record.id]),
        id,
      ).toEqual(rows.map((row) => [row.role, row.id]));
      const [sheet = []] = readSheets(listFile(id, "xlsx"));
      expect(sheet.slice(1), id).toEqual(cellsOf(records));
      const markdown = readFileSync(listFile(id, "md"), "utf8");
      const links = [...markdown.matchAll(/\]\(([^)]+)\)$/gmu)].map((match) => match[1]);
      expect(links, id).toEqual(rows.map(({ url }) => url));
    }
  });
});

describe("CSV", () => {
  it("begins with a byte order mark, ends lines with CRLF, and reads back to as many rows as the JSON", () => {
    for (const name of tables) {
      const bytes = readFileSync(join(dist, "data", `${name}.csv`));
      expect([...bytes.subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
      expect(bytes.subarray(-2).toString(), name).toBe("\r\n");
      if (!joining.includes(name))
        expect(readTable(name).length, name).toBe(readData<unknown[]>(`${name}.json`).length);
    }
  });

  it("holds no cell that a spreadsheet takes for a formula", () => {
    const cells = tables.flatMap((name) => readTable(name).flatMap((record) => Object.values(record)));
    expect(cells.filter((cell) => /^[=+@\t\r-]/u.test(cell))).toEqual([]);
  });

  it("joins ids and names so that they come apart again", () => {
    for (const [i, { lead_ids, support_names }] of readTable("duties").entries()) {
      expect(lead_ids?.split("；").filter(Boolean)).toEqual(duties[i]?.lead.map(({ id }) => id));
      expect(support_names?.split("；").filter(Boolean)).toEqual(duties[i]?.support.map(({ name }) => name));
    }
  });
});

describe("XLSX", () => {
  it("holds the rows of duties.csv and departments.csv below titles in Chinese", async () => {
    const sheets = readSheets(join(dist, "data", "duties.xlsx"));
    const expected = ["duties", "departments"].map((name) => cellsOf(readTable(name)));
    expect(sheets.map(([, ...rows]) => rows)).toEqual(expected);
    expect(sheets[0]?.[0]?.slice(0, 3)).toEqual(["标识", "编号", "地址"]);
  });

  it("comes out with the same bytes whenever it is made", async () => {
    const edition = await loadEdition();
    const { SITE_URL } = process.env;
    const root = dataRoot(SITE_URL ? new URL(SITE_URL) : undefined, "/");
    const again = await writeWorkbook(strings.site.name, {
      [strings.data.sheets.duties]: dutiesTable(edition, root),
      [strings.data.sheets.departments]: departmentsTable(edition, root),
    });
    expect(Buffer.from(again).equals(readFileSync(join(dist, "data", "duties.xlsx")))).toBe(true);
  });
});

describe("every address in the data", () => {
  it("leads to a page that is there, and to an anchor on it", () => {
    const addresses = [...duties, ...departments, ...mentions].map(({ url }) => url);
    const all = [...addresses, ...duties.map((duty) => duty.permanent_url)];
    const broken = all.filter((address) => {
      const { pathname, hash } = new URL(address, "https://site.invalid");
      const file = join(dist, pathname, "index.html");
      return !existsSync(file) || (hash !== "" && !readFileSync(file, "utf8").includes(`id="${hash.slice(1)}"`));
    });
    expect(broken).toEqual([]);
  });
});

describe("what describes the data", () => {
  it("holds: every JSON file fits its JSON Schema", () => {
    const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
    const schemas = readdirSync(join(dist, "data", "schema"));
    expect(schemas.length).toBe(11);
    for (const schemaFile of schemas) {
      const name = schemaFile.replace(".schema.json", "");
      const validate = ajv.compile(readData<object>(`schema/${schemaFile}`));
      for (const file of describedBy(name)) expect(validate(file) ? [] : validate.errors, name).toEqual([]);
    }
  });

  it("says what every field of duties.json is, and refuses a field it does not know", () => {
    const schema = readData<{ items: { properties: { [name: string]: { description?: string } } } }>(
      "schema/duties.schema.json",
    );
    const silent = Object.entries(schema.items.properties).filter(([, { description }]) => !description);
    expect(silent).toEqual([]);
    const validate = new Ajv2020().compile(schema);
    expect(validate([{ ...duties[0], more: 1 }])).toBe(false);
  });

  it("is a data package whose tables hold what it says: columns, types, what is required, primary keys", () => {
    const { resources: all } = readData<{ resources: ResourceDescriptor[] }>("datapackage.json");
    const resources = all.filter(({ name }) => name !== "places");
    expect(resources.map(({ name }) => name).sort()).toEqual(tables.toSorted());
    for (const { name, path, schema } of resources) {
      const rows = readRecords(join(dist, "data", path));
      expect(rows.length, name).toBe(readTable(name).length);
      expect(Object.keys(rows[0] ?? {}), name).toEqual(schema.fields.map((field) => field.name));
      expect(
        rows.flatMap((row) => schema.fields.flatMap((field) => faultOf(field, row[field.name] ?? ""))),
        name,
      ).toEqual([]);
      const keys = rows.map((row) => JSON.stringify([schema.primaryKey].flat().map((field) => row[field])));
      expect(
        keys.filter((key, i) => keys.indexOf(key) !== i),
        name,
      ).toEqual([]);
    }
  });

  it("has foreign keys that lead somewhere, and tables that differ from those for Excel in the mark alone", () => {
    const { resources: all } = readData<{ resources: ResourceDescriptor[] }>("datapackage.json");
    const resources = all.filter(({ name }) => name !== "places");
    const rows = new Map(resources.map(({ name, path }) => [name, readRecords(join(dist, "data", path))]));
    for (const { name, path, schema } of resources) {
      const excel = readFileSync(join(dist, "data", `${name}.csv`));
      expect(readFileSync(join(dist, "data", path)).equals(excel.subarray(3)), name).toBe(true);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const [field = "", target = ""] = [fields[0], reference.fields[0]];
        const known = new Set(rows.get(reference.resource)?.map((row) => row[target]));
        expect(
          rows.get(name)?.filter((row) => row[field] !== "" && !known.has(row[field] ?? "")),
          `${name}.${field}`,
        ).toEqual([]);
      }
    }
  });
});

/** Say what is wrong with a cell, after the types and constraints of Frictionless Table Schema. */
function faultOf({ name, type, constraints }: FieldDescriptor, cell: string): string[] {
  if (cell === "") return constraints?.required ? [`${name} is empty`] : [];
  const pattern = { integer: /^-?\d+$/u, number: /^-?\d+(?:\.\d+)?$/u, boolean: /^(?:true|false)$/u, string: /^/u }[
    type
  ];
  if (!pattern?.test(cell)) return [`${name} “${cell}” is no ${type}`];
  return constraints?.enum?.includes(cell) === false ? [`${name} “${cell}” is not in the list`] : [];
}

interface FieldDescriptor {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}
interface ResourceDescriptor {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly FieldDescriptor[];
    readonly primaryKey: string | readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}
