/**
 * `npm run complete-lock`: add to package-lock.json the optional packages of other platforms that npm left out because it
 * could not look them up, and ask the registry for the digest of each package that has none. `npm ci` refuses a lock
 * without them, although it never installs them here. Run it after `npm install` has changed the lock.
 */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { readOptions } from "../src/workspace/read-options.ts";

readOptions({ options: {} });

/** What the registry says of a package and the lock keeps. */
interface Known {
  version: string;
  integrity?: string;
  cpu?: string[];
  libc?: string[];
  license?: string;
  os?: string[];
  engines?: Record<string, string>;
}

interface LockedPackage extends Known {
  dev?: boolean;
  link?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, LockedPackage> };
const present = new Set(Object.keys(lock.packages).map(nameOf));

const added = new Map<string, LockedPackage>();
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (present.has(name)) continue;
    const version = range.replace(/^[\^~]/u, "");
    added.set(`node_modules/${name}`, { version, optional: true, ...(dev ? { dev } : {}) });
  }
}

const all = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => (a < b ? -1 : 1));
const unknown: string[] = [];
let digests = 0;
for (const [path, one] of all) {
  if (path === "" || one.link || one.integrity) continue;
  const known = askRegistry(nameOf(path), one.version);
  if (known?.integrity) digests++;
  else unknown.push(`${nameOf(path)} ${one.version}`);
  Object.assign(one, known ?? platformOf(path));
}
lock.packages = Object.fromEntries(all);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.size} optional packages and ${digests} digests added to ${file}.\n`);
if (unknown.length > 0) {
  process.stderr.write(`Unexpected packages of which the registry tells no digest: ${unknown.join(", ")}.\n`);
  process.exitCode = 1;
}

/** `node_modules/a/node_modules/@b/c` is of the package `@b/c`. */
function nameOf(path: string): string {
  return path.split("node_modules/").at(-1) ?? "";
}

/** Ask for one version of a package; undefined where the registry does not answer, or has no such version. */
function askRegistry(name: string, version: string): Known | undefined {
  const fields = ["version", "dist.integrity", "cpu", "libc", "license", "os", "engines"];
  try {
    const said = execFileSync("npm", ["view", `${name}@${version}`, "--json", ...fields], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const { "dist.integrity": integrity, ...rest } = JSON.parse(said) as Known & { "dist.integrity"?: string };
    return { ...rest, ...(integrity === undefined ? {} : { integrity }) };
  } catch {
    return undefined;
  }
}

/** Tell a package's platform from its name: `@biomejs/cli-linux-x64-musl`. Where it says none, no platform fits. */
function platformOf(name: string): Pick<Known, "os" | "cpu" | "libc"> {
  const os = /android|darwin|win32|freebsd|openbsd|netbsd|sunos|aix|openharmony|linux/u.exec(name)?.[0];
  const cpu = /arm64|x64|ia32|arm|ppc64|riscv64|s390x|wasm32/u.exec(name)?.[0] ?? "none";
  const libc = /gnu/u.test(name) ? "glibc" : /musl/u.test(name) ? "musl" : undefined;
  return { ...(os ? { os: [os] } : {}), cpu: [cpu], ...(libc ? { libc: [libc] } : {}) };
}
