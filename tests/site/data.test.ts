import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readData } from "../support/built-site.ts";

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly col: number;
}
interface SectionRow {
  readonly id: string;
  readonly plan: string;
  readonly path: string;
  readonly kind: string;
  readonly heading: string;
  readonly title: string;
  readonly text: string;
  readonly source_text: string;
  readonly sha256: string;
  readonly source: Place;
  readonly spans: readonly Place[];
}
interface ChangeRow {
  readonly plan: string;
  readonly class: string;
  readonly printed: string;
  readonly reading: string;
  readonly reason: string;
  readonly source: Place;
}

const sections = readData<SectionRow[]>("sections.json");
const { changes, exclusions } = readData<{ changes: ChangeRow[]; exclusions: Omit<ChangeRow, "reading">[] }>(
  "apparatus.json",
);
const seeds = new Map(
  [...new Set(sections.map(({ plan }) => plan))].map((plan) => [plan, readFileSync(`seeds/${plan}.txt`, "utf8")]),
);
const pointsOf = new Map([...seeds].map(([plan, text]) => [plan, Array.from(text)]));

describe("the data files", () => {
  it("give each section the seed text of its place, with its fingerprint", () => {
    for (const { id, plan, source, source_text, sha256 } of sections) {
      expect(pointsOf.get(plan)?.slice(source.start, source.end).join(""), id).toBe(source_text);
      expect(createHash("sha256").update(source_text).digest("hex"), id).toBe(sha256);
    }
  });

  it("give line and column of the same place", () => {
    for (const { id, plan, source } of sections) {
      const before = (pointsOf.get(plan) ?? []).slice(0, source.start);
      expect(source.line, id).toBe(before.filter((point) => point === "\n").length + 1);
      expect(source.col, id).toBe(source.start - (before.lastIndexOf("\n") + 1) + 1);
    }
  });

  it("rebuild every seed from sections and exclusions", () => {
    for (const [plan, points] of pointsOf) {
      const covered = new Array<boolean>(points.length).fill(false);
      const own = sections.filter((section) => section.plan === plan && section.source.end > section.source.start);
      for (const { source } of [...own, ...exclusions.filter((exclusion) => exclusion.plan === plan)]) {
        covered.fill(true, source.start, source.end);
      }
      expect(covered.indexOf(false), plan).toBe(-1);
    }
  });

  it("account for every difference between printed and reading text", () => {
    for (const { id, plan, source, source_text, text } of sections) {
      if (text === "") continue;
      const inside = changes.filter(
        (change) => change.plan === plan && change.source.start >= source.start && change.source.end <= source.end,
      );
      let reading = "";
      let at = source.start;
      for (const change of [...inside].sort((a, b) => a.source.start - b.source.start || a.source.end - b.source.end)) {
        reading += source_text.slice(at - source.start, change.source.start - source.start) + change.reading;
        at = change.source.end;
      }
      reading += source_text.slice(at - source.start);
      expect(reading.replace(/\s+/gu, ""), id).toBe(text.replace(/\s+/gu, ""));
    }
  });

  it("give both places of a section that stands twice", () => {
    const twice = sections.filter(({ spans }) => spans.length > 1);
    expect(new Set(twice.map(({ plan }) => plan))).toEqual(new Set(["regional-2014"]));
    for (const { plan, spans } of twice) {
      const texts = spans.map(({ start, end }) =>
        pointsOf.get(plan)?.slice(start, end).join("").replaceAll("?。▍^", "省(區"),
      );
      expect(texts[0]?.slice(0, 8)).toBe(texts[1]?.slice(0, 8));
    }
  });

  it("mark restored and editorial headings", () => {
    const restored = sections.filter(({ heading }) => heading === "restored");
    expect(restored.map(({ path }) => path)).toEqual(["2/1", "3/1", "4/1", "5/1", "6/1", "7/1", "8/1", "9/1"]);
    expect(sections.find(({ id }) => id === "cppcc-0243-2019/next")).toMatchObject({
      heading: "editorial",
      title: "下一步工作",
    });
  });

  it("show 卒头 → 牵头 at （十九）with its reason", () => {
    const change = changes.find(({ printed }) => printed === "卒");
    expect(change).toMatchObject({
      reading: "牵",
      class: "emendation",
      section: "mongolia-2014/4/19",
      paragraph: "p3",
    });
    expect(change?.reason).toContain("形近");
  });
});
