import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { copyProject } from "../../src/workspace/copy-project.ts";
import { closuresOfLast, digestInputs, isCurrent, noteBuild } from "../../src/workspace/last-build.ts";

const paths = [
  "dist/index.html",
  "dist/s/1/index.html",
  "seeds/a.txt",
  "content/registry/departments/inner-mongolia.yaml",
  "content/plans/a/index.mdx",
  "src/styles/base.css",
  "scripts/convert.ts",
  "package-lock.json",
  "astro.config.mjs",
];

function temporaryFolder(): string {
  const root = mkdtempSync(join(tmpdir(), "fengong-current-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

const closures = new Map([["plan a", "0123"]]);

/** A project of a file of each kind, with a site that was just built from it. */
function builtProject(): string {
  const root = temporaryFolder();
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `分工 ${path}`);
  }
  noteBuild(digestInputs({}, root), closures, root);
  return root;
}

/** Put another byte for the last one of a file: its size stays. */
function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe("a build with nothing changed", () => {
  it("says so, ends at once and leaves everything as it is", () => {
    const root = temporaryFolder();
    copyProject(resolve("."), root, { library: "own" });
    mkdirSync(join(root, "dist"));
    writeFileSync(join(root, "dist/index.html"), "<p>分工</p>");
    noteBuild(digestInputs({}, root), new Map(), root);
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build.ts"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toBe("dist/ is current: nothing it is made from has changed. To build it all the same: --force\n");
    expect(readFileSync(join(root, "dist/index.html"), "utf8")).toBe("<p>分工</p>");
  });
});

describe("a site that was built", () => {
  it("is current as long as nothing is touched", () => {
    const root = builtProject();
    expect(isCurrent(digestInputs({}, root), root)).toBe(true);
  });

  it.each([...paths, ".cache/last-build.json"])("is current no longer when a byte of %s is another", (path) => {
    const root = builtProject();
    flip(join(root, path));
    expect(isCurrent(digestInputs({}, root), root)).toBe(false);
  });

  it("is current no longer when a file is gone, or one is new", () => {
    const root = builtProject();
    writeFileSync(join(root, "content/registry/new.yaml"), "");
    expect(isCurrent(digestInputs({}, root), root)).toBe(false);
    rmSync(join(root, "content/registry/new.yaml"));
    expect(isCurrent(digestInputs({}, root), root)).toBe(true);
    rmSync(join(root, "dist/s/1/index.html"));
    expect(isCurrent(digestInputs({}, root), root)).toBe(false);
  });

  it("is another for another path below which it is served", () => {
    const root = builtProject();
    expect(isCurrent(digestInputs({ base: "/library/" }, root), root)).toBe(false);
  });
});

describe("what the next build begins with", () => {
  const library = ["seeds/a.txt", "content/registry/departments/inner-mongolia.yaml", "content/plans/a/index.mdx"];

  it.each(library)("are the closures of the last, where a byte of %s is another", (path) => {
    const root = builtProject();
    flip(join(root, path));
    expect(closuresOfLast(digestInputs({}, root), root)).toEqual(closures);
  });

  it.each([...paths.filter((path) => !library.includes(path)), ".cache/last-build.json"])(
    "is nothing, where a byte of %s is another",
    (path) => {
      const root = builtProject();
      flip(join(root, path));
      expect(closuresOfLast(digestInputs({}, root), root)).toBeUndefined();
    },
  );

  it("is nothing for another path below which the site is served, and where nothing was built", () => {
    const root = builtProject();
    expect(closuresOfLast(digestInputs({ base: "/library/" }, root), root)).toBeUndefined();
    expect(closuresOfLast(digestInputs({}, temporaryFolder()), temporaryFolder())).toBeUndefined();
  });
});
