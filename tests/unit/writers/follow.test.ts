import { describe, expect, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import type { EditionDepartment, EditionDuty } from "../../../src/edition/model.ts";
import type { Revision } from "../../../src/writers/changes/revisions.ts";
import { departmentsWithDuties } from "../../../src/writers/data/department-duties.ts";
import { departmentDeadlines, departmentsWithDeadlines } from "../../../src/writers/follow/deadlines.ts";
import { departmentFeed } from "../../../src/writers/follow/department-feed.ts";
import { projectFeed } from "../../../src/writers/follow/project-feed.ts";

const edition = await loadEdition();
const commerce = edition.departments.find(({ id }) => id === "commerce") as EditionDepartment;
const title = edition.plans.find(({ row }) => row.slug === "mongolia-2014")?.row.title ?? "";

function revision(
  date: string,
  way: "added" | "changed" | "removed",
  examples: readonly string[],
  count = 1,
): Revision {
  return { commit: date, date, release: "2026.11", changes: [{ kind: "plans", way, count, examples }] };
}

const first = revision("2026-01-01T00:00:00Z", "added", ["某文件"], 9);
const later = revision("2026-02-01T00:00:00Z", "changed", [title]);
const last = revision("2026-03-01T00:00:00Z", "removed", [title]);

function entriesOf(feed: string): { id: string; updated: string; title: string; summary: string }[] {
  expect(() => fromXml(feed)).not.toThrow();
  return feed
    .split("<entry>")
    .slice(1)
    .map((entry) => {
      const part = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`, "u").exec(entry)?.[1] ?? "";
      return { id: part("id"), updated: part("updated"), title: part("title"), summary: part("summary") };
    });
}

describe("the feed of a department", () => {
  const source = { edition, root: "/", revisions: [last, later, first] };

  it("has an entry for each plan with all that the plan gives it, and what it gave to bodies before it", () => {
    for (const [, department] of departmentsWithDuties(edition)) {
      const entries = entriesOf(departmentFeed(department, source));
      const before = edition.departments.filter(({ id }) => department.heirOf.includes(id));
      const duties = [department, ...before].flatMap(({ leads, supports }) => [...leads, ...supports]);
      expect(entries).toHaveLength(new Set(duties.map(({ plan }) => plan)).size);
      const lines = entries.flatMap(({ summary }) => summary.split("\n"));
      expect(lines).toHaveLength(duties.length);
      for (const { number } of duties) expect(lines.some((line) => line.startsWith(`任务 ${number} `))).toBe(true);
    }
  });

  it("dates an entry by the latest recorded change of its plan, and puts the newest first", () => {
    const entries = entriesOf(departmentFeed(commerce, source));
    expect(entries[0]).toMatchObject({ updated: later.date, title: expect.stringContaining(title) });
    expect(entries.slice(1).map(({ updated }) => updated)).toEqual(entries.slice(1).map(() => first.date));
    expect(departmentFeed(commerce, { ...source, revisions: [] })).toContain("<updated>1970-01-01T00:00:00Z</updated>");
  });

  it("has ids of its own that neither host nor date changes", () => {
    const ids = edition.departments.slice(0, 20).flatMap((department) => {
      const feed = departmentFeed(department, source);
      const other = departmentFeed(department, { edition, root: "https://example.org/a/", revisions: [first] });
      const found = [...feed.matchAll(/<id>([^<]*)<\/id>/gu)].map(([, id]) => id);
      expect([...other.matchAll(/<id>([^<]*)<\/id>/gu)].map(([, id]) => id).sort()).toEqual([...found].sort());
      return found;
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the feed of a matter", () => {
  it("has an entry for each plan with every sentence that names it, once", () => {
    for (const project of edition.projects.slice(0, 40)) {
      const entries = entriesOf(projectFeed(project, { edition, root: "/", revisions: [first] }));
      const sentences = Map.groupBy(project.mentions, ({ plan }) => plan);
      expect(entries).toHaveLength(sentences.size);
      const lines = entries.reduce((sum, { summary }) => sum + summary.split("\n").length, 0);
      const wanted = [...sentences.values()].map((own) => new Set(own.map(({ sentence }) => sentence)).size);
      expect(lines).toBe(wanted.reduce((sum, count) => sum + count, 0));
    }
  });
});

describe("the calendar of a department", () => {
  const [one, two, three] = commerce.leads as readonly [EditionDuty, EditionDuty, EditionDuty];
  const dated: EditionDepartment = {
    ...commerce,
    heirOf: [],
    leads: [
      { ...one, term: "2025年6月底前", termSpan: { kind: "by", to: "2025-06-30" } },
      { ...two, term: "2024年至2026年", termSpan: { kind: "during", from: "2024-01-01", to: "2026-12-31" } },
      { ...three, term: "长期坚持", termSpan: { kind: "continuous" } },
    ],
    supports: [{ ...one, term: "2025年6月底前", termSpan: { kind: "by", to: "2025-06-30" } }],
  };
  const write = (isHosted: boolean) =>
    departmentDeadlines(dated, { edition, root: isHosted ? "https://example.org/" : "/", isHosted }, first.date)
      .replaceAll(/\r\n[ \t]/gu, "")
      .split("\r\n");

  it("has each duty with a last day once, on that day", () => {
    const lines = write(false);
    expect(lines.filter((line) => line.startsWith("UID:"))).toEqual(
      [one, two].map(({ number }) => `UID:duty-${number}@fengong`),
    );
    expect(lines.filter((line) => /^DT(?:START|END);/u.test(line))).toEqual([
      "DTSTART;VALUE=DATE:20250630",
      "DTEND;VALUE=DATE:20250701",
      "DTSTART;VALUE=DATE:20261231",
      "DTEND;VALUE=DATE:20270101",
    ]);
    expect(lines.filter((line) => line.startsWith("DTSTAMP:"))).toEqual(Array(2).fill("DTSTAMP:20260101T000000Z"));
    expect(lines.some((line) => line.startsWith("URL"))).toBe(false);
  });

  it("leads to the duties where the host is known", () => {
    expect(write(true).filter((line) => line.startsWith("URL"))).toEqual(
      [one, two].map(({ number }) => `URL:https://example.org/d/${number}/`),
    );
  });

  it("is made for departments with such a duty only", () => {
    const undated = { ...dated, leads: dated.leads.slice(2), supports: [] };
    const idsWith = (own: EditionDepartment) =>
      departmentsWithDeadlines({
        ...edition,
        departments: edition.departments.map((row) => (row.id === own.id ? own : row)),
      })
        .map(([id]) => id)
        .filter((id) => id === own.id);
    expect(idsWith(dated)).toEqual(["commerce"]);
    expect(idsWith(undated)).toEqual([]);
  });
});
