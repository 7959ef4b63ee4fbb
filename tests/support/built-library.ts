import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { copyProject } from "../../src/workspace/copy-project.ts";

export interface BuiltLibrary {
  /** The folder of the built site. */
  readonly dist: string;
  remove(): void;
}

/**
 * Build the site of another library in a folder of its own, with this repository's code. `files` are
 * texts by path: `seeds/x.txt`, `content/registry/plans.yaml`. Throws with what the build says where it fails.
 */
export function buildLibrary(files: Readonly<Record<string, string>>): BuiltLibrary {
  const root = mkdtempSync(join(tmpdir(), "fengong-site-"));
  const remove = () => rmSync(root, { recursive: true, force: true });
  copyProject(resolve("."), root, { library: "none" });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { status, stdout, stderr } = spawnSync("node", ["scripts/build.ts"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) {
    remove();
    throw new Error(`The library cannot be built:\n${stdout.slice(-1500)}\n${stderr.slice(-1500)}`);
  }
  return { dist: join(root, "dist"), remove };
}
