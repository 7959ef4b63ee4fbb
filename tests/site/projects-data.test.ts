import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { dist, readData } from "../support/built-site.ts";

interface Source {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
interface Place {
  readonly section: string;
  readonly url: string;
  readonly paragraph: string;
  readonly surface: string;
  readonly source: Source;
}
interface Project {
  readonly id: string;
  readonly name: string;
  readonly coordinates: { readonly lat: number; readonly lon: number } | null;
  readonly url: string;
  readonly relations: readonly { readonly type: string; readonly id: string }[];
  readonly plans: readonly string[];
  readonly mentions: readonly Place[];
}
interface Mention extends Place {
  readonly department: string | null;
  readonly project: string | null;
  readonly verdict: string | null;
  readonly duty: string | null;
  readonly plan: string;
}
interface Reference {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly in_library: string | null;
  readonly carried_out_by: readonly string[];
  readonly citations: readonly Place[];
}
interface Relation {
  readonly subject: string;
  readonly type: string;
  readonly object: string;
}
interface Department {
  readonly id: string;
  readonly mentions: number;
  readonly succession: readonly { readonly to: string }[];
}
interface Change {
  readonly reading: string;
  readonly source: Source;
}
interface Duty {
  readonly id: string;
  readonly plan: string;
  readonly section_path: string;
  readonly paragraphs: readonly string[];
}

const projects = readData<Project[]>("projects.json");
const mentions = readData<Mention[]>("mentions.json");
const references = readData<Reference[]>("references.json");
const relations = readData<Relation[]>("relations.json");
const departments = readData<Department[]>("departments.json");
const duties = readData<Duty[]>("duties.json");
const plans = readData<{ id: string; parent: { title: string } | null }[]>("plans.json");
const { changes } = readData<{ changes: Change[] }>("apparatus.json");
const seeds = new Map(plans.map(({ id }) => [`seeds/${id}.txt`, Array.from(readFileSync(`seeds/${id}.txt`, "utf8"))]));

function readTable(file: string): { readonly [column: string]: string }[] {
  return parse(readFileSync(join(dist, file)), { bom: true, columns: true });
}

/**
 * The reading text of a place, made anew: the seed's characters with the changes of the apparatus.
 * A change that reaches over an edge is cut there, character for character.
 */
function readingAt({ file, start, end }: Source): string {
  const seed = seeds.get(file) ?? [];
  const touching = changes.filter(({ source }) => source.file === file && source.start < end && source.end > start);
  let [text, at] = ["", start];
  for (const { source, reading } of touching.sort((a, b) => a.source.start - b.source.start)) {
    const [from, to] = [Math.max(start, source.start), Math.min(end, source.end)];
    const points = Array.from(reading);
    const isOneToOne = points.length === source.end - source.start;
    text += seed.slice(at, from).join("");
    text += (isOneToOne ? points.slice(from - source.start, to - source.start) : points).join("");
    at = to;
  }
  return text + seed.slice(at, end).join("");
}

/** What tells two mentions apart, and all that they share with `projects.json`. */
function keyOf({ section, paragraph, surface, url, source }: Place): string {
  return JSON.stringify([section, paragraph, surface, url, source]);
}

describe("projects.json", () => {
  it("gathers 乌力吉口岸 from the three plans that name it, in order of time", () => {
    const port = projects.find(({ id }) => id === "wuliji-port");
    expect(port).toMatchObject({ name: "乌力吉口岸", plans: ["mongolia-2014", "bohai-rim", "cppcc-0243-2019"] });
    const inOrder = [...new Set(port?.mentions.map(({ section }) => section.split("/")[0]))];
    expect(inOrder).toEqual(port?.plans);
  });

  it("names for every project exactly the plans of its mentions", () => {
    for (const { id, plans: named, mentions: places } of projects)
      expect([...new Set(places.map(({ section }) => section.split("/")[0]))], id).toEqual(named);
  });

  it("refuses an alias of a type it does not know", () => {
    const validate = new Ajv2020().compile(readData<object>("schema/projects.schema.json"));
    expect(validate(projects)).toBe(true);
    expect(validate([{ ...projects[0], aliases: [{ type: "pattern", form: "口岸" }] }])).toBe(false);
  });
});

describe("mentions.json", () => {
  it("names one department or one project a row, with a verdict for departments alone", () => {
    for (const { department, project, verdict, duty, url } of mentions) {
      expect((department === null) !== (project === null), url).toBe(true);
      expect(verdict !== null, url).toBe(department !== null);
      if (department !== null) expect(duty, url).toBe(null);
    }
  });

  it("stands in order of plan and place, and no two names overlap", () => {
    const places = mentions.map(({ plan, source }) => [plans.findIndex(({ id }) => id === plan), source] as const);
    for (const [i, [plan, source]] of places.entries()) {
      const [planBefore = -1, before] = places[i - 1] ?? [];
      expect(plan > planBefore || (plan === planBefore && source.start >= (before?.end ?? 0)), mentions[i]?.url).toBe(
        true,
      );
    }
  });

  it("gives every name as the seed has it at its place, with the changes of the apparatus", () => {
    const all = [...mentions, ...references.flatMap(({ citations }) => citations)];
    const wrong = all.filter(({ surface, source }) => readingAt(source) !== surface);
    expect(wrong).toEqual([]);
  });

  it("gives for every project's mention the duty that governs its paragraph, and none where none does", () => {
    for (const { project, duty, section, paragraph, url } of mentions) {
      if (project === null) continue;
      const governing = duties.find(
        ({ plan, section_path, paragraphs }) => `${plan}/${section_path}` === section && paragraphs.includes(paragraph),
      );
      expect(duty, url).toBe(governing?.id ?? null);
    }
  });

  it("holds as many mentions of every department as departments.json counts", () => {
    for (const { id, mentions: count } of departments)
      expect(mentions.filter(({ department }) => department === id).length, id).toBe(count);
  });

  it("holds the mentions of projects.json, and so do the files of each project", () => {
    expect(projects.flatMap(({ mentions: places }) => places).length).toBe(
      mentions.filter(({ project }) => project !== null).length,
    );
    for (const { id, mentions: places } of projects) {
      const own = mentions.filter(({ project }) => project === id);
      const list: Mention[] = JSON.parse(readFileSync(join(dist, "projects", id, "mentions.json"), "utf8"));
      expect(list.map(keyOf), id).toEqual(places.map(keyOf));
      expect(new Set(list.map((row) => JSON.stringify(row))), id).toEqual(
        new Set(own.map((row) => JSON.stringify(row))),
      );
      const records = readTable(`projects/${id}/mentions.csv`);
      expect(
        records.map(({ url, surface, duty }) => [url, surface, duty]),
        id,
      ).toEqual(list.map(({ url, surface, duty }) => [url, surface, duty ?? ""]));
    }
  });

  it("has such files for projects alone", () => {
    const folders = readdirSync(join(dist, "projects")).filter((name) =>
      existsSync(join(dist, "projects", name, "mentions.json")),
    );
    expect(folders.sort()).toEqual(projects.map(({ id }) => id).sort());
  });
});

describe("projects.csv", () => {
  it("gives names, plans, coordinates and counts as projects.json has them", () => {
    for (const [i, row] of readTable("data/projects.csv").entries()) {
      const project = projects[i];
      expect(row.id).toBe(project?.id);
      expect(new Set(row.surfaces?.split("；")), row.id).toEqual(
        new Set(project?.mentions.map(({ surface }) => surface)),
      );
      expect(row.plans?.split("；"), row.id).toEqual(project?.plans);
      expect([row.lat, row.lon], row.id).toEqual(
        [project?.coordinates?.lat, project?.coordinates?.lon].map((degrees) => String(degrees ?? "")),
      );
      expect(row.mentions, row.id).toBe(String(project?.mentions.length));
    }
  });
});

describe("relations.json", () => {
  it("joins projects with projects and departments with departments", () => {
    const ids = {
      projects: new Set(projects.map(({ id }) => id)),
      departments: new Set(departments.map(({ id }) => id)),
    };
    const broken = relations.filter(({ subject, type, object }) => {
      const known = type === "succeeded_by" ? ids.departments : ids.projects;
      return !known.has(subject) || !known.has(object);
    });
    expect(broken).toEqual([]);
  });

  it("says what projects.json and departments.json say, each once", () => {
    const said = [
      ...projects.flatMap((row) => row.relations.map(({ type, id }) => [row.id, type, id])),
      ...departments.flatMap((row) => row.succession.map(({ to }) => [row.id, "succeeded_by", to])),
    ];
    expect(relations.map(({ subject, type, object }) => [subject, type, object])).toEqual(said);
    expect(new Set(said.map(String)).size).toBe(said.length);
  });

  it("replaces 呼和浩特出口加工区 by the bonded zone", () => {
    expect(relations).toContainEqual(
      expect.objectContaining({
        subject: "hohhot-export-processing-zone",
        type: "replaced_by",
        object: "hohhot-bonded-zone",
      }),
    );
  });
});

describe("references.json", () => {
  it("names the plans that carry a work out, as plans.json names its title", () => {
    const carried = references.flatMap(({ title, carried_out_by }) => carried_out_by.map((plan) => [plan, title]));
    const parents = plans.flatMap(({ id, parent }) => (parent ? [[id, parent.title]] : []));
    expect(new Map(carried as [string, string][])).toEqual(new Map(parents as [string, string][]));
  });

  it("cites every work somewhere, one place a row of citations.csv", () => {
    expect(references.filter(({ citations }) => citations.length === 0)).toEqual([]);
    expect(readTable("data/citations.csv").map(({ work, url }) => [work, url])).toEqual(
      references.flatMap(({ id, citations }) => citations.map(({ url }) => [id, url])),
    );
  });
});

describe("every address of projects, their mentions and references", () => {
  it("leads to a page that is there, and to an anchor on it", () => {
    const pages = new Map<string, string>();
    const pageAt = (path: string) => {
      const file = join(dist, path, "index.html");
      if (!pages.has(path)) pages.set(path, existsSync(file) ? readFileSync(file, "utf8") : "");
      return pages.get(path) ?? "";
    };
    const places = [...projects.flatMap((row) => row.mentions), ...references.flatMap(({ citations }) => citations)];
    const broken = [...projects, ...references, ...places].filter(({ url }) => {
      const { pathname, hash } = new URL(url, "https://site.invalid");
      return !pageAt(pathname).includes(hash === "" ? "<html" : `id="${hash.slice(1)}"`);
    });
    expect(broken).toEqual([]);
  });
});
