import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "../../src/files/digest-files.ts";
import { copyProject } from "../../src/workspace/copy-project.ts";
import { dist } from "../support/built-site.ts";

const shards = 2;
let copy: string;

/** Run one of the project's commands in the copy. */
function run(script: string, ...args: readonly string[]) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  const { status, stderr } = spawnSync("node", [`scripts/${script}.ts`, ...args], { cwd: copy, encoding: "utf8", env });
  return { status, stderr };
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "fengong-shards-"));
  copyProject(resolve("."), copy, { library: "own" });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("a library built in shards", () => {
  it("is not merged before all are there, and names the missing one", () => {
    for (let number = 1; number < shards; number++)
      expect(run("build", "--shard", `${number}/${shards}`)).toMatchObject({ status: 0 });
    const { status, stderr } = run("merge");
    expect(status).toBe(1);
    expect(stderr).toContain(`Fix: npm run build -- --shard ${shards}/${shards}`);
    expect(existsSync(join(copy, "dist"))).toBe(false);
  });

  it("is merged to the bytes of the site that is built whole, its search included", () => {
    expect(run("build", "--shard", `${shards}/${shards}`)).toMatchObject({ status: 0 });
    expect(run("merge")).toMatchObject({ status: 0 });
    const merged = join(copy, "dist");
    const files = filesBelow(["."], dist);
    expect(files.filter((file) => /^search\/.*\.pf_index$/u.test(file)).length).toBeGreaterThan(0);
    expect(filesBelow(["."], merged)).toEqual(files);
    expect(files.filter((file) => !readFileSync(join(dist, file)).equals(readFileSync(join(merged, file))))).toEqual(
      [],
    );
  });

  it("leaves each page to one part: no shard has a file that the library or another has", () => {
    const own = Array.from({ length: shards }, (_, i) =>
      filesBelow(["."], join(copy, `dist-shards/${i + 1}-of-${shards}/site`)),
    );
    expect(new Set(own.flat()).size).toBe(own.flat().length);
    expect(own.flat().every((file) => /^(?:plans|duties)\/[^/]+\//u.test(file))).toBe(true);
  });

  it("is refused where a text has changed since the library was compiled, or since the shards were built", () => {
    const [, first] = /slug: (.+)/u.exec(readFileSync(join(copy, "content/registry/plans.yaml"), "utf8")) ?? [];
    const compiled = `content/plans/${first}/index.mdx`;
    appendFileSync(join(copy, compiled), "\n");
    expect(run("build", "--shard", `1/${shards}`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`Unexpected ${compiled}, expected what the texts compile to`),
    });
    expect(run("merge")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("of other texts, code or options"),
    });
  });

  it("names a shard that is none", () => {
    expect(run("build", "--shard", "3/2")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Unexpected --shard 3/2"),
    });
  });
});
