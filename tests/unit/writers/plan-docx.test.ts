import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import type { Element, Nodes } from "xast";
import { fromXml } from "xast-util-from-xml";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { textOf } from "../../../src/edition/model.ts";
import { bookmarkOf } from "../../../src/writers/docx/docx-marks.ts";
import { planDocx } from "../../../src/writers/docx/plan-docx.ts";
import { printable } from "../../../src/writers/printable.ts";

const edition = await loadEdition();
const modified = "2026-11-01T08:00:00+08:00";
const source = { release: edition.release, root: "/", modified };
const documents = await Promise.all(
  edition.plans.map(async (plan) => {
    const bytes = await planDocx({ plan, ...source });
    const files = unzipSync(bytes);
    const xml = (name: string) => fromXml(new TextDecoder().decode(files[name]));
    return { plan, bytes, xml, names: Object.keys(files) };
  }),
);

/** Give a node, if it is an element, and all elements below it. */
function elements(node: Nodes): Element[] {
  if (!("children" in node)) return [];
  return [...(node.type === "element" ? [node] : []), ...node.children.flatMap((child) => elements(child))];
}

const named = (node: Nodes, name: string) => elements(node).filter((element) => element.name === name);
const withoutSpaces = (text: string) => text.replaceAll(/\s/gu, "");

describe.each(documents)("the Word document of $plan.row.slug", ({ plan, bytes, xml, names }) => {
  const body = xml("word/document.xml");

  it("holds the whole reading text in its order, as another program reads it", async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const whole = withoutSpaces(value);
    let from = 0;
    const lost = plan.sections
      .flatMap((section) => textOf(section).split(/[\n\t]/u))
      .map((line) => withoutSpaces(printable(line)))
      .filter((line) => {
        const at = whole.indexOf(line, from);
        if (at >= 0) from = at + line.length;
        return at < 0;
      });
    expect(lost).toEqual([]);
  });

  it("has a bookmark, and one only, for every section, paragraph, row and duty", () => {
    const bookmarks = named(body, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"]);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    const wanted = plan.sections
      .filter(({ kind }) => kind !== "plan")
      .flatMap(({ path, paragraphs }) => {
        const id = path.replaceAll("/", "-");
        return [id, ...paragraphs.map((paragraph) => `${id}-${paragraph.id}`)];
      });
    const duties = plan.duties.map(
      ({ section, anchor }) => `${section.slice(plan.row.slug.length + 1).replaceAll("/", "-")}-${anchor}`,
    );
    const missing = [...wanted, ...duties].filter((id) => !bookmarks.includes(bookmarkOf(id)));
    expect(missing).toEqual([]);
    for (const name of bookmarks) expect(name).toMatch(/^[a-z]\w{0,39}$/iu);
    const starts = named(body, "w:bookmarkStart").map(({ attributes }) => attributes["w:id"]);
    expect(
      named(body, "w:bookmarkEnd")
        .map(({ attributes }) => attributes["w:id"])
        .sort(),
    ).toEqual([...starts].sort());
  });

  it("has a note at its end for every reviewed row that its text bears, each referred to once", () => {
    const references = named(body, "w:endnoteReference").map(({ attributes }) => attributes["w:id"]);
    expect(new Set(references).size).toBe(references.length);
    const notes = named(xml("word/endnotes.xml"), "w:endnote").filter(({ attributes }) => !attributes["w:type"]);
    expect(notes.map(({ attributes }) => attributes["w:id"])).toEqual(references);
    const rows = new Set(plan.sections.flatMap((section) => section.notes.map(({ id }) => id)));
    expect(notes).toHaveLength(rows.size);
  });

  it("has every part that it names", () => {
    for (const { attributes } of named(xml("[Content_Types].xml"), "Override"))
      expect(names).toContain(String(attributes.PartName).slice(1));
  });

  it("has the same bytes each time", async () => {
    expect(Buffer.from(await planDocx({ plan, ...source })).equals(Buffer.from(bytes))).toBe(true);
  });
});
