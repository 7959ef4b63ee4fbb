/**
 * `npm run check:hosting`: serve dist/ with a real nginx under the configuration that the build wrote, and ask for pages,
 * files of a digest, data and what is not there. nginx is none of our packages: it has to be installed (Debian:
 * `apt-get install nginx`).
 */

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { filesBelow } from "../src/files/digest-files.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { cacheControl, responseHeaders } from "../src/writers/hosting/response-headers.ts";

const { values: options } = readOptions({ options: { port: { type: "string", default: "8480" } } });
const host = `http://127.0.0.1:${options.port}`;

/** What is asked for, and what has to come. */
interface Question {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly caching: string;
  readonly isCompressed: boolean;
  /** The file whose bytes have to come. */
  readonly file: string;
}

const [style = ""] = readdirSync("dist/_astro").filter((name) => name.endsWith(".css"));
const [markdown = ""] = filesBelow(["dist/plans"])
  .filter((name) => name.endsWith("index.md"))
  .map((name) => name.slice("dist/".length));
const page = { status: 200, type: "text/html", caching: cacheControl.asked, isCompressed: true };
const questions: readonly Question[] = [
  { ...page, path: "/", file: "index.html" },
  { ...page, path: "/plans/", file: "plans/index.html" },
  { ...page, path: "/not/there/", status: 404, file: "404.html" },
  { ...page, path: `/_astro/${style}`, type: "text/css", caching: cacheControl.kept, file: `_astro/${style}` },
  { ...page, path: "/data/duties.json", type: "application/json", file: "data/duties.json" },
  { ...page, path: "/health.json", type: "application/json", file: "health.json" },
  { ...page, path: "/feed.xml", type: "text/xml", file: "feed.xml" },
  { ...page, path: "/licenses.txt", type: "text/plain", file: "licenses.txt" },
  { ...page, path: `/${markdown}`, type: "text/plain", file: markdown },
  { ...page, path: "/search/worker.js", type: "application/javascript", file: "search/worker.js" },
];

if (spawnSync("nginx", ["-v"]).error) fail(["Unexpected no nginx on the path, expected one. Fix: install it."]);
else await withNginx(ask);

async function withNginx(act: () => Promise<string[]>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fengong-"));
  writeFileSync(join(folder, "nginx.conf"), configurationIn(folder));
  const nginx = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder, "-g", "daemon off;"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    await untilAnswered();
    const faults = await act();
    if (faults.length > 0) fail(faults);
    else process.stdout.write(`nginx answers ${questions.length} questions as the configuration promises.\n`);
  } finally {
    nginx.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A server around the file that the build wrote, with all that nginx writes in a folder that goes away. */
function configurationIn(folder: string): string {
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const root = resolve("dist");
  return `pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${places.join(" ")}
server { listen 127.0.0.1:${options.port}; root ${root}; include ${root}/hosting/nginx.conf; } }
`;
}

async function untilAnswered(): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if (
      await fetch(host).then(
        () => true,
        () => false,
      )
    )
      return;
    await wait(100);
  }
}

async function ask(): Promise<string[]> {
  const all = await Promise.all(questions.map(faultsOf));
  return all.flat();
}

async function faultsOf({ path, status, type, caching, isCompressed, file }: Question): Promise<string[]> {
  const response = await fetch(host + path, { headers: { "accept-encoding": "gzip" } }).catch(() => undefined);
  if (!response) return [`${path}: no answer`];
  const bytes = Buffer.from(await response.arrayBuffer());
  const expected: readonly (readonly [what: string, found: unknown, expected: unknown])[] = [
    ["status", response.status, status],
    ["type", response.headers.get("content-type")?.split(";")[0], type],
    ["Cache-Control", response.headers.get("cache-control"), caching],
    ["Content-Encoding", response.headers.get("content-encoding"), isCompressed ? "gzip" : null],
    ["bytes", bytes.equals(readFileSync(join("dist", file))), true],
    ...Object.entries(responseHeaders).map(([name, value]) => [name, response.headers.get(name), value] as const),
  ];
  return expected
    .filter(([, found, wanted]) => found !== wanted)
    .map(([what, found, wanted]) => `${path}: ${what} is ${found}, expected ${wanted}`);
}

function fail(faults: readonly string[]): void {
  process.stderr.write(`${faults.join("\n")}\n`);
  process.exitCode = 1;
}
