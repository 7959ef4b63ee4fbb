import { execFile } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import packageFile from "../../package.json" with { type: "json" };
import { type Health, healthFile, healthOf } from "../../src/writers/health.ts";
import { siteServer } from "../../src/writers/hosting/site-server.ts";

/** The commands of docs/hosting.md that put a release in place, without the first, which builds it. */
const [, ...recipe] = (/```sh\n([\s\S]*?)```/u.exec(readFileSync("docs/hosting.md", "utf8"))?.[1] ?? "")
  .trim()
  .split("\n");

/** A host with a folder of releases, and a site that is to be one. */
function host() {
  const root = mkdtempSync(join(tmpdir(), "fengong-host-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "releases"));
  const run = (...lines: readonly string[]) => {
    const env = { ...process.env, PATH: `${resolve("node_modules/.bin")}:${process.env.PATH}` };
    return promisify(execFile)("sh", ["-e", "-c", lines.join("\n")], { cwd: root, env });
  };
  /** Build a site whose pages all hold one word, and give its digest. */
  const build = (word: string): Health => {
    const dist = join(root, "dist");
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(join(dist, "plans"), { recursive: true });
    for (const page of ["index.html", "plans/index.html"]) writeFileSync(join(dist, page), word);
    const health = healthOf(dist, "2026.11");
    writeFileSync(join(dist, healthFile), JSON.stringify(health));
    return health;
  };
  const isWhole = (folder: string, { sha256 }: Health) =>
    healthOf(realpathSync(join(root, folder)), "2026.11").sha256 === sha256;
  return { root, run, build, isWhole };
}

describe("the way of docs/hosting.md", () => {
  it("puts a release in place in one step, and takes it back in one, so that every answer is of one of the two", async () => {
    const { root, run, build, isWhole } = host();
    const old = build("旧");
    await run(...recipe);
    const server = siteServer(join(root, "current")).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close().closeAllConnections());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/plans/`;
    const word = async () => (await fetch(url)).text();
    expect(await word()).toBe("旧");
    const fresh = build("新");
    const seen: string[] = [];
    let isOver = false;
    const reader = (async () => {
      while (!isOver) seen.push(await word());
    })();
    try {
      await run(...recipe);
      expect(await word()).toBe("新");
      expect(isWhole("current", fresh)).toBe(true);
      await run(`id=${old.sha256.slice(0, 12)}`, recipe.at(-1) ?? "");
      expect(await word()).toBe("旧");
      expect(isWhole("current", old)).toBe(true);
    } finally {
      isOver = true;
      await reader;
    }
    expect(seen.length).toBeGreaterThan(10);
    expect([...new Set(seen)].sort()).toEqual(["新", "旧"]);
  });

  it("leaves the site as it is where copying a release breaks off, also into a bucket below a prefix of its own", async () => {
    const { root, run, build, isWhole } = host();
    const old = build("旧");
    await run(...recipe);
    const fresh = build("新");
    const folder = `releases/${fresh.sha256.slice(0, 12)}`;
    // Half of it has arrived when the line is cut.
    mkdirSync(join(root, folder));
    cpSync(join(root, "dist/index.html"), join(root, folder, "index.html"));
    expect(isWhole("current", old)).toBe(true);
    expect(isWhole(folder, fresh)).toBe(false);
  });
});

describe("the workflow that publishes the site", () => {
  interface Step {
    readonly run?: string;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
  }
  const { jobs } = parse(readFileSync(".github/workflows/pages.yml", "utf8")) as {
    jobs: { publish: { steps: readonly Step[] } };
  };
  const { steps } = jobs.publish;
  const indexOf = (words: string) => steps.findIndex(({ run = "", uses = "" }) => `${run}${uses}`.includes(words));

  it("tests before it builds, builds twice before it publishes, and publishes what it has built", () => {
    const order = ["npm ci", "npm test", "npm run build", "npm run reproduce", "upload-pages-artifact", "deploy-pages"];
    const places = order.map(indexOf);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(steps[indexOf("upload-pages-artifact")]?.with).toEqual({ path: "dist" });
  });

  it("runs commands that there are, and builds both times for the same address", () => {
    const scripts = steps.flatMap(({ run = "" }) => /npm run ([\w:-]+)/u.exec(run)?.[1] ?? []);
    expect(scripts.filter((name) => !(name in packageFile.scripts))).toEqual([]);
    const [first, second] = ["npm run build", "npm run reproduce"].map((command) => steps[indexOf(command)]);
    expect(second?.run?.replace("reproduce", "build")).toBe(first?.run);
    expect(second?.env).toEqual(first?.env);
  });
});
