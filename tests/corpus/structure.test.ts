import { describe, expect, it } from "vitest";
import { type Division, treeRuns, walkDivisions } from "../../src/pipeline/tree/node.ts";
import { type Run, readingOf } from "../../src/text/run.ts";
import { compiled, planOf } from "../support/library.ts";

function divisionsOf(slug: string): Division[] {
  return [...walkDivisions(planOf(slug).tree.divisions)];
}

function divisionAt(slug: string, path: string): Division {
  const division = divisionsOf(slug).find((one) => one.path.join("/") === path);
  if (!division) throw new Error(`${slug} has no division ${path}.`);
  return division;
}

function paragraphsOf({ paragraphs }: Division): string[] {
  return paragraphs.map(({ title, stop, runs }) => readingOf([...title, ...stop, ...runs]));
}

function excludedOf(slug: string, exclusion: Run["exclusion"]): string[] {
  return planOf(slug)
    .excluded.filter((run) => run.exclusion === exclusion)
    .map((run) => run.printed);
}

describe("mongolia-2014", () => {
  it("numbers its items through the whole document", () => {
    const items = divisionsOf("mongolia-2014").filter(({ kind }) => kind === "item");
    expect(items.map(({ heading }) => heading.value)).toEqual(items.map((_, i) => i + 1));
  });

  it("keeps the two paragraphs of （十一）, with their one assignment at the end of the second", () => {
    const paragraphs = paragraphsOf(divisionAt("mongolia-2014", "3/11"));
    expect(paragraphs.map((text) => /（[^）]*牵头[^）]*）$/u.test(text))).toEqual([false, true]);
  });

  it("reads 牵头 for 卒头 at （十九）, and keeps 卒 on the printed side", () => {
    const runs = divisionAt("mongolia-2014", "4/19").paragraphs.flatMap((paragraph) => paragraph.runs);
    expect(runs.filter(({ printed }) => printed === "卒")).toMatchObject([{ class: "emendation", reading: "牵" }]);
  });
});

describe("manzhouli-2014", () => {
  it("numbers its items through the whole document", () => {
    const items = divisionsOf("manzhouli-2014").filter(({ kind }) => kind === "item");
    expect(items.map(({ heading }) => heading.value)).toEqual(items.map((_, i) => i + 1));
  });

  it("ends 77 paragraphs with an assignment to 等部门", () => {
    const texts = divisionsOf("manzhouli-2014").flatMap(paragraphsOf);
    expect(texts.filter((text) => /等部门配合）。?$/u.test(text))).toHaveLength(77);
  });
});

describe("regional-2014", () => {
  it("is published from the second copy of its body, and knows where each line stands in the first", () => {
    const { blocks } = planOf("regional-2014");
    expect(blocks.map(({ line }) => line)).toEqual(Array.from({ length: 22 }, (_, i) => 24 + i));
    expect(blocks.every(({ copy, span }) => copy !== undefined && copy.end <= span.start)).toBe(true);
    expect(excludedOf("regional-2014", "copy")).toHaveLength(22);
  });

  it("differs between its copies in two places, where the first lost the bytes of 省（區", () => {
    const { variants } = planOf("regional-2014");
    expect(variants).toHaveLength(2);
    for (const { printed, copyPrinted } of variants) {
      expect(copyPrinted.replace("其他?。▍^(qū)", "其他省(區(qū)")).toBe(printed);
    }
  });

  it("has the notice that issues it before its title, outside the chapters", () => {
    expect(paragraphsOf(divisionAt("regional-2014", "notice"))).toHaveLength(3);
    expect(paragraphsOf(divisionAt("regional-2014", "preface"))).toHaveLength(1);
  });

  it("invents no item numbers for the bare paragraphs of 二 to 六", () => {
    const items = divisionsOf("regional-2014").filter(({ kind }) => kind === "item");
    expect(items.map(({ path }) => path.join("/"))).toEqual(["1/1", "1/2", "1/3"]);
    expect(paragraphsOf(divisionAt("regional-2014", "3"))).toHaveLength(2);
  });

  it("reads in simplified script, without glosses and damage", () => {
    const reading = readingOf(treeRuns(planOf("regional-2014").tree));
    expect(reading).not.toMatch(/[區與業產發設]|著力|▍|[āáǎàēéěèīíǐìōóǒòūúǔù]/u);
    expect(reading).toMatch(/着力推进.*其他省（区、市）.*专业市场|其他省（区、市）/u);
    expect(reading).toContain("G7京新高速");
  });
});

describe("cppcc-0243-2019", () => {
  it("reads 一是 to 七是 as items of the unnumbered closing part alone", () => {
    const items = divisionsOf("cppcc-0243-2019").filter(({ kind }) => kind === "item");
    expect(items.map(({ path, heading }) => `${path.join("/")} ${heading.numeral}`)).toEqual(
      [..."一二三四五六七"].map((numeral, i) => `next/${i + 1} ${numeral}是`),
    );
  });

  it("publishes the signatory and the date", () => {
    expect(paragraphsOf(divisionAt("cppcc-0243-2019", "conclusions"))).toEqual(["2019年9月2日", "签发人：田永"]);
  });

  it("excludes the handler's name and number, and no reading text of any plan has them", () => {
    const contact = excludedOf("cppcc-0243-2019", "contact");
    expect(contact.map((line) => line.replace(/[:：].*$/u, ""))).toEqual(["承办人", "联系电话"]);
    const values = contact.map((line) => line.replace(/^[^:：]*[:：]/u, "").trim());
    for (const text of [...compiled.plans.map(({ tree }) => readingOf(treeRuns(tree))), ...compiled.content.values()]) {
      expect(values.filter((value) => text.includes(value))).toEqual([]);
    }
  });
});

describe("bohai-rim", () => {
  it("has its first sections restored in chapters 二 to 九, and printed in 一", () => {
    const sections = divisionsOf("bohai-rim").filter(({ kind }) => kind === "section");
    const restored = sections.filter(({ heading }) => heading.origin === "restored");
    expect(restored.map(({ path }) => path.join("/"))).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9].map((chapter) => `${chapter}/1`),
    );
    expect(restored.every(({ heading }) => heading.numeral === "第一节" && heading.title === "〔底本缺标题〕")).toBe(
      true,
    );
  });

  it("has its fused heading split", () => {
    const { heading, paragraphs } = divisionAt("bohai-rim", "1/1");
    expect(heading).toMatchObject({ origin: "printed", title: "基础条件" });
    expect(readingOf(paragraphs[0]?.runs ?? [])).toMatch(/^内蒙古与/u);
  });

  it("numbers its items anew in every section", () => {
    for (const { divisions } of divisionsOf("bohai-rim").filter(({ kind }) => kind === "section")) {
      expect(divisions.map(({ heading }) => heading.value)).toEqual(divisions.map((_, i) => i + 1));
    }
  });

  it("keeps titles with a comma, and titles that are a sentence", () => {
    expect(divisionAt("bohai-rim", "2/2/1").heading.title).toBe("优势互补，互利共赢");
    expect(divisionAt("bohai-rim", "1/2/2").heading.title).toBe("京津冀协同发展为环渤海地区合作发展做出了先行示范");
  });

  it("has no title of its own", () => {
    expect(planOf("bohai-rim").tree.title).toEqual([]);
  });
});
