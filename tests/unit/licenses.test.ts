import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { licenseNotices, publishedOfOthers } from "../../src/writers/license-notices.ts";
import { expectNone } from "../support/expect-none.ts";

/** Licences that let others use, change and pass on what is made with a package. */
const allowed = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "Apache-2.0",
  "CC0-1.0",
  "Python-2.0",
  "Zlib",
  "OFL-1.1",
]);

/** Used by a build or a test and in nothing that is published, as libraries that stay files of their own. */
const allowedInTools = new Set(["MPL-2.0", "LGPL-3.0-or-later"]);

/** What a person has read: the DejaVu fonts, free to use and embed, in tests only; a package whose readme says MIT. */
const readByHand: ReadonlySet<string> = new Set(["node_modules/dejavu-fonts-ttf", "node_modules/format"]);

interface LockedPackage {
  /** Where it is not that of its folder. */
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

/** A package as the bill of materials lists it. */
interface Component {
  readonly name: string;
  readonly version: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly unknown[];
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== "");

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
function nameAt(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** `(MIT OR GPL-3.0-or-later)` is allowed where one of the two is, `MIT AND Zlib` where both are. */
function isAllowed(license: string): boolean {
  const known = (name: string) => allowed.has(name) || allowedInTools.has(name);
  return license
    .replaceAll(/[()]/gu, "")
    .split(" AND ")
    .every((part) => part.split(" OR ").some((name) => known(name.trim())));
}

it("has a digest of each package, those of other platforms too", () => {
  expectNone(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path));
});

it("has packages of allowed licences only", () => {
  expect(locked.length).toBeGreaterThan(500);
  const others = locked.filter(([path, { license }]) => !readByHand.has(path) && !isAllowed(license ?? "none"));
  expectNone(others.map(([path, { license }]) => `${path}: ${license}`));
});

it("asks for one exact version of each package", () => {
  const asked = Object.entries({
    ...packageFile.dependencies,
    ...packageFile.optionalDependencies,
    ...packageFile.devDependencies,
  });
  expectNone(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version)).map(([name]) => name));
});

it("runs the scripts that packages bring along for no package but those that are allowed by name", () => {
  const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameAt(path));
  expect(Object.keys(packageFile.allowScripts).sort()).toEqual([...new Set(withScripts)].sort());
  const allowed = Object.entries(packageFile.allowScripts).filter(([, isAllowed]) => isAllowed);
  expect(allowed).toEqual([["node", true]]);
});

it("writes a bill of materials with every package of the lock, its digest and its licence", () => {
  const printed = execFileSync("npm", ["run", "--silent", "sbom"], { encoding: "utf8", maxBuffer: 2 ** 26 });
  const { bomFormat, components } = JSON.parse(printed) as { bomFormat: string; components: Component[] };
  expect(bomFormat).toBe("CycloneDX");
  const wanted = locked.map(([path, { name = nameAt(path), version, integrity = "" }]) => {
    const digest = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
    return `${name}@${version} SHA-512 ${digest}`;
  });
  const listed = components.map(
    ({ name, version, hashes }) => `${name}@${version} ${hashes?.map(({ alg, content }) => `${alg} ${content}`)}`,
  );
  expect(listed.sort()).toEqual([...new Set(wanted)].sort());
  // npm leaves out what is no licence of SPDX: BSD without a number of clauses.
  const unnamed = locked.filter(([path, { license }]) => readByHand.has(path) || license === "BSD");
  const without = components.filter(({ licenses }) => !licenses?.length).map(({ name }) => name);
  expect(without.sort()).toEqual(unnamed.map(([path]) => nameAt(path)).sort());
});

it("publishes nothing of a package whose licence is for tools only", () => {
  const names = publishedOfOthers.map(({ name }) => packages[`node_modules/${name}`]?.license ?? "none");
  expect(names.filter((license) => !license.split(" AND ").every((part) => allowed.has(part)))).toEqual([]);
});

it("publishes the licence of each package of which something is published", () => {
  const text = licenseNotices();
  for (const { name } of publishedOfOthers) expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, "mu"));
  expect(text).toContain("Copyright (c) Pagefind");
  expect(text).toContain("SIL OPEN FONT LICENSE");
});
