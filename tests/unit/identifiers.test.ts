import { describe, expect, it } from "vitest";
import { sayProblem } from "../../src/diagnostics/problem.ts";
import { checkIdentifiers } from "../../src/registry/check-identifiers.ts";
import {
  formatLock,
  type Identifiable,
  type Identifier,
  mintIdentifiers,
  parseLock,
} from "../../src/registry/identifiers.ts";
import { findLostLines } from "../../src/registry/lock-chain.ts";

const file = "registry/identifiers.lock";

const found: readonly Identifiable[] = [
  { kind: "section", address: "sample", printed: "示例" },
  { kind: "section", address: "sample/1", printed: "一、甲" },
  { kind: "paragraph", address: "sample/1#p1", printed: "正文" },
  { kind: "page", address: "about/", printed: "" },
];

const locked = mintIdentifiers([], found, "2026.11");

function redirect(from: string) {
  return { from, reason: "试", place: { file: "registry/redirects.yaml", line: 1, col: 3 } };
}

describe("the lock of identifiers", () => {
  it("counts each kind on its own, from one", () => {
    expect(locked.map(({ kind, number }) => `${kind} ${number}`)).toEqual([
      "section 1",
      "section 2",
      "paragraph 1",
      "page 1",
    ]);
  });

  it("reads back what it writes, with the line of each", () => {
    expect(parseLock(formatLock(locked), file)).toEqual({ identifiers: locked, problems: [] });
  });

  it("reads locks of old releases, whose lines bear no link", () => {
    const old = formatLock(locked).replaceAll(/\t[0-9a-f]{12}$/gmu, "");
    expect(parseLock(old, file)).toEqual({ identifiers: locked, problems: [] });
  });

  it.each([
    ["a line is taken out", (lines: string[]) => lines.toSpliced(1, 1), "paragraph 1"],
    ["two lines change places", ([a = "", b = "", ...rest]: string[]) => [b, a, ...rest], "section 2"],
    ["a line stands twice", (lines: string[]) => [lines[0] as string, ...lines], "section 1"],
    ["an address is another", ([a = "", ...rest]: string[]) => [a.replace("sample", "other"), ...rest], "other"],
    ["a line has lost its link", ([a = "", ...rest]: string[]) => [...rest, a.replace(/\t[^\t]+$/u, "")], "section 1"],
  ])("notices that %s, and names the line", (_, change, named) => {
    const [head = "", ...lines] = formatLock(locked).trimEnd().split("\n");
    const { problems } = parseLock([head, ...change(lines), ""].join("\n"), file);
    expect(problems.map((problem) => `${problem.code}: ${sayProblem(problem).found}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^identifiers/broken-link: .*${named}`, "u")),
    );
  });

  it("notices numbers that are skipped or stand twice, and whose they were", () => {
    const without = locked.filter(({ address }) => address !== "sample/1");
    expect(findLostLines(without, found, file)).toEqual([]);
    const more = [...without, { ...(locked[1] as Identifier), address: "sample/2", number: 3 }];
    expect(findLostLines(more, found, file)).toMatchObject([
      {
        code: "identifiers/lost-line",
        values: { kind: "section", wanted: 2, without: [expect.stringContaining("sample/1")] },
      },
    ]);
    expect(findLostLines([...locked, locked[0] as Identifier], found, file)).toHaveLength(1);
  });

  it("only grows: what is known keeps its number and release, what is new comes behind", () => {
    const more: Identifiable = { kind: "section", address: "sample/2", printed: "二、乙" };
    const next = mintIdentifiers(locked, [more, ...found], "2027.01");
    expect(formatLock(next).startsWith(formatLock(locked))).toBe(true);
    expect(next.at(-1)).toMatchObject({ kind: "section", number: 3, address: "sample/2", release: "2027.01" });
  });

  it("never gives the number of a lost address to another", () => {
    const [, , ...rest] = found;
    const next = mintIdentifiers(locked, [...rest, { kind: "section", address: "sample/9", printed: "九" }], "2027.01");
    expect(next.at(-1)?.number).toBe(3);
  });

  it("mints an address once, however often it is found", () => {
    expect(mintIdentifiers([], [...found, ...found], "2026.11")).toEqual(locked);
  });

  it("has no problem with what is still there", () => {
    expect(checkIdentifiers(locked, found, [], file)).toEqual([]);
  });

  it("reports an address that is gone", () => {
    const without = found.filter(({ address }) => address !== "sample/1");
    expect(checkIdentifiers(locked, without, [], file)).toMatchObject([{ code: "identifiers/lost", file, line: 3 }]);
  });

  it("reports an address that stands for another printed text", () => {
    const changed = found.map((one) => (one.address === "sample/1#p1" ? { ...one, printed: "别的正文" } : one));
    expect(checkIdentifiers(locked, changed, [], file)).toMatchObject([
      { code: "identifiers/repointed", line: 4, values: { text: expect.stringContaining("别的正文") } },
    ]);
  });

  it("accepts both where a redirect is declared", () => {
    const changed = found.slice(2).map((one) => ({ ...one, printed: "别的正文" }));
    const redirects = [redirect("sample"), redirect("sample/1"), redirect("sample/1#p1")];
    expect(checkIdentifiers(locked, changed, redirects, file)).toEqual([]);
  });

  it("tells a section from a paragraph with the same address", () => {
    const other = found.map((one) => (one.address === "sample/1#p1" ? { ...one, kind: "section" as const } : one));
    expect(checkIdentifiers(locked, other, [], file)).toMatchObject([{ code: "identifiers/lost", line: 4 }]);
  });

  it.each([
    "section 1 sample 2026.11 abc",
    "chapter\t1\tsample\t2026.11\t-",
    "section\tone\tsample\t2026.11\t-",
    "<<<<<<< HEAD",
  ])("reports the line “%s”, which cannot be read", (line) => {
    expect(parseLock(`${formatLock(locked)}${line}\n`, file)).toMatchObject({
      identifiers: locked,
      problems: [{ code: "identifiers/malformed", file, line: locked.length + 2, col: 1 }],
    });
  });
});
