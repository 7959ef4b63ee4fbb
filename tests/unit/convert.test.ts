import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../src/files/folder.ts";
import { copyProject } from "../../src/workspace/copy-project.ts";
import { makeRow } from "../support/make-registry.ts";
import { makeLibrary, plansFile, type TemporaryLibrary } from "../support/temporary-library.ts";

const repository = join(import.meta.dirname, "../..");

/** Run the command line as a person does, from the root of the repository. */
function convert(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/convert.ts", ...options], {
    cwd: repository,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function convertFolders({ seeds, registry, out }: TemporaryLibrary, ...options: readonly string[]) {
  return convert("--seeds", seeds, "--registry", registry, "--out", out, ...options);
}

const jia = "示例分工方案\n一、甲\n（一）铁路。加快建设。\n";

describe("npm run convert, on folders of its own", () => {
  it("writes a plan that nobody here has seen, with its lock, and leaves the repository alone", async () => {
    const folders = makeLibrary({ jia });
    const before = await Promise.all(["seeds", "content"].map((name) => readFolder(join(repository, name))));
    expect(convertFolders(folders)).toMatchObject({ status: 0, stderr: "" });
    expect([...(await readFolder(folders.out)).keys()].sort()).toEqual([
      ".generated",
      "identifiers.lock",
      "jia/1.mdx",
      "jia/duties.json",
      "jia/index.mdx",
      "jia/jia.json",
    ]);
    expect([...(await readFolder(folders.registry)).keys()]).toEqual(["plans.yaml"]);
    expect(await Promise.all(["seeds", "content"].map((name) => readFolder(join(repository, name))))).toEqual(before);
  });

  it("takes away what a plan no longer has", async () => {
    const folders = makeLibrary({ jia });
    expect(convertFolders(folders).status).toBe(0);
    folders.write("out/jia/9.mdx", "old");
    expect(convertFolders(folders).status).toBe(0);
    expect((await readFolder(folders.out)).has("jia/9.mdx")).toBe(false);
  });

  it.each([
    ["holds what it did not write", "out/letters/mine.txt", "out with “letters”, which is not ours"],
    ["is a file", "out", "out, which is a file"],
  ])("replaces nothing that %s", async (_, path, said) => {
    const folders = makeLibrary({ jia });
    folders.write(path, "mine");
    expect(convertFolders(folders)).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining(said) });
    expect(readFileSync(join(folders.root, path), "utf8")).toBe("mine");
  });

  it.each([
    ["below a file", "file/out", "file/out, which would lie in a file"],
    ["at a link that leads in a circle", "circle", "circle, which is a link that leads in a circle"],
  ])("says that nothing can be written %s", (_, out, said) => {
    const folders = makeLibrary({ jia });
    folders.write("file", "mine");
    symlinkSync("circle", join(folders.root, "circle"));
    for (const options of [[], ["--check"]]) {
      const { status, stderr } = convertFolders({ ...folders, out: join(folders.root, out) }, ...options);
      expect(status).toBe(1);
      expect(stderr).toContain(`${said}, expected an empty folder`);
      expect(stderr).not.toMatch(/^\s+at /mu);
    }
  });

  it("answers options and plans that it does not know with those that it knows", () => {
    const unknown = convert("--sedes", "x");
    expect(unknown).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("--seeds VALUE") });
    expect(unknown.stderr).not.toMatch(/^\s+at /mu);
    const folders = makeLibrary({ jia });
    expect(convertFolders(folders, "--stage", "tree", "--plan", "yi")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("Unexpected plan “yi”, expected one of jia."),
    });
    expect(convertFolders(folders, "--plan", "jia")).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("Unexpected --plan without --stage"),
    });
  });

  it("says that a folder of seeds is not there, and writes nothing", async () => {
    const folders = makeLibrary({ jia });
    const { status, stderr } = convertFolders({ ...folders, seeds: join(folders.root, "sedes") });
    expect(status).toBe(1);
    expect(stderr).toContain("error seed/no-folder");
    expect(await readFolder(folders.out)).toEqual(new Map());
  });

  it("reports all problems of a run, sorted, exits with 1 and leaves the previous output untouched", async () => {
    const folders = makeLibrary({ jia, yi: "一、乙\n三、丙\n" });
    expect(convertFolders(makeLibrary({ jia })).status).toBe(0);
    folders.write("out/jia/1.mdx", "as it was");
    folders.write("seeds/bing.txt", "丙\n");
    folders.write("registry/plans.yaml", plansFile([makeRow(jia, { slug: "jia" }), makeRow("", { slug: "yi" })]));
    folders.write(
      "registry/emendations/jia.yaml",
      "- line: 3\n  before: 公路\n  after: 铁路\n  cause: oddity\n  certainty: sure\n  reason: 试\n",
    );
    const { status, stderr, stdout } = convertFolders(folders);
    const places = stderr.split("\n").filter((line) => /^\S+:\d+:\d+ /u.test(line));
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(places.map((line) => line.replace(`${folders.root}/`, ""))).toEqual([
      "registry/emendations/jia.yaml:5:14 error registry/schema",
      "seeds/bing.txt:1:1 error seed/unregistered",
      "seeds/yi.txt:1:1 error seed/changed",
      "seeds/yi.txt:2:1 warning tree/number-out-of-order",
    ]);
    expect(stderr).toMatch(/3 errors, 1 warning; nothing was written\.\n$/u);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(await readFolder(folders.out)).toEqual(new Map([["jia/1.mdx", "as it was"]]));
  });

  it("says with --check that the output is current, changes nothing, and fails with a diff after a change", async () => {
    const folders = makeLibrary({ jia });
    expect(convertFolders(folders, "--check").status).toBe(1);
    convertFolders(folders);
    const written = await readFolder(folders.out);
    expect(convertFolders(folders, "--check")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("is current"),
    });
    const changed = jia.replace("加快", "加紧");
    folders.write("seeds/jia.txt", changed);
    folders.write("registry/plans.yaml", plansFile([makeRow(changed, { slug: "jia" })]));
    const { status, stderr } = convertFolders(folders, "--check");
    expect(status).toBe(1);
    expect(stderr).toContain("-      加快建设。");
    expect(stderr).toContain("+      加紧建设。");
    expect(await readFolder(folders.out)).toEqual(written);
  });

  it("writes and exits with 0 where there are only warnings", () => {
    const { status, stderr } = convertFolders(makeLibrary({ jia: "第一节 总则内蒙古位于北部，资源富集。\n" }));
    expect(stderr).toContain("warning blocks/fused-heading");
    expect(status).toBe(0);
  });

  it("refuses folders of another library without a folder to write to", async () => {
    const { seeds, registry } = makeLibrary({ jia });
    const before = await readFolder(join(repository, "content"));
    expect(convert("--seeds", seeds, "--registry", registry)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("--out"),
    });
    expect(await readFolder(join(repository, "content"))).toEqual(before);
  });

  it("prints a stage for people, and names the stages it knows", () => {
    const folders = makeLibrary({ jia });
    expect(convertFolders(folders, "--stage", "tree").stdout).toContain("    item 1/1 （一）铁路 (3:1)");
    const linked = makeLibrary({ jia: `${jia}（二）公路。见第一部分（一）。（各有关部门负责）` });
    expect(convertFolders(linked, "--stage", "duties").stdout).toBe(
      "1/2#d1 (4:16) of p1 （各有关部门负责）\n  lead 各有关部门 = – (负责)\n",
    );
    expect(convertFolders(linked, "--stage", "links").stdout).toBe("1/2#p1 (4:8) 第一部分（一） → place jia/1/1\n");
    expect(convertFolders(folders, "--stage", "leaves")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("expected one of read, blocks, tree, duties, links"),
    });
  });
});

describe("npm run convert, in a copy of this repository", () => {
  const lock = "content/registry/identifiers.lock";
  it.each([
    ["is empty", () => ""],
    ["has lost its last line", (lines: string) => lines.replace(/[^\n]+\n$/u, "")],
  ])("refuses a lock that %s, and leaves all as it was", { timeout: 120_000 }, async (_, change) => {
    const copy = makeLibrary({}).root;
    copyProject(repository, copy, { library: "own" });
    const path = join(copy, lock);
    writeFileSync(path, change(readFileSync(path, "utf8")));
    const before = await readFolder(join(copy, "content"));
    const { status, stderr } = spawnSync(process.execPath, ["scripts/convert.ts"], { cwd: copy, encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain(`Unexpected ${lock} without the line`);
    expect(await readFolder(join(copy, "content"))).toEqual(before);
  });
});

describe("npm run convert, on this repository", () => {
  it("finds content/plans and identifiers.lock current", () => {
    expect(convert("--check")).toMatchObject({ status: 0, stderr: expect.not.stringContaining(" error ") });
    expect(readFileSync(join(repository, "content/registry/identifiers.lock"), "utf8")).toMatch(/^# Generated/u);
  });
});
