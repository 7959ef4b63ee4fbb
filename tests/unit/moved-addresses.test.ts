import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { sayProblem } from "../../src/diagnostics/problem.ts";
import { lastMissing, markWithLast } from "../../src/files/lock-mark.ts";
import { type Library, readLibrary } from "../../src/files/read-library.ts";
import { formatLock, sha256Of } from "../../src/registry/identifiers.ts";
import { joinLocks } from "../../src/registry/join-locks.ts";
import { type CompiledLibrary, compileLibrary } from "../../src/workspace/compile-library.ts";
import { proposeRedirects } from "../../src/workspace/propose-redirects.ts";
import { type BuiltPages, replayAddresses } from "../../src/workspace/replay-addresses.ts";
import { makeRow } from "../support/make-registry.ts";
import { makeLibrary, plansFile, type TemporaryLibrary } from "../support/temporary-library.ts";

const roads =
  "示例分工方案\n一、铁路\n（一）新线。建设新线。（自治区交通运输厅牵头）\n（二）旧线。改造旧线。（自治区商务厅牵头）\n";
const ports = "口岸分工方案\n一、口岸\n（一）通关。加快通关。（自治区商务厅牵头）\n";

const bodies = ["商务厅", "交通运输厅"].map((name, i) => ({
  id: ["commerce", "transport"][i],
  name: `自治区${name}`,
  full_name: `内蒙古自治区${name}`,
  kind: "autonomous-region",
  source: "试",
}));

/** A library of two plans that was published with all that it has, and one page of a body. */
async function published(): Promise<TemporaryLibrary> {
  const folders = makeLibrary({ roads, ports });
  folders.write("registry/departments.yaml", stringify(bodies));
  const { lock, problems } = compileLibrary(await readLibrary(folders), "lock");
  expect(problems).toEqual([]);
  const page = { kind: "page", number: 1, address: "/departments/commerce/", release: "2026.11", sha256: "-" } as const;
  const library = await lockedBy(folders, lock);
  folders.write(
    "registry/identifiers.lock",
    formatLock([...library.identifiers, { ...page, line: library.identifiers.length + 2 }]),
  );
  return folders;
}

function lockedBy(folders: TemporaryLibrary, lock: string): Promise<Library> {
  folders.write("registry/identifiers.lock", lock);
  return readLibrary(folders);
}

async function compile(folders: TemporaryLibrary): Promise<CompiledLibrary & { readonly library: Library }> {
  const library = await readLibrary(folders);
  return { ...compileLibrary(library, "lock"), library };
}

/** Write the plans anew: texts by slug, in this order. */
function writePlans(folders: TemporaryLibrary, texts: Readonly<Record<string, string>>): void {
  for (const [slug, text] of Object.entries(texts)) folders.write(`seeds/${slug}.txt`, text);
  folders.write(
    "registry/plans.yaml",
    plansFile(Object.entries(texts).map(([slug, text]) => makeRow(text, { slug, provenance: provenance(text) }))),
  );
}

function provenance(text: string) {
  return { found_as: "sample.txt", sha256: sha256Of(text) };
}

/** What a person reads of the addresses: code, address, and where its text is now. */
function said({ problems }: CompiledLibrary): string[] {
  return problems
    .filter(({ code }) => code.startsWith("identifiers/"))
    .map((problem) => {
      const { found, hint = "" } = sayProblem(problem);
      return `${problem.code} ${/(?:at|page) (\S+?)[, ]/u.exec(found)?.[1]} ${hint}`.trim();
    });
}

/** Propose rows, let a person write the reasons, and compile with them. */
async function withProposed(folders: TemporaryLibrary): Promise<CompiledLibrary & { readonly rows: string }> {
  const { library, found } = await compile(folders);
  const rows = proposeRedirects(library.identifiers, found, library.registry.redirects);
  folders.write("registry/redirects.yaml", rows.replaceAll('reason: "?"', "reason: 试"));
  return { ...(await compile(folders)), rows };
}

describe("what editors do to a library that was published", () => {
  it("reorders plans: every number stays", async () => {
    const folders = await published();
    const before = (await compile(folders)).lock;
    writePlans(folders, { ports, roads });
    const after = await compile(folders);
    expect(said(after)).toEqual([]);
    expect(after.lock).toBe(before);
  });

  it("puts a plan between two others: every number stays, and new ones come behind", async () => {
    const folders = await published();
    const before = (await compile(folders)).lock;
    writePlans(folders, { roads, air: "航空分工方案\n一、航空\n（一）航线。开通航线。\n", ports });
    const after = await compile(folders);
    expect(said(after)).toEqual([]);
    expect(after.lock.startsWith(before)).toBe(true);
    expect(after.lock.slice(before.length)).toMatch(/^section\t\d+\tair\t/u);
  });

  it("renames a slug: every address is named with the place where its text now stands, and the rows are proposed", async () => {
    const folders = await published();
    writePlans(folders, { "rail-roads": roads, ports });
    const names = said(await compile(folders));
    expect(names).toEqual(
      expect.arrayContaining([
        "identifiers/lost roads The text now stands at rail-roads.",
        "identifiers/lost roads/1/2 The text now stands at rail-roads/1/2.",
        "identifiers/lost roads/1/2#d1 The text now stands at rail-roads/1/2#d1.",
      ]),
    );
    const proposed = await withProposed(folders);
    expect(parse(proposed.rows)).toHaveLength(names.length);
    expect(proposed.rows).not.toContain('to: "?"');
    expect(said(proposed)).toEqual([]);
  });

  it("drops a plan: every address is named, and nobody is told a place", async () => {
    const folders = await published();
    writePlans(folders, { roads });
    expect(said(await compile(folders))).toContain("identifiers/lost ports/1/1#d1");
    expect((await withProposed(folders)).rows).toContain('from: ports/1/1#d1\n  to: "?"\n  reason: "?"');
  });

  it("changes a printed numeral: what stood there is named, and where it is now", async () => {
    const folders = await published();
    writePlans(folders, { roads: roads.replace("（二）旧线", "（三）旧线"), ports });
    expect(said(await compile(folders))).toEqual(
      expect.arrayContaining([
        "identifiers/lost roads/1/2 The text now stands at roads/1/3.",
        "identifiers/lost roads/1/2#d1 The text now stands at roads/1/3#d1.",
      ]),
    );
  });

  it("lets two duties change places: both are named", async () => {
    const folders = await published();
    const [head, , one = "", two = ""] = roads.split("\n");
    const swapped = [head, "一、铁路", two.replace("（二）", "（一）"), one.replace("（一）", "（二）"), ""].join("\n");
    writePlans(folders, { roads: swapped, ports });
    expect(said(await compile(folders))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^identifiers\/repointed roads\/1\/1#d1/u),
        expect.stringMatching(/^identifiers\/repointed roads\/1\/2#d1/u),
      ]),
    );
  });

  it("renames the id of a body: its page is named, until a row says where it went", async () => {
    const folders = await published();
    folders.write("registry/departments.yaml", stringify(bodies).replace("id: commerce", "id: trade"));
    expect(said(await compile(folders))).toEqual(["identifiers/lost /departments/commerce/"]);
    const row = { from: "/departments/commerce/", to: "/departments/trade/", reason: "试" };
    folders.write("registry/redirects.yaml", stringify([row]));
    expect(said(await compile(folders))).toEqual([]);
  });

  it("loses a seed: that is told once, not once for each of its addresses", async () => {
    const folders = await published();
    folders.write(
      "registry/plans.yaml",
      plansFile([makeRow("", { slug: "roads" }), makeRow(ports, { slug: "ports" })]),
    );
    folders.write("seeds/roads.txt", Buffer.from([0xff]));
    const { problems } = await compile(folders);
    expect(problems.map(({ code }) => code)).toEqual(["seed/changed", "seed/not-utf8"]);
  });
});

describe("a redirect", () => {
  it.each([
    ["from what never was", { from: "roads/9" }, "a redirect from roads/9"],
    ["from what stands as it stood", { from: "roads/1/1" }, "a redirect from roads/1/1, which stands"],
    ["to what is not there", { from: "ports/1/1", to: "ports/1/9" }, "a redirect to ports/1/9"],
    ["to what nobody has decided", { from: "ports/1/1", to: "?" }, "“?” in the row"],
    ["twice", { from: "ports/1/1" }, "a second row from ports/1/1"],
  ])("%s is refused", async (what, row, found) => {
    const folders = await published();
    writePlans(folders, { roads, ports: ports.replace("（一）", "（二）") });
    const rows = [{ to: "ports", ...row, reason: "试" }];
    folders.write("registry/redirects.yaml", stringify(what === "twice" ? [...rows, ...rows] : rows));
    const refused = (await compile(folders)).problems.filter(({ code }) => code === "identifiers/redirect");
    expect(refused.map((problem) => sayProblem(problem).found)).toContainEqual(expect.stringContaining(found));
  });
});

describe("a built site", () => {
  const pages = (paths: readonly string[], anchors: readonly string[] = []): BuiltPages => ({
    paths: new Set(paths),
    hasAnchor: (path, anchor) => anchors.includes(`${path}#${anchor}`),
  });

  it("is missed every page, anchor and short address that the lock names", async () => {
    const { identifiers } = await readLibrary(await published());
    const { missing } = replayAddresses(identifiers, [], pages(["plans/roads/", "plans/roads/1/1/"]));
    expect(missing).toEqual(
      expect.arrayContaining([
        expect.stringContaining("/plans/roads/1/2/, published in"),
        expect.stringContaining("/plans/roads/1/1/#d1, published in"),
        expect.stringContaining("/d/1/, published in"),
        expect.stringContaining("/s/1/, published in"),
        expect.stringContaining("/departments/commerce/, published in"),
      ]),
    );
    expect(missing.join("\n")).not.toContain("/plans/roads/,");
  });

  it("may lack the anchor of a part that moved, but not the page of a section, nor the place it moved to", async () => {
    const { identifiers } = await readLibrary(await published());
    const redirects = ["ports/1/1#d1", "ports/1/1"].map((from) => ({ from, to: "roads/1/9", reason: "试" }));
    const { missing } = replayAddresses(identifiers, redirects, pages([]));
    expect(missing.some((line) => line.startsWith("/plans/ports/1/1/#d1"))).toBe(false);
    expect(missing.some((line) => line.startsWith("/plans/ports/1/1/,"))).toBe(true);
    expect(missing).toContainEqual(expect.stringContaining("/plans/roads/1/9/, where redirects.yaml sends"));
  });

  it("has pages that the lock does not name yet, comparisons aside", async () => {
    const { identifiers } = await readLibrary(await published());
    const { unlisted } = replayAddresses(identifiers, [], pages(["plans/roads/", "new/", "compare/1-2/"]));
    expect(unlisted).toEqual([{ kind: "page", address: "/new/", printed: "" }]);
  });
});

describe("two branches that both minted", () => {
  it("are joined: the published numbers stay, the other's come behind and are told", async () => {
    const folders = await published();
    const base = await readLibrary(folders);
    writePlans(folders, { roads, ports, air: "航空分工方案\n一、航空\n" });
    const main = await lockedBy(folders, (await compile(folders)).lock);
    await lockedBy(folders, formatLock(base.identifiers));
    writePlans(folders, { roads, ports, sea: "航海分工方案\n一、航海\n" });
    const branch = await lockedBy(folders, (await compile(folders)).lock);
    const { identifiers, renumbered } = joinLocks(main.identifiers, branch.identifiers);
    expect(formatLock(identifiers).startsWith(formatLock(main.identifiers))).toBe(true);
    expect(renumbered.map(({ address, before, after }) => [address, after - before])).toEqual([
      ["sea", 2],
      ["sea/1", 2],
    ]);
    writePlans(folders, { roads, ports, air: "航空分工方案\n一、航空\n", sea: "航海分工方案\n一、航海\n" });
    await lockedBy(folders, formatLock(identifiers));
    expect(said(await compile(folders))).toEqual([]);
    expect(lastMissing(markWithLast(main.identifiers), identifiers)).toBeUndefined();
    expect(lastMissing(markWithLast(branch.identifiers), identifiers)).toMatch(/^[0-9a-f]{12}$/u);
  });
});
