import { EpubCheck } from "@likecoin/epubcheck-ts";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Element, Nodes } from "xast";
import { fromXml } from "xast-util-from-xml";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { textOf } from "../../../src/edition/model.ts";
import { planEpub } from "../../../src/writers/epub/plan-epub.ts";

const edition = await loadEdition();
const modified = "2026-11-01T08:00:00+08:00";
const books = edition.plans.map((plan) => {
  const bytes = planEpub({ plan, release: edition.release, root: "/", modified });
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, own]) => [name, new TextDecoder().decode(own)]));
  return { plan, bytes, files };
});

/** Give a node, if it is an element, and all elements below it. */
function elements(node: Nodes): Element[] {
  if (!("children" in node)) return [];
  return [...(node.type === "element" ? [node] : []), ...node.children.flatMap((child) => elements(child))];
}

/** Give the text of a node without notes and without headings that the edition supplies. */
function textWithoutNotes(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && ["notes", "supplied"].includes(node.attributes.class ?? "")) return "";
  return node.children.map(textWithoutNotes).join("");
}

const named = (node: Nodes, name: string) => elements(node).filter((element) => element.name === name);
const tree = (files: ReadonlyMap<string, string>, name: string) => fromXml(files.get(name) ?? "");

describe.each(books)("the book of $plan.row.slug", ({ plan, bytes, files }) => {
  const opf = tree(files, "OEBPS/package.opf");
  const items = named(opf, "item").map(({ attributes }) => attributes);
  const pages = items.filter((item) => item["media-type"] === "application/xhtml+xml");

  it("begins with its type, not compressed", () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint16(8, true)).toBe(0);
    expect(view.getUint16(28, true)).toBe(0);
    expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe("mimetypeapplication/epub+zip");
  });

  it("leads to its package, which names every file once", () => {
    const [rootfile] = named(tree(files, "META-INF/container.xml"), "rootfile");
    expect(rootfile?.attributes["full-path"]).toBe("OEBPS/package.opf");
    const listed = [
      "mimetype",
      "META-INF/container.xml",
      "OEBPS/package.opf",
      ...items.map(({ href }) => `OEBPS/${href}`),
    ];
    expect([...files.keys()].sort()).toEqual(listed.sort());
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of named(opf, "itemref")) expect(ids).toContain(attributes.idref);
    for (const name of ["dc:identifier", "dc:title", "dc:language", "dc:rights", "dc:source"])
      expect(textWithoutNotes(named(opf, name)[0] as Element)).not.toBe("");
    expect(textWithoutNotes(named(opf, "meta")[0] as Element)).toBe("2026-11-01T00:00:00Z");
  });

  it("has each id once, and every link leads somewhere", () => {
    const own = new Map(pages.map(({ href }) => [href, elements(tree(files, `OEBPS/${href}`))]));
    for (const [page, list] of own) {
      const ids = list.flatMap(({ attributes }) => attributes.id ?? []);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        `${page}`,
      ).toEqual([]);
      for (const { name, attributes } of list) {
        if (name !== "a") continue;
        const [file = "", id] = (attributes.href ?? "").split("#");
        const target = own.get(file === "" ? page : file);
        expect(target, attributes.href ?? "").toBeDefined();
        if (id !== undefined)
          expect(
            target?.some(({ attributes: { id: other } }) => other === id),
            id,
          ).toBe(true);
      }
    }
  });

  it("has the reading text of the plan", () => {
    const spine = named(opf, "itemref").map(({ attributes }) => `OEBPS/${attributes.idref}.xhtml`);
    const text = spine.map((name) => textWithoutNotes(named(tree(files, name), "body")[0] as Element)).join("");
    const reading = plan.sections.map(textOf).join("");
    expect(text.replace(/\s/gu, "")).toBe(reading.replace(/\s/gu, ""));
  });

  it("has every assignment and every paragraph under the id of its chapter's page", () => {
    const missing = plan.sections.flatMap(({ path, paragraphs, address }) => {
      if (path === "") return [];
      const [chapter = "", ...below] = path.split("/");
      const prefix = below.map((step) => `${step}-`).join("");
      const ids = new Set(elements(tree(files, `OEBPS/s-${chapter}.xhtml`)).map(({ attributes }) => attributes.id));
      const anchors = plan.duties.filter(({ section }) => section === address).map(({ anchor }) => anchor);
      return [...paragraphs.map(({ id }) => id), ...anchors].filter((id) => !ids.has(`${prefix}${id}`));
    });
    expect(missing).toEqual([]);
  });

  it("is valid EPUB 3, as the rules of EPUBCheck have it: no error, no warning", async () => {
    const { valid, version, messages } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => severity !== "info" && severity !== "usage")).toEqual([]);
    expect({ valid, version }).toEqual({ valid: true, version: "3.0" });
  });

  it("has the same bytes each time", () => {
    expect(planEpub({ plan, release: edition.release, root: "/", modified })).toEqual(bytes);
  });
});
