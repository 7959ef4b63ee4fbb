import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { exchangeNames } from "../../src/files/exchange-names.ts";
import { swapFolder } from "../../src/files/swap.ts";
import { netlifyHeaders } from "../../src/writers/hosting/netlify-headers.ts";
import { makeLibrary, type TemporaryLibrary } from "../support/temporary-library.ts";

/** A command that serves a site, with all that it has started. */
interface Serving {
  readonly url: string;
  /** Send a signal to all of its processes, as a terminal does; gives how the command ended. */
  end(signal: NodeJS.Signals): Promise<{ readonly status: number | null; readonly said: string }>;
}

/** Start a command in a folder, in a group of processes of its own. It is ended with the test. */
function start(cwd: string, command: readonly [string, ...string[]]) {
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const printed = { all: "" };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (printed.all += part));
  onTestFinished(() => void signalGroup(child, "SIGKILL"));
  return { child, printed };
}

/** Send a signal to a group of processes; false where none is left. */
function signalGroup({ pid = 0 }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Start a command, and wait until it says where it serves. */
async function serve(cwd: string, command: readonly [string, ...string[]]): Promise<Serving> {
  const { child, printed } = start(cwd, command);
  const closed = once(child, "close");
  const says = () => /http:\/\/\S+\//u.exec(printed.all)?.[0];
  while (says() === undefined && child.exitCode === null) await wait(20);
  const url = says();
  if (url === undefined) throw new Error(printed.all);
  return {
    url,
    async end(signal) {
      signalGroup(child, signal);
      const [status] = await closed;
      expect(signalGroup(child, 0)).toBe(false);
      return { status, said: printed.all };
    },
  };
}

/** Run a command that does not serve, to its end. */
async function refuse(cwd: string, ...args: readonly string[]): Promise<{ status: number | null; said: string }> {
  const { child, printed } = start(cwd, script(...args));
  const [status] = await once(child, "close");
  return { status, said: printed.all };
}

const script = (...args: readonly string[]) =>
  [process.execPath, resolve("scripts/serve.ts"), ...args] as const satisfies readonly string[];

/** A folder with a small site in `dist/`. */
function site(): TemporaryLibrary {
  const library = makeLibrary({});
  const files = {
    "index.html": "首页",
    "404.html": "没有这一页",
    "plans/index.html": "文件",
    "plans/index.md": "# 文件\n",
    "_astro/Page.1.css": "p {}",
    "shared/head.1.js": "1",
  };
  for (const [path, text] of Object.entries(files)) library.write(`dist/${path}`, text);
  return library;
}

/** Take a free port of the loopback interface, until the test is over. */
async function takePort(): Promise<number> {
  const server: Server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

describe("npm start", () => {
  it("says of a port that is taken which it is, and how to take another", async () => {
    const port = await takePort();
    const { status, said } = await refuse(site().root, "--port", String(port));
    expect(status).toBe(1);
    expect(said).toBe(
      `Unexpected port ${port} in use by another program, expected a free one.\n` +
        `Fix: end that one, or npm start -- --port ${port + 1}\n`,
    );
  });

  it("says what it cannot serve, and where it cannot serve it", async () => {
    const { root } = site();
    const said = async (...args: readonly string[]) => (await refuse(root, ...args)).said;
    expect(await said("--port", "http")).toBe(
      "Unexpected --port http, expected a number up to 65535.\nFix: npm start -- --port 8080\n",
    );
    expect(await said("--port", "65536")).toContain("Unexpected --port 65536, expected a number up to 65535.");
    expect(await said("--dist", "gone")).toBe(
      "Unexpected gone without index.html, expected a site.\nFix: npm run build\n",
    );
    // An address of documentation, which no machine has.
    expect(await said("--host", "192.0.2.1")).toMatch(
      /^Unexpected --host 192\.0\.2\.1 \(.*\), expected an address of/u,
    );
  });

  it("is ended by Ctrl-C with no process left and its port free, and says nothing of a failure", async () => {
    const { root, write } = site();
    // The command itself, of a project whose build has nothing to do.
    write("package.json", JSON.stringify({ scripts: { start: packageFile.scripts.start, build: "true" } }));
    for (const name of ["scripts", "node_modules"]) symlinkSync(resolve(name), join(root, name));
    const serving = await serve(root, ["npm", "start", "--", "--port", "0"]);
    expect(await (await fetch(serving.url)).text()).toBe("首页");
    // npm itself ends by the signal, as a shell expects.
    const { said } = await serving.end("SIGINT");
    expect(said).not.toMatch(/error|^\s+at /imu);
    const again = await serve(root, script("--port", new URL(serving.url).port));
    expect(again.url).toBe(serving.url);
    expect(await again.end("SIGTERM")).toMatchObject({ status: 0 });
  });

  it("serves one folder twice, on two ports", async () => {
    const { root } = site();
    const first = await serve(root, script("--port", "0"));
    const second = await serve(root, script("--port", "0"));
    for (const { url } of [first, second]) expect((await fetch(url)).status).toBe(200);
  });

  it("answers with the headers that hosts are told to send, and with the page for what is not there", async () => {
    const { url } = await serve(site().root, script("--port", "0"));
    const [[, ...all] = [], [, ...kept] = []] = netlifyHeaders()
      .split("\n\n")
      .map((rule) => rule.trim().split(/\n {2}/u));
    const answers: readonly (readonly [path: string, status: number, type: string, body: string])[] = [
      ["", 200, "text/html", "首页"],
      ["plans/", 200, "text/html", "文件"],
      ["plans/index.md", 200, "text/markdown", "# 文件\n"],
      ["_astro/Page.1.css", 200, "text/css", "p {}"],
      ["shared/head.1.js", 200, "text/javascript", "1"],
      ["gone/", 404, "text/html", "没有这一页"],
      ["index.html/gone", 404, "text/html", "没有这一页"],
      ["..%2fregistry/plans.yaml", 404, "text/html", "没有这一页"],
      ["%00", 404, "text/html", "没有这一页"],
      ["%ff", 404, "text/html", "没有这一页"],
      ["甲".repeat(300), 404, "text/html", "没有这一页"],
    ];
    for (const [path, status, type, body] of answers) {
      const answer = await fetch(url + path);
      const headers = /^(?:_astro|shared)\//u.test(path) ? [...all, ...kept] : [...all, "Cache-Control: no-cache"];
      expect(
        headers.filter((line) => answer.headers.get(line.split(": ")[0] ?? "") !== line.replace(/^[^:]+: /u, "")),
      ).toEqual([]);
      expect([path, answer.status, answer.headers.get("content-type")?.split(";")[0], await answer.text()]).toEqual([
        path,
        status,
        type,
        body,
      ]);
    }
  });

  it("leads to the folder, says what has not changed, and takes nothing", async () => {
    const { url } = await serve(site().root, script("--port", "0"));
    const folder = await fetch(`${url}//plans?q=1`, { redirect: "manual" });
    expect([folder.status, folder.headers.get("location")]).toEqual([301, "/plans/?q=1"]);
    const first = await fetch(url);
    const tag = first.headers.get("etag") ?? "";
    expect((await fetch(url, { headers: { "if-none-match": tag } })).status).toBe(304);
    expect((await fetch(url, { method: "HEAD" })).headers.get("content-length")).toBe("6");
    expect((await fetch(url, { method: "POST", body: "1" })).status).toBe(405);
  });

  it("answers from the old site or the new one, whole, while they are swapped, and from the new one after", async () => {
    const { root, write } = site();
    write("probe/a", "");
    const isNeverAway = await exchangeNames(join(root, "probe"), join(root, "dist"));
    if (isNeverAway) await exchangeNames(join(root, "probe"), join(root, "dist"));
    const page = (n: number) => `${n}\n`.repeat(20_000 + n * 500);
    const { url } = await serve(root, script("--port", "0"));
    write("dist/index.html", page(0));
    const swaps = 100;
    let swapped = 0;
    const faults: string[] = [];
    const seen = new Set<number>();
    const ask = async () => {
      while (swapped < swaps) {
        const answer = await fetch(url).catch((error) => error as Error);
        const text = answer instanceof Error ? answer.message : await answer.text().catch(String);
        const n = Number.parseInt(text, 10);
        if (text === page(n)) seen.add(n);
        else if (isNeverAway || (answer instanceof Response && answer.status !== 404)) faults.push(text.slice(0, 50));
      }
    };
    const readers = Array.from({ length: 4 }, ask);
    for (; swapped < swaps; swapped++) {
      write("next/index.html", page(swapped + 1));
      await swapFolder(join(root, "next"), join(root, "dist"));
      await wait(2);
    }
    await Promise.all(readers);
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
    expect(await (await fetch(url)).text()).toBe(page(swaps));
    writeFileSync(join(root, "dist/index.html"), "改过");
    expect(await (await fetch(url)).text()).toBe("改过");
  });
});
