import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { sealOf, stateOf } from "../../scripts/faults/dist-state.ts";
import { runBuild } from "../../scripts/faults/run-build.ts";
import { failingWrites } from "../../scripts/faults/small-disk.ts";
import { copyProject } from "../../src/workspace/copy-project.ts";
import { healthFile, healthOf } from "../../src/writers/health.ts";

function temporaryFolder(): string {
  const root = mkdtempSync(join(tmpdir(), "fengong-faults-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** Write a sealed site of one page, and give its digest. */
function writeSite(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), text);
  const health = healthOf(folder, "2026.11");
  writeFileSync(join(folder, healthFile), JSON.stringify(health));
  return health.sha256;
}

describe("what stands in dist/", () => {
  it("is told from any other by each byte", () => {
    const root = temporaryFolder();
    const dist = join(root, "dist");
    const seals = { old: writeSite(dist, "旧"), new: writeSite(join(root, "next"), "新") };
    expect(stateOf(root, seals)).toBe("old");
    writeFileSync(join(dist, "index.html"), "新");
    expect(stateOf(root, seals)).toBe("broken");
    writeFileSync(join(dist, "index.html"), "旧");
    writeFileSync(join(dist, "extra.html"), "");
    expect(stateOf(root, seals)).toBe("broken");
    rmSync(join(dist, "extra.html"));
    renameSync(dist, join(root, "dist.old"));
    expect(stateOf(root, seals)).toBe("beside");
    renameSync(join(root, "next"), dist);
    expect(stateOf(root, seals)).toBe("new");
  });

  it("is no site where its seal is missing or cut short", () => {
    const root = temporaryFolder();
    expect(sealOf(root)).toBeUndefined();
    writeSite(root, "旧");
    writeFileSync(join(root, healthFile), '{"release":"2026.1');
    expect(sealOf(root)).toBeUndefined();
  });
});

/** A project whose `dist/` is a site that a build would replace, with a plan's folder that it has to write first. */
function project(): { readonly root: string; readonly seals: { readonly old: string; readonly new: string } } {
  const root = temporaryFolder();
  copyProject(resolve("."), root, { library: "own" });
  rmSync(join(root, "content/plans"), { recursive: true });
  return { root, seals: { old: writeSite(join(root, "dist"), "旧"), new: "" } };
}

describe("a build that is disturbed", { timeout: 60_000 }, () => {
  it("leaves dist/ as it was, and nothing half made, where the disk is full", async () => {
    const { root, seals } = project();
    const { status, said } = await runBuild(root, failingWrites(200_000)).ended;
    expect(said).toContain("Unexpected a full disk (ENOSPC), expected room for what is written. Fix: make room");
    expect(said).not.toMatch(/^\s+at /mu);
    expect(status).toBe(1);
    expect(stateOf(root, seals)).toBe("old");
    expect(readdirSync(join(root, ".cache"))).toEqual(["kept"]);
    expect(readdirSync(join(root, ".cache/kept")).filter((name) => /\.\d+$/u.test(name))).toEqual([]);
  });

  it("leaves dist/ as it was where it is killed", async () => {
    const { root, seals } = project();
    const build = runBuild(root);
    await wait(1000);
    build.signal("SIGKILL", "all");
    expect((await build.ended).status).toBeNull();
    await build.allGone();
    expect(stateOf(root, seals)).toBe("old");
  });

  it("is refused while another is under way", async () => {
    const { root } = project();
    mkdirSync(join(root, ".cache"));
    writeFileSync(join(root, ".cache/build.lock"), String(process.pid));
    const { status, said } = await runBuild(root).ended;
    expect(status).toBe(1);
    expect(said).toContain("Unexpected another build of this folder under way");
  });
});
