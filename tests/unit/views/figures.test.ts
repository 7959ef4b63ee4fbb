import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { partnersOf } from "../../../src/edition/gather-departments.ts";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import type { EditionDepartment } from "../../../src/edition/model.ts";
import { columnsOf, countIn, rankDepartments, totalOf } from "../../../src/views/figures/columns.ts";
import { drawChapterMap, drawPlanMaps } from "../../../src/views/figures/heat-map.ts";
import { drawNetwork } from "../../../src/views/figures/network.ts";
import { layOutNetwork } from "../../../src/views/figures/network-layout.ts";
import { type Body, numberBox, overlap } from "../../../src/views/figures/network-model.ts";
import { pairDepartments } from "../../../src/views/figures/pairs.ts";
import { shortName } from "../../../src/views/figures/short-name.ts";

const { plans, duties, departments } = await loadEdition();
const groups = columnsOf(plans);
const rows = rankDepartments(departments);
const pairs = pairDepartments(rows, duties);
const paired = rows.filter(({ id }) => pairs.some(({ a, b }) => a.id === id || b.id === id));
const network = layOutNetwork(paired, pairs);

function departmentOf(id: string): EditionDepartment {
  const found = departments.find((department) => department.id === id);
  if (!found) throw new Error(`The registry has no department “${id}”.`);
  return found;
}

function elementsOf(tree: Root, tagName: string): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (element) => {
    if (element.tagName === tagName) found.push(element);
  });
  return found;
}

/** Drawn figures by name, for what holds of all of them. */
const drawings: Readonly<Record<string, () => string>> = {
  plans: () => drawPlanMaps(rows, groups, "../../"),
  chapters: () => drawChapterMap(rows, groups, "../../"),
  network: () => drawNetwork(rankDepartments(departments), pairs, new Set(pairs), "../../"),
};

describe("every figure", () => {
  for (const [name, draw] of Object.entries(drawings)) {
    const html = draw();
    const tree = fromHtml(html, { fragment: true });

    it(`of ${name} is the same bytes each time`, () => {
      expect(draw()).toBe(html);
    });

    it(`of ${name} has a name and a description for a screen reader`, () => {
      const images = elementsOf(tree, "g").filter(({ properties }) => properties.role === "img");
      const ids = new Set(
        [...elementsOf(tree, "title"), ...elementsOf(tree, "desc")].map(({ properties }) => properties.id),
      );
      expect(images.length).toBeGreaterThan(0);
      for (const { properties } of images) {
        expect(ids).toContain([properties.ariaLabelledBy].flat().join(" "));
        expect(ids).toContain([properties.ariaDescribedBy].flat().join(" "));
      }
    });

    it(`of ${name} gives each link a title and an address below the page's root`, () => {
      const links = elementsOf(tree, "a");
      expect(links.length).toBeGreaterThan(0);
      for (const { properties, children } of links) {
        expect(String(properties.href)).toMatch(/^(\.\.\/\.\.\/|#)/u);
        expect(children[0]).toMatchObject({ tagName: "title" });
      }
    });
  }
});

describe("the columns", () => {
  it("are plans with duties, whose chapters hold every duty once", () => {
    const dutiful = plans.filter((plan) => plan.duties.length > 0).map(({ row }) => row.slug);
    expect(groups.map(({ plan }) => plan.anchor)).toEqual(dutiful);
    expect(dutiful).toEqual(expect.arrayContaining(["mongolia-2014", "manzhouli-2014", "regional-2014"]));
    for (const duty of duties) {
      expect(
        groups.flatMap(({ chapters }) => chapters).filter(({ holds }) => holds(duty)),
        duty.id,
      ).toHaveLength(1);
    }
  });

  it("add up to each department's duties", () => {
    for (const row of rows) {
      const counts = groups.flatMap(({ chapters }) => chapters.map((chapter) => countIn(row, chapter)));
      expect(
        counts.reduce((sum, { leads }) => sum + leads, 0),
        row.id,
      ).toBe(row.leads.length);
      expect(
        counts.reduce((sum, { supports }) => sum + supports, 0),
        row.id,
      ).toBe(row.supports.length);
    }
  });
});

describe("the heat maps", () => {
  it("have a linked cell for every count, to its plan or chapter on the dossier", () => {
    const cells = elementsOf(fromHtml(drawChapterMap(rows, groups, "../../"), { fragment: true }), "a").filter(
      ({ properties }) => String(properties.href).includes("#"),
    );
    const counts = rows.flatMap((row) =>
      groups.flatMap(({ chapters }) => chapters.map((chapter) => countIn(row, chapter))),
    );
    expect(cells).toHaveLength(
      counts.flatMap(({ leads, supports }) => [leads, supports]).filter((count) => count > 0).length,
    );
    expect(cells.map(({ properties }) => properties.href)).toContain("../../departments/commerce/#mongolia-2014-4");
  });

  it("order departments by their duties", () => {
    const totals = rows.map(totalOf);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  });
});

describe("the network", () => {
  const boxes: readonly (Pick<Body, "x" | "y" | "width" | "height"> & { readonly name: string })[] = [
    ...network.bodies.map((body) => ({ ...body, name: body.text })),
    ...network.lines.flatMap(({ pair, number }) =>
      number ? [{ ...number, ...numberBox, name: `${pair.a.name}–${pair.b.name}` }] : [],
    ),
  ];

  it("has no two labels that overlap", () => {
    const overlapping = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.name} and ${b.name}`] : [])),
    );
    expect(boxes.length).toBeGreaterThan(paired.length);
    expect(overlapping).toEqual([]);
  });

  it("keeps every label within a drawing that fits a page of 1280 pixels", () => {
    expect(network.width).toBeLessThanOrEqual(1136);
    for (const { x, y, width, height, name } of boxes) {
      expect(x - width / 2, name).toBeGreaterThanOrEqual(0);
      expect(x + width / 2, name).toBeLessThanOrEqual(network.width);
      expect(y - height / 2, name).toBeGreaterThanOrEqual(0);
      expect(y + height / 2, name).toBeLessThanOrEqual(network.height);
    }
  });

  it("joins each pair by as many duties as the dossier counts", () => {
    const commerce = departmentOf("commerce");
    for (const { department, together } of partnersOf(commerce)) {
      const pair = pairs.find(({ a, b }) => [a.id, b.id].sort().join() === [commerce.id, department].sort().join());
      expect(pair?.duties, department).toHaveLength(together);
    }
  });

  it("numbers nearly every line of ten duties or more", () => {
    const strong = network.lines.filter(({ pair }) => pair.duties.length >= 10);
    expect(strong.filter(({ number }) => number === null).length).toBeLessThanOrEqual(1);
  });
});

describe("a short name", () => {
  it.each([
    ["commerce", "商务厅"],
    ["staffing-office", "自治区编办"],
    ["military-region", "内蒙古军区"],
    ["power-group", "电力集团有限责任公司"],
    ["pboc-hohhot", "人行呼和浩特中心支行"],
  ])("of %s is %s", (id, short) => {
    expect(shortName(departmentOf(id))).toBe(short);
  });

  it("is unique among the bodies of the figures", () => {
    expect(new Set(rows.map(shortName)).size).toBe(rows.length);
  });
});
