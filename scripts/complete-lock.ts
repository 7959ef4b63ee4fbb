/**
 * `npm run complete-lock`: add to package-lock.json the optional packages of other platforms that
 * npm left out because it could not look them up. `npm ci` refuses a lock without them, although
 * it never installs them here. Run it after `npm install` has changed the lock.
 */

import { readFileSync, writeFileSync } from "node:fs";

interface LockedPackage {
  version: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, LockedPackage> };
const present = new Set(Object.keys(lock.packages).map((path) => path.split("node_modules/").at(-1)));

const added = new Map<string, LockedPackage>();
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (!present.has(name)) added.set(`node_modules/${name}`, foreignPackage(name, range));
  }
}

lock.packages = Object.fromEntries([...Object.entries(lock.packages), ...added].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.size} optional packages added to ${file}.\n`);

/** Tell a package's platform from its name: `@biomejs/cli-linux-x64-musl`. Where it says none, no platform fits. */
function foreignPackage(name: string, range: string): LockedPackage {
  const os = /android|darwin|win32|freebsd|openbsd|netbsd|sunos|aix|openharmony|linux/u.exec(name)?.[0];
  const cpu = /arm64|x64|ia32|arm|ppc64|riscv64|s390x|wasm32/u.exec(name)?.[0] ?? "none";
  const libc = /gnu/u.test(name) ? "glibc" : /musl/u.test(name) ? "musl" : undefined;
  return {
    version: range.replace(/^[\^~]/u, ""),
    optional: true,
    ...(os ? { os: [os] } : {}),
    cpu: [cpu],
    ...(libc ? { libc: [libc] } : {}),
  };
}
