import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { stringify } from "yaml";
import { sha256Of } from "../../src/registry/identifiers.ts";
import { copyProject } from "../../src/workspace/copy-project.ts";

const repository = join(import.meta.dirname, "../..");

/** Copy as much of the repository as building takes, into a folder that goes away with the test. */
function copyRepository(): string {
  const root = mkdtempSync(join(tmpdir(), "fengong-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  copyProject(repository, root, { library: "own" });
  return root;
}

function run(root: string, command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return { status, output: stdout + stderr };
}

/** Take words out of a seed, with the fingerprint in the registry brought up to date. */
function deleteFromSeed(root: string, slug: string, words: string): void {
  const seed = join(root, `seeds/${slug}.txt`);
  const registry = join(root, "content/registry/plans.yaml");
  const before = readFileSync(seed, "utf8");
  const after = before.replace(words, "");
  expect(after).not.toBe(before);
  writeFileSync(seed, after);
  writeFileSync(registry, readFileSync(registry, "utf8").replace(sha256Of(before), sha256Of(after)));
}

const convert = ["scripts/convert.ts"];

describe("a heading that disappears from a seed", () => {
  it("makes the build fail with every address that would die, and nothing is written", () => {
    const root = copyRepository();
    deleteFromSeed(root, "mongolia-2014", "(十七)口岸开放。");
    const { status, output } = run(root, process.execPath, ...convert);
    expect(status).toBe(1);
    expect(output).toContain("identifiers/lost");
    for (const address of ["mongolia-2014/4/17", "mongolia-2014/4/17#p1", "mongolia-2014/4/17#d3"])
      expect(output).toMatch(new RegExp(`no (?:section|paragraph|duty) at ${address}, published in release`, "u"));
    expect(output).toContain("nothing was written");
  });

  it("leaves pages that say where it went, or that it is gone, once redirects.yaml does", () => {
    const root = copyRepository();
    deleteFromSeed(root, "mongolia-2014", "(二十八)政策沟通。");
    const { output } = run(root, process.execPath, ...convert);
    const lost = [...output.matchAll(/no \w+ at (\S+), published/gu)].map((match) => match[1] ?? "");
    const changed = [...output.matchAll(/another printed text at (\S+) /gu)].map((match) => match[1] ?? "");
    const rows = [
      ...lost.map((from) => ({
        from,
        ...(from.endsWith("#d2") ? {} : { to: "mongolia-2014/6/27" }),
        reason: "试：标题已删。",
      })),
      ...changed.map((from) => ({ from, to: from, reason: "试：并入下文。" })),
    ];
    writeFileSync(join(root, "content/registry/redirects.yaml"), stringify(rows));
    const converted = run(root, process.execPath, ...convert);
    expect(converted.status, converted.output).toBe(0);
    const built = run(root, process.execPath, "node_modules/.bin/astro", "build");
    expect(built.status, built.output.slice(-2000)).toBe(0);
    const page = (path: string) => readFileSync(join(root, "dist", path, "index.html"), "utf8");
    for (const path of ["plans/mongolia-2014/6/28", "s/36", "d/57"]) {
      expect(page(path)).toContain("此处已移动");
      expect(page(path)).toMatch(/http-equiv="refresh" content="0; url=[./]+plans\/mongolia-2014\/6\/27\/"/u);
      expect(page(path)).toContain("试：标题已删。");
    }
    expect(page("d/58")).toContain("此处已不存在");
    expect(page("d/58")).not.toContain("http-equiv");
    const index = JSON.parse(readFileSync(join(root, "dist/data/resolver.json"), "utf8"));
    expect(index.ended).toContainEqual({
      from: "mongolia-2014/6/28#d2",
      to: null,
      reason: "试：标题已删。",
      mark: "d58",
    });
    const replayed = run(root, process.execPath, "scripts/addresses.ts", "--mint");
    expect(replayed.output).not.toMatch(/is not in dist$/mu);
  });
});
