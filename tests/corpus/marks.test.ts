import { describe, expect, it } from "vitest";
import { runsOf } from "../../src/pipeline/duties/assigned-text.ts";
import { collectMarks, type Woven, weaveMarks } from "../../src/pipeline/mdx/marks.ts";
import { readingOf } from "../../src/pipeline/run.ts";
import { walkDivisions } from "../../src/pipeline/tree/node.ts";
import { compileLibrary } from "../../src/workspace/compile-library.ts";
import { readLibrary } from "../../src/workspace/read-library.ts";

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

/** What stands inside each mark. */
function markedTexts(woven: Woven): string[] {
  return woven.flatMap((piece) =>
    "mark" in piece ? [`${piece.mark.component} ${textOf(piece.children)}`, ...markedTexts(piece.children)] : [],
  );
}

function textOf(woven: Woven): string {
  return woven.map((piece) => ("mark" in piece ? textOf(piece.children) : piece.reading)).join("");
}
