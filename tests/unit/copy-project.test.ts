import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { copyProject } from "../../src/workspace/copy-project.ts";

function copyOf(library: "own" | "none"): string {
  const to = mkdtempSync(join(tmpdir(), "fengong-"));
  onTestFinished(() => rmSync(to, { recursive: true, force: true }));
  copyProject(resolve("."), to, { library });
  return to;
}

/** Paths of the files below folders of a place, in order. */
function filesIn(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map((entry) => ({ folder, entry })),
    )
    .filter(({ entry }) => entry.isFile())
    .map(({ entry }) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

it("copies every file of the sources, of the scripts, of the texts and of the content, and finds the packages", () => {
  const copy = copyOf("own");
  const folders = ["src", "scripts", "seeds", "content"];
  expect(filesIn(copy, folders)).toEqual(filesIn(resolve("."), folders));
  expect(filesIn(copy, ["content/measured"])).not.toEqual([]);
  for (const name of ["package.json", "astro.config.mjs", "tsconfig.json", "node_modules/astro/package.json"])
    expect(readFileSync(join(copy, name), "utf8"), name).toBe(readFileSync(name, "utf8"));
});

it("leaves the library behind where the copy is to have one of its own, but for the release and the words of the genre", () => {
  const copy = copyOf("none");
  expect(filesIn(copy, ["seeds"])).toEqual([]);
  expect(filesIn(copy, ["content/registry"])).toEqual([
    "content/registry/departments/central.yaml",
    "content/registry/genre.yaml",
    "content/registry/jurisdictions.yaml",
    "content/registry/library.yaml",
  ]);
  expect(readdirSync(join(copy, "content"))).not.toContain("plans");
  expect(filesIn(copy, ["content/samples"])).not.toEqual([]);
});
