/** Every count on the site, made anew from the data files and compared with what the pages show. */

import type { Element, Nodes } from "hast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { strings } from "../../src/strings/zh-Hans.ts";
import { type BuiltPage, readData, readPages } from "../support/built-site.ts";

interface Duty {
  readonly id: string;
  readonly number: number;
  readonly plan: string;
  readonly lead: readonly { readonly id: string }[];
  readonly support: readonly { readonly id: string }[];
  readonly groups: readonly unknown[];
  readonly open_ended: boolean;
}
interface Mention {
  readonly department: string | null;
  readonly project: string | null;
  readonly verdict: string | null;
  readonly duty: string | null;
  readonly plan: string;
}
interface Named {
  readonly id: string;
  readonly name: string;
}

const duties = readData<Duty[]>("duties.json");
const mentions = readData<Mention[]>("mentions.json");
const departments = readData<(Named & { readonly predecessors: readonly string[] })[]>("departments.json");
const projects = readData<Named[]>("projects.json");
const plans = readData<{ id: string; title: string; short_title: string }[]>("plans.json");
const sections = readData<{ plan: string; kind: string }[]>("sections.json");
const pages = new Map(readPages().map((page) => [page.path, page]));

function pageAt(path: string): BuiltPage {
  const page = pages.get(path);
  if (!page) throw new Error(`No page at ${path}.`);
  return page;
}

function elementsIn(node: Nodes, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(node, "element", (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

function named(node: Nodes, tagName: string): Element[] {
  return elementsIn(node, (element) => element.tagName === tagName);
}

function ofClass(node: Nodes, name: string): Element[] {
  return elementsIn(node, ({ properties }) => [properties.className].flat().includes(name));
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** Counts of a department: leads, supports, plans with a duty of it. */
function countsOf(id: string): [number, number, number] {
  const own = (role: "lead" | "support") => duties.filter((duty) => duty[role].some((bearer) => bearer.id === id));
  const [leads, supports] = [own("lead"), own("support")];
  return [leads.length, supports.length, new Set([...leads, ...supports].map(({ plan }) => plan)).size];
}

/** Bodies before a department, over any number of steps, that have a duty. */
function inheritedBy(id: string): string[] {
  const before = departments.find((row) => row.id === id)?.predecessors ?? [];
  const all = [...before];
  for (const other of all)
    for (const next of departments.find((row) => row.id === other)?.predecessors ?? [])
      if (!all.includes(next)) all.push(next);
  return all.filter((other) => countsOf(other)[2] > 0);
}

function inheritedWords(id: string): string {
  const [leads, supports] = countsOf(id);
  return strings.department.inheritedShort(departments.find((row) => row.id === id)?.name ?? id, leads, supports);
}

/** Rows of all tables on a page whose first cell links to a page below this one: id, texts of the other cells. */
function linkedRows(page: BuiltPage): [string, string[]][] {
  return named(page.tree, "tr").flatMap((row): [string, string[]][] => {
    const [first, ...rest] = named(row, "td");
    const href = first && named(first, "a")[0]?.properties.href;
    return typeof href === "string" ? [[href.replace("/", ""), rest.map((cell) => textOf(cell).trim())]] : [];
  });
}

describe("the counts on the pages, made anew from the data", () => {
  it("are those of every row of /departments/, which has a row for each department", () => {
    const rows = linkedRows(pageAt("departments/"));
    expect(rows.map(([id]) => id).sort()).toEqual(departments.map(({ id }) => id).sort());
    for (const [id, cells] of rows) {
      const mentioned = mentions.filter(({ department }) => department === id).length;
      const own = countsOf(id);
      const before = inheritedBy(id);
      const counts = own[2] > 0 || before.length === 0 ? own.map(String) : [before.map(inheritedWords).join("")];
      expect(cells, id).toEqual([...counts, String(mentioned)]);
    }
  });

  it("are those of the tabs of every dossier, and a tab holds as many rows as it says", () => {
    for (const { id } of departments) {
      const page = pageAt(`departments/${id}/`);
      const tabs = ofClass(page.tree, "tabs").flatMap((nav) => named(nav, "a").map(textOf));
      const [leads, supports] = countsOf(id);
      const inherited = inheritedBy(id).reduce((sum, body) => sum + countsOf(body)[0] + countsOf(body)[1], 0);
      const mentioned = mentions.filter(({ department }) => department === id).length;
      const t = strings.department;
      const expected = [
        [strings.duty.roles.lead, leads],
        [strings.duty.roles.support, supports],
        [t.formerBodies, inherited],
        [t.mentions, mentioned],
      ] as const;
      expect(tabs, id).toEqual(expected.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`));
      const rows = elementsIn(page.tree, ({ properties }) => properties.dataDuty !== undefined);
      expect(rows.length, id).toBe(leads + supports + inherited);
    }
  });

  it("are those of every row of /projects/, in all and below the title of each plan", () => {
    const page = pageAt("projects/");
    const titles = new Map(plans.map(({ id, short_title }) => [short_title, id]));
    const tables = ofClass(page.tree, "projects");
    const [head] = tables.flatMap((table) => named(table, "tr"));
    const columns = named(head as Element, "th").flatMap((cell) => titles.get(textOf(cell)) ?? []);
    expect(columns.toSorted()).toEqual([...titles.values()].sort());
    const rows = tables.flatMap((table) => linkedRows({ ...page, tree: { type: "root", children: [table] } }));
    expect(rows.map(([id]) => id).sort()).toEqual(projects.map(({ id }) => id).sort());
    for (const [id, [, ...cells]] of rows) {
      const own = mentions.filter(({ project }) => project === id);
      const counts = columns.map((column) => own.filter(({ plan }) => plan === column).length);
      expect(cells.map(Number), id).toEqual([own.length, ...counts]);
    }
  });

  it("are those of the page of every project", () => {
    for (const { id } of projects) {
      const own = mentions.filter(({ project }) => project === id);
      const text = textOf(pageAt(`projects/${id}/`).tree);
      expect(text, id).toContain(strings.project.mentions(own.length));
    }
  });

  it("are those of the counting rule on /about/accuracy/", () => {
    const cells = named(pageAt("about/accuracy/").tree, "tr").map((row) => named(row, "td").map(textOf));
    const t = strings.accuracy;
    const ofDepartments = mentions.filter(({ department }) => department !== null);
    const figures = [
      [t.assignments, duties.length],
      [t.bearers, duties.reduce((sum, { lead, support }) => sum + lead.length + support.length, 0)],
      [t.groupWords, duties.reduce((sum, { groups }) => sum + groups.length, 0)],
      [t.openEnded, duties.filter(({ open_ended }) => open_ended).length],
      [t.mentions, ofDepartments.length],
      [t.tasks, ofDepartments.filter(({ verdict }) => verdict === "task").length],
      ...plans.map(({ id, short_title }) => [short_title, duties.filter(({ plan }) => plan === id).length]),
    ];
    for (const [label, count] of figures) expect(cells).toContainEqual([label, String(count)]);
  });

  it("are those of the plans and of the departments with most duties on the first page", () => {
    const { tree } = pageAt("");
    const items = named(tree, "li");
    for (const { id } of plans) {
      const item = items.find((li) => named(li, "a").some(({ properties }) => properties.href === `./plans/${id}/`));
      const own = (kind: string) => sections.filter((section) => section.plan === id && section.kind === kind).length;
      const count = duties.filter(({ plan }) => plan === id).length;
      for (const [kind, words] of [
        ["chapter", strings.home.chapters],
        ["item", strings.home.items],
      ] as const)
        if (own(kind) > 0) expect(item && textOf(item), id).toContain(words(own(kind)));
      expect(item && textOf(item), id).toContain(count > 0 ? strings.home.duties(count) : strings.home.noDuties);
    }
    const ranked = ofClass(tree, "ranking")
      .slice(0, 1)
      .flatMap((list) => named(list, "li").map((item) => textOf(item).replaceAll(/\s+/gu, " ").trim()));
    const recounted = departments
      .map(({ id, name }) => ({ name, counts: countsOf(id) }))
      .sort((a, b) => b.counts[0] - a.counts[0] || b.counts[1] - a.counts[1])
      .slice(0, ranked.length);
    expect(ranked.length).toBeGreaterThan(0);
    expect(ranked).toEqual(
      recounted.map(
        ({ name, counts: [leads, supports] }) =>
          `${name}${strings.home.leads(leads)} · ${strings.home.supports(supports)}`,
      ),
    );
    expect(textOf(tree)).toContain(strings.home.allDepartments(departments.length));
  });
});

/** Cells of figures that lead nowhere: neither they themselves nor, in the next cell, each of the places that they count. */
function deadCounts({ path, tree }: BuiltPage): string[] {
  return named(tree, "tr").flatMap((row) => {
    const cells = row.children.filter((child): child is Element => child.type === "element");
    return cells.flatMap((cell, i) => {
      if (cell.tagName !== "td" || ![cell.properties.className].flat().includes("count")) return [];
      const count = Number(textOf(cell));
      if (!(count > 0) || named(cell, "a").length > 0) return [];
      const places = cells.slice(i + 1).flatMap((next) => named(next, "a").filter((link) => !isPlain(link)));
      const told = places.reduce((sum, place) => sum + Number(/×(\d+)$/u.exec(textOf(place))?.[1] ?? 1), 0);
      return told === count ? [] : [`${path}: ${textOf(row).slice(0, 40)}`];
    });
  });
}

/** A link to a row of a slip and not to a place of the text. */
function isPlain({ properties }: Element): boolean {
  return [properties.className].flat().includes("plain");
}

/** Pages of figures that were measured, of files, and of what was left out: they count what has no page. */
const withoutPlaces = /^(?:about|data)\//u;

describe("a number", () => {
  it("leads to what it counts, or has each place that it counts beside it", () => {
    const counting = [...pages.values()].filter(({ path }) => !withoutPlaces.test(path));
    expect(counting.length).toBeGreaterThan(100);
    expect(
      counting.flatMap(({ path, tree }) => {
        const excluded = elementsIn(tree, ({ properties }) => properties.id === "excluded").flatMap((section) =>
          deadCounts({ path, tree: { type: "root", children: [section] } } as BuiltPage),
        );
        return deadCounts({ path, tree } as BuiltPage).filter((line) => !excluded.includes(line));
      }),
    ).toEqual([]);
  });

  it("of tasks that a body leads in a matter is the tasks themselves", () => {
    const byId = new Map(duties.map((duty) => [duty.id, duty]));
    const shown = projects.flatMap(({ id }) => {
      const facts = ofClass(pageAt(`projects/${id}/`).tree, "facts");
      const links = facts.flatMap((list) => named(list, "a").map(({ properties }) => String(properties.href)));
      const told = links.flatMap((href) => /\/d\/(\d+)\/$/u.exec(href)?.[1] ?? []).map(Number);
      const governing = new Set(
        mentions.flatMap(({ project, duty }) => (project === id && duty !== null ? [duty] : [])),
      );
      const led = [...governing].flatMap((duty) => byId.get(duty)?.lead.map(() => byId.get(duty)?.number) ?? []);
      expect(told.toSorted(byNumber), id).toEqual(led.map(Number).sort(byNumber));
      return told;
    });
    expect(shown.length).toBeGreaterThan(100);
  });
});

function byNumber(a: number, b: number): number {
  return a - b;
}
