/** A library to measure with, in a folder of its own beside the project's code. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { copyProject } from "../../src/workspace/copy-project.ts";
import { writeLibrary } from "../make-library/write-library.ts";

/** A section as `dist/data/sections.json` has it. */
export interface BuiltSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Copy the project with its own plans, or with a made-up library of so many sections; do something there; remove it. */
export async function inLibrary<T>(size: number | "own", act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "fengong-bench-"));
  try {
    copyProject(resolve("."), folder, { library: size === "own" ? "own" : "none" });
    if (size !== "own") writeLibrary(folder, { sections: size });
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Count the sections of a converted library, plans included. */
export function countSections(folder: string): number {
  const lock = readFileSync(join(folder, "content/registry/identifiers.lock"), "utf8");
  return lock.split("\n").filter((line) => line.startsWith("section\t")).length;
}

/** Read the sections that a built library publishes. */
export function readSections(folder: string): BuiltSection[] {
  return JSON.parse(readFileSync(join(folder, "dist/data/sections.json"), "utf8")) as BuiltSection[];
}

let aside = 0;

/**
 * Take what an earlier run has left out of a folder, and delete none of it before all is measured: for some seconds after
 * it has deleted many files ext4 looks for a new one's place among theirs, at four times the cost.
 */
export function setAside(folder: string, names: readonly string[]): void {
  const place = join(folder, `.aside-${aside++}`);
  for (const name of names.filter((name) => existsSync(join(folder, name)))) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    renameSync(join(folder, name), join(place, name));
  }
}

/** Count the files below a folder, and their bytes. */
export function weigh(folder: string): { files: number; bytes: number } {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
