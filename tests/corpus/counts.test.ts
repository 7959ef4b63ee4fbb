import { describe, expect, it } from "vitest";
import { countPlan } from "../../src/pipeline/mdx/apparatus.ts";
import { walkDivisions } from "../../src/pipeline/tree/node.ts";
import { compiled, fivePlans, planOf } from "../support/library.ts";

/** What a careful reader counts, and the runs that make the reading text. */
const counted = [
  // plan, chapters, parts, sections, restored, items, notices, prefaces, conclusions, paragraphs
  ["mongolia-2014", 6, 0, 0, 0, 28, 0, 1, 0, 60],
  ["manzhouli-2014", 7, 0, 0, 0, 29, 0, 1, 0, 78],
  ["regional-2014", 6, 0, 0, 0, 3, 1, 1, 0, 15],
  ["cppcc-0243-2019", 5, 1, 0, 0, 7, 0, 1, 1, 21],
  ["bohai-rim", 9, 0, 30, 8, 74, 0, 0, 0, 106],
] as const;

const runsByClass = [
  // plan, same, punctuation, script, gloss, mojibake, emendation
  ["mongolia-2014", 461, 349, 0, 0, 0, 63],
  ["manzhouli-2014", 939, 772, 0, 0, 0, 0],
  ["regional-2014", 626, 130, 670, 307, 3, 0],
  ["cppcc-0243-2019", 320, 243, 0, 0, 0, 2],
  ["bohai-rim", 1115, 863, 0, 0, 0, 2],
] as const;

describe("the five plans", () => {
  it("open the library, in this order", () => {
    const slugs = compiled.plans.map(({ row }) => row.slug);
    expect(slugs.slice(0, counted.length)).toEqual(counted.map(([slug]) => slug));
  });

  it.each(counted)(
    "%s has %i chapters, %i parts, %i sections of which %i restored, %i items, and the rest as counted",
    (slug, chapter, part, section, restored, item, notice, preface, conclusions, paragraphs) => {
      expect(countPlan(planOf(slug))).toMatchObject({
        ...{ chapter, part, section, restored, item, notice, preface, conclusions, paragraphs },
        point: 0,
        subpoint: 0,
      });
    },
  );

  it.each(runsByClass)(
    "%s has as many runs of each class as counted",
    (slug, same, punctuation, script, gloss, mojibake, emendation) => {
      expect(countPlan(planOf(slug))).toMatchObject({ same, punctuation, script, gloss, mojibake, emendation });
    },
  );

  it("have second run-in titles in manzhouli-2014 alone", () => {
    const titled = fivePlans.map(({ row, tree }) => {
      const paragraphs = [...walkDivisions(tree.divisions)].flatMap((division) => division.paragraphs);
      return [row.slug, paragraphs.filter(({ title }) => title.length > 0).length];
    });
    expect(titled.filter(([, count]) => count !== 0)).toEqual([["manzhouli-2014", 58]]);
  });
});
