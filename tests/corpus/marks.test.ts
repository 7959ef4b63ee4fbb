import { describe, expect, it } from "vitest";
import { readLibrary } from "../../src/files/read-library.ts";
import { runsOf } from "../../src/pipeline/duties/assigned-text.ts";
import { collectMarks, type Woven, weaveMarks } from "../../src/pipeline/mdx/marks.ts";
import { walkDivisions } from "../../src/pipeline/tree/node.ts";
import { readingOf } from "../../src/text/run.ts";
import { compileLibrary } from "../../src/workspace/compile-library.ts";

const library = await readLibrary({ seeds: "seeds", registry: "content/registry" });
const { plans } = compileLibrary(library, "content/registry/identifiers.lock");

describe("the marks in the MDX of the five plans", () => {
  for (const { row, tree, duties, links } of plans) {
    it(`stand on exactly the words they mean in ${row.slug}`, () => {
      const marks = collectMarks(duties, links);
      for (const division of walkDivisions(tree.divisions)) {
        for (const paragraph of division.paragraphs) {
          const own = marks.get(`${division.path.join("/")}#${paragraph.id}`) ?? [];
          const runs = runsOf(paragraph);
          const text = readingOf(runs);
          const expected = own.map(({ start, end, component }) => `${component} ${text.slice(start, end)}`);
          expect(markedTexts(weaveMarks(runs, own)).sort(), `${division.path.join("/")} ${paragraph.id}`).toEqual(
            expected.sort(),
          );
        }
      }
    });
  }
});

describe("the sentences of what is named in the five plans", () => {
  it.each(plans.map(({ row, links }) => [row.slug, links] as const))(
    "hold each name where they say in %s",
    (_, links) => {
      const named = [...links.departments, ...links.projects, ...links.citations, ...links.references];
      const wrong = named.filter(({ sentence, at, surface }) => sentence.slice(at, at + surface.length) !== surface);
      expect(wrong).toEqual([]);
    },
  );

  /** 二连浩特 stands twice in one sentence: among the ports, and among the airports. */
  it.each([
    ["erenhot-port", "双向开通，推动", "、甘其毛都"],
    ["erenhot-airport", "海拉尔、满洲里、", "等航空口岸"],
  ])("tell the place of %s from that of the same word", (id, before, behind) => {
    const projects = plans.find(({ row }) => row.slug === "bohai-rim")?.links.projects ?? [];
    const own = projects.filter(({ path, project }) => path.join("/") === "8/1/2" && project === id);
    expect(own).toHaveLength(1);
    for (const { sentence, at, surface } of own) {
      expect(sentence.slice(0, at).endsWith(before)).toBe(true);
      expect(sentence.slice(at + surface.length).startsWith(behind)).toBe(true);
    }
  });
});

/** What stands inside each mark. */
function markedTexts(woven: Woven): string[] {
  return woven.flatMap((piece) =>
    "mark" in piece ? [`${piece.mark.component} ${textOf(piece.children)}`, ...markedTexts(piece.children)] : [],
  );
}

function textOf(woven: Woven): string {
  return woven.map((piece) => ("mark" in piece ? textOf(piece.children) : piece.reading)).join("");
}
