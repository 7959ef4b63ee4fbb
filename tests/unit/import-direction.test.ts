import { spawnSync } from "node:child_process";
import { copyFileSync, symlinkSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { makeLibrary } from "../support/temporary-library.ts";

const repository = join(import.meta.dirname, "../..");

/** A file, what it imports, and whether it may. */
const imports: readonly (readonly [file: string, source: string, allowed: boolean])[] = [
  ["src/pipeline/read/a.ts", "../../text/run.ts", true],
  ["src/pipeline/read/b.ts", "../../registry/schema.ts", true],
  ["src/pipeline/read/c.ts", "../blocks/block.ts", false],
  ["src/pipeline/read/d.ts", "../index.ts", false],
  ["src/pipeline/blocks/constructs/a.ts", "../block.ts", true],
  ["src/pipeline/blocks/constructs/b.ts", "../../tree/node.ts", false],
  ["src/pipeline/tree/a.ts", "../blocks/block.ts", true],
  ["src/pipeline/tree/b.ts", "../mdx/index.ts", false],
  ["src/pipeline/duties/a.ts", "../tree/node.ts", true],
  ["src/pipeline/duties/b.ts", "../link/index.ts", false],
  ["src/pipeline/watch/a.ts", "../duties/duty.ts", true],
  ["src/pipeline/watch/b.ts", "../duties/role-words.ts", false],
  ["src/pipeline/watch/c.ts", "../link/piece.ts", false],
  ["src/pipeline/mdx/a.ts", "../tree/node.ts", true],
  ["src/pipeline/mdx/b.ts", "node:fs/promises", false],
  ["src/pipeline/mdx/c.ts", "../../edition/page.ts", false],
  ["src/pipeline/mdx/d.ts", "../../views/page.ts", false],
  ["src/pipeline/tree/c.ts", "astro/zod", false],
  ["src/pipeline/a.ts", "./read/index.ts", true],
  ["src/pipeline/b.ts", "../../scripts/convert.ts", false],
  ["src/registry/a.ts", "astro/zod", true],
  ["src/registry/b.ts", "astro:content", false],
  ["src/registry/c.ts", "../pipeline/index.ts", false],
  ["src/registry/d.ts", "../files/folder.ts", false],
  ["src/registry/e.ts", "node:fs", false],
  ["src/diagnostics/a.ts", "./codes.ts", true],
  ["src/diagnostics/b.ts", "../registry/schema.ts", false],
  ["src/workspace/a.ts", "node:fs", true],
  ["src/workspace/b.ts", "../workbench/cards/index.ts", false],
  ["src/pages/a.ts", "../workbench/view/pages.ts", false],
  ["src/client/a.ts", "../strings/search.ts", true],
  ["src/client/b.ts", "../strings/zh-Hans.ts", false],
  ["src/workbench/cards/a.ts", "../rows/row-edit.ts", true],
  ["src/workbench/cards/b.ts", "../../files/read-library.ts", false],
  ["src/workbench/rows/a.ts", "node:fs", false],
  ["src/workbench/server/a.ts", "node:fs/promises", true],
];

interface Report {
  readonly summary: { readonly violations: readonly { readonly from: string }[] };
}

/** Cruise all files at once in a folder, with our configuration; give those with a forbidden import. */
function cruise(): string[] {
  const { root, write } = makeLibrary({});
  for (const name of [".dependency-cruiser.mjs", "tsconfig.json"])
    copyFileSync(join(repository, name), join(root, name));
  for (const [file, source] of imports)
    if (source.startsWith(".")) write(posix.join(posix.dirname(file), source), "export const a = 1;\n");
  for (const [file, source] of imports) write(file, `import { a } from "${source}";\n\nexport const b = a;\n`);
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "dir");
  const cruiser = join(repository, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const { stdout } = spawnSync(process.execPath, [cruiser, "src", "--output-type", "json"], {
    cwd: root,
    encoding: "utf8",
  });
  return (JSON.parse(stdout) as Report).summary.violations.map(({ from }) => from);
}

describe("the table of arrows", () => {
  it("lets imports point one way only: read, blocks, tree, duties, link, mdx, and the site behind them", () => {
    const forbidden = imports.filter(([, , allowed]) => !allowed).map(([file]) => file);
    expect([...new Set(cruise())].sort()).toEqual(forbidden.sort());
  });
});
