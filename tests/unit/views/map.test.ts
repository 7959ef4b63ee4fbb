import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import type { EditionProject } from "../../../src/edition/model.ts";
import type { ProjectAlias } from "../../../src/registry/schema.ts";
import { drawMap, layOutMap } from "../../../src/views/figures/map/index.ts";
import { overlap } from "../../../src/views/figures/network-model.ts";
import { mapFeatures } from "../../../src/views/map-features.ts";
import { placesData } from "../../../src/writers/data/places.ts";

const edition = await loadEdition();
const { projects, towns } = edition;
const features = mapFeatures(projects, towns);
const layout = layOutMap(features, towns);
const html = drawMap(features, towns, "../../");

function linksOf(text: string): Element[] {
  const links: Element[] = [];
  visit(fromHtml(text, { fragment: true }), "element", (element) => {
    if (element.tagName === "a") links.push(element);
  });
  return links;
}

/** A row of the registry as a line without mentions. */
function line(name: string, aliases: ProjectAlias[] = []): EditionProject {
  const row = { id: "line", name, kind: "rail", level: "project", aliases, why: "试", sure: "certain" } as const;
  return { ...row, relations: [], mentions: [], plans: [], leaders: [], inverse: [] };
}

function stationsOf(project: EditionProject): string[] | undefined {
  return mapFeatures([project], towns).routes[0]?.stations.map(({ name }) => name);
}

describe("the lines of the map", () => {
  it("run through the towns that their name names, in that order", () => {
    expect(stationsOf(line("临哈铁路（临河—额济纳—哈密）"))).toEqual(["临河", "额济纳", "哈密"]);
  });

  it("run between the ends of an alias where the name has only one of them", () => {
    const aliases = [{ route: ["策克", "达兰扎达嘎德"] as [string, string], tail: ["铁路"] }];
    expect(stationsOf(line("策克—西伯库伦通道", aliases))).toEqual(["策克", "达兰扎达嘎德"]);
  });

  it("are not drawn where an end is unknown, and are listed as missing", () => {
    const unknown = line("蒙西至华中铁路通道");
    expect(stationsOf(unknown)).toBeUndefined();
    expect(mapFeatures([unknown], towns).missing).toEqual([unknown]);
  });
});

describe("the map", () => {
  it("is the same bytes each time", () => {
    expect(drawMap(features, towns, "../../")).toBe(html);
  });

  it("finds a place for every name", () => {
    const placed = new Set(layout.labels.map(({ block }) => block));
    expect(layout.blocks.filter((block) => !placed.has(block)).map(({ lines }) => lines[0]?.text)).toEqual([]);
  });

  it("has no two names that overlap, and none that covers a mark", () => {
    const marks = layout.blocks.flatMap(({ radius, anchors: [at] }) =>
      radius > 0 && at ? [{ ...at, width: radius * 2, height: radius * 2 }] : [],
    );
    for (const [i, label] of layout.labels.entries()) {
      const name = label.block.lines[0]?.text;
      expect(
        layout.labels.slice(i + 1).filter((other) => overlap(label, other)),
        name,
      ).toEqual([]);
      expect(
        marks.filter((mark) => overlap(label, mark)),
        name,
      ).toEqual([]);
    }
  });

  it("keeps every name within a drawing that fits a page of 1280 pixels", () => {
    expect(layout.sheet.width).toBeLessThanOrEqual(1136);
    for (const { x, y, width, height, block } of layout.labels) {
      const name = block.lines[0]?.text;
      expect(Math.min(x - width / 2, y - height / 2), name).toBeGreaterThanOrEqual(0);
      expect(x + width / 2, name).toBeLessThanOrEqual(layout.sheet.width);
      expect(y + height / 2, name).toBeLessThanOrEqual(layout.sheet.height);
    }
  });

  it("links each place and line, with a title, to its page", () => {
    const links = linksOf(html);
    for (const { children } of links) expect(children[0]).toMatchObject({ tagName: "title" });
    const targets = new Set(links.map(({ properties }) => properties.href));
    for (const { project } of [...features.places, ...features.routes])
      expect(targets).toContain(`../../projects/${project.id}/`);
  });

  it("puts Manzhouli south-east of Chita and north of Erenhot", () => {
    const [manzhouli, chita, erenhot] = ["manzhouli-port", "chita", "erenhot-port"].map((id) => {
      const coordinates = projects.find((project) => project.id === id)?.coordinates;
      return layout.sheet.project(coordinates ?? { lat: 0, lon: 0 });
    });
    expect(manzhouli?.x).toBeGreaterThan(chita?.x ?? 0);
    expect(manzhouli?.y).toBeGreaterThan(chita?.y ?? 0);
    expect(manzhouli?.y).toBeLessThan(erenhot?.y ?? 0);
  });
});

describe("places.geojson", () => {
  const data = placesData(edition, "/");

  it("has every place as a point, longitude first, and every line", () => {
    const points = data.features.filter(({ geometry }) => geometry.type === "Point");
    const lines = data.features.filter(({ geometry }) => geometry.type === "LineString");
    expect(points).toHaveLength(features.places.length);
    expect(lines).toHaveLength(features.routes.length);
    expect(points.find(({ id }) => id === "wuliji-port")?.geometry).toEqual({
      type: "Point",
      coordinates: [104.5, 41.9],
    });
  });

  it("has ids that are unique, and says where each coordinate is from", () => {
    expect(new Set(data.features.map(({ id }) => id)).size).toBe(data.features.length);
    for (const { properties } of data.features) expect(properties?.coordinate_source).not.toBe("");
  });
});
