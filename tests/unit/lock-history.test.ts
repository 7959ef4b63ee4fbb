import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formatLock, type Identifiable, mintIdentifiers, parseLock } from "../../src/registry/identifiers.ts";
import { forgottenLines } from "../../src/workspace/lock-history.ts";
import { makeLibrary } from "../support/temporary-library.ts";

const lockFile = "registry/identifiers.lock";

const found: readonly Identifiable[] = [
  { kind: "section", address: "sample", printed: "示例" },
  { kind: "section", address: "sample/1", printed: "一、甲" },
];

function git(folder: string, ...args: readonly string[]): void {
  const name = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
  const { status, stderr } = spawnSync("git", ["-C", folder, ...name, ...args], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
}

it("names the lines that an earlier commit of a lock had, also of one that was begun anew", () => {
  const { root, write } = makeLibrary({});
  const first = mintIdentifiers([], found, "2026.11");
  const second = mintIdentifiers(first, [{ kind: "page", address: "/about/", printed: "" }], "2026.11");
  git(root, "init", "--quiet");
  for (const [i, identifiers] of [first, second].entries()) {
    write(lockFile, formatLock(identifiers));
    git(root, "add", lockFile);
    git(root, "commit", "--quiet", "--message", `Mint ${i}`);
  }
  expect(forgottenLines(root, lockFile, second)).toEqual([]);
  expect(forgottenLines(root, lockFile, first).map(({ identifier }) => identifier.address)).toEqual(["/about/"]);
  const anew = mintIdentifiers([], found.toReversed(), "2026.11");
  expect(forgottenLines(root, lockFile, anew).map(({ identifier }) => identifier.address)).toEqual([
    "sample",
    "sample/1",
    "/about/",
  ]);
});

it("finds nothing where there is no history", () => {
  expect(forgottenLines(makeLibrary({}).root, lockFile, [])).toEqual([]);
});

it("finds every line that this repository ever published in its lock", () => {
  const file = "content/registry/identifiers.lock";
  expect(forgottenLines(".", file, parseLock(readFileSync(file, "utf8"), file).identifiers)).toEqual([]);
});
