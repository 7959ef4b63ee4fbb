import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import { makeRow, type PlanFields } from "./make-registry.ts";

/** A library in a folder of its own, gone when the test is over. */
export interface TemporaryLibrary {
  readonly root: string;
  readonly seeds: string;
  readonly registry: string;
  readonly out: string;
  /** Write a file at a path below the root. */
  write(path: string, content: string | Uint8Array): void;
}

/** Make a library of plans: their texts by slug, each with the row that belongs to it. */
export function makeLibrary(texts: Readonly<Record<string, string>>): TemporaryLibrary {
  const root = mkdtempSync(join(tmpdir(), "fengong-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [slug, text] of Object.entries(texts)) write(`seeds/${slug}.txt`, text);
  write("registry/plans.yaml", plansFile(Object.entries(texts).map(([slug, text]) => makeRow(text, { slug }))));
  return { root, seeds: join(root, "seeds"), registry: join(root, "registry"), out: join(root, "out"), write };
}

/** Give the text of a plans.yaml. */
export function plansFile(rows: readonly PlanFields[]): string {
  return stringify(rows);
}
