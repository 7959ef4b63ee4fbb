import { describe, expect, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { atomFeed } from "../../../src/writers/atom-feed.ts";
import { type Change, compareStates } from "../../../src/writers/changes/compare-states.ts";
import { readState } from "../../../src/writers/changes/library-state.ts";
import { formatRevisions } from "../../../src/writers/changes/revisions.ts";

const sha256 = "0".repeat(64);

function stateOf(files: Readonly<Record<string, string>>) {
  const named = Object.entries(files).map(([path, text]) => [
    path.startsWith("seeds/") ? path : `content/registry/${path}`,
    text,
  ]);
  return readState(new Map(named as [string, string][]));
}

const before = stateOf({
  "library.yaml": '- release: "2026.11"',
  "seeds/sample.txt": "a1",
  "emendations/sample.yaml": "- {line: 3, before: 建没, after: 建设, certainty: likely, reason: 形近}",
  "departments.yaml": "- {id: commerce, name: 自治区商务厅, source: 试}",
  "identifiers.lock": `section\t1\tsample\t2026.11\t${sha256}\n`,
});

function changesTo(files: Readonly<Record<string, string>>): string[] {
  const same = {
    "seeds/sample.txt": "a1",
    "emendations/sample.yaml": "- {line: 3, before: 建没, after: 建设, certainty: likely, reason: 形近}",
    "departments.yaml": "- {id: commerce, name: 自治区商务厅, source: 试}",
    "identifiers.lock": `section\t1\tsample\t2026.11\t${sha256}\n`,
  };
  return compareStates(before, stateOf({ ...same, ...files })).map(
    ({ kind, way, count, examples }) => `${kind} ${way} ${count}: ${examples.join(" | ")}`,
  );
}

describe("what changed between two states of the library", () => {
  it("is nothing where only sources and reasons were reworded", () => {
    expect(
      changesTo({
        "emendations/sample.yaml": "- {line: 3, before: 建没, after: 建设, certainty: likely, reason: 形近而误}",
        "departments.yaml": "- {id: commerce, name: 自治区商务厅, source: 另一处}",
      }),
    ).toEqual([]);
  });

  it("tells new, changed and withdrawn emendations apart", () => {
    const rows =
      "- {line: 3, before: 建没, after: 建设, certainty: certain}\n- {line: 5, before: 营销网路, after: 营销网络}";
    expect(changesTo({ "emendations/sample.yaml": rows })).toEqual([
      "emendations added 1: sample:5 营销网路 → 营销网络",
      "emendations changed 1: sample:3 建没 → 建设",
    ]);
    expect(changesTo({ "emendations/sample.yaml": "[]" })).toEqual(["emendations removed 1: sample:3 建没 → 建设"]);
  });

  it("names texts, names and addresses", () => {
    expect(
      changesTo({
        "seeds/sample.txt": "b2",
        "departments.yaml": "- {id: commerce, name: 自治区商务局}",
        "identifiers.lock": `section\t1\tsample\t2026.11\t${sha256}\nduty\t1\tsample/1#d1\t2026.12\t${sha256}\n`,
        "redirects.yaml": "- {from: sample/9, to: sample/1, reason: 并入}",
      }),
    ).toEqual([
      "texts changed 1: seeds/sample.txt",
      "departments changed 1: 自治区商务局",
      "duties added 1: sample/1#d1",
      "redirects added 1: sample/9",
    ]);
  });

  it("reads bodies from a file for each place, and sees nothing in their moving there", () => {
    const row = "- {id: commerce, name: 自治区商务厅, source: 试}";
    const central = { "departments/central.yaml": "- {id: central, name: 商务部}" };
    const before = stateOf({ "departments.yaml": row, ...central });
    expect(compareStates(before, stateOf({ "departments/inner-mongolia.yaml": row, ...central }))).toEqual([]);
    const renamed = stateOf({ "departments/inner-mongolia.yaml": row.replace("商务厅", "商务局"), ...central });
    expect(compareStates(before, renamed).map(({ kind, way, count }) => `${kind} ${way} ${count}`)).toEqual([
      "departments changed 1",
    ]);
  });

  it("names the first eight and counts the rest", () => {
    const rows = Array.from({ length: 20 }, (_, i) => `- {id: d${i}, name: 部门${i}}`).join("\n");
    const [added] = compareStates(undefined, stateOf({ "departments.yaml": rows }));
    expect(added?.count).toBe(20);
    expect(added?.examples).toHaveLength(8);
  });

  it("reads registries of any time, and files that are not there, as what they hold", () => {
    expect(compareStates(undefined, stateOf({ "plans.yaml": "# nothing yet" }))).toEqual([]);
  });
});

const change: Change = { kind: "emendations", way: "added", count: 1, examples: ["sample:3 <建没> & 建设"] };
const newer = { commit: "b".repeat(40), date: "2026-12-01T00:00:00Z", release: "2026.12", changes: [change] };
const older = { commit: "a".repeat(40), date: "2026-11-22T00:00:00Z", release: "2026.11", changes: [change] };

function idsOf(feed: string): string[] {
  return [...feed.matchAll(/<id>([^<]*)<\/id>/gu)].map(([, id = ""]) => id);
}

describe("the feed", () => {
  it("keeps the id of an entry when entries come and when the host changes", () => {
    const one = idsOf(atomFeed([older], "/"));
    const two = idsOf(atomFeed([newer, older], "https://example.org/library/"));
    expect(two).toEqual([
      one[0],
      expect.stringMatching(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u),
      one[1],
    ]);
  });

  it("is well-formed, and as new as its newest entry", () => {
    const feed = atomFeed([newer, older], "/");
    expect(() => fromXml(feed)).not.toThrow();
    expect(feed).toContain("<updated>2026-12-01T00:00:00Z</updated>");
  });

  it("is a feed where nothing was recorded yet", () => {
    expect(() => fromXml(atomFeed([], "/"))).not.toThrow();
  });
});

describe("the record of revisions", () => {
  it("is JSON with one change a line", () => {
    const text = formatRevisions([newer, older]);
    expect(JSON.parse(text).revisions).toEqual([newer, older]);
    expect(text.split("\n").filter((line) => line.includes('"kind"'))).toHaveLength(2);
  });
});
