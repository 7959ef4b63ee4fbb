import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve("tools/lighthouse");
const installed = join(folder, "node_modules/lighthouse");

export interface Lighthouse {
  readonly version: string;
  /** Judge the page at a URL in the browser that listens on a port. Scores are from 0 to 1. */
  score(
    url: string,
    options: { port: number; logLevel: "error"; output: "json" },
  ): Promise<{ lhr: { categories: Record<string, { score: number | null }> } } | undefined>;
}

/**
 * Give Lighthouse, which has a lock of its own in tools/lighthouse: its 176 MB are installed when pages are
 * measured, not for everyone who reads or tests. Throws where it cannot be installed.
 */
export async function installLighthouse(): Promise<Lighthouse> {
  if (!existsSync(installed)) {
    process.stdout.write("Installs Lighthouse (176 MB) in tools/lighthouse: npm ci --prefix tools/lighthouse\n");
    const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--prefix", folder], { stdio: "inherit" });
    if (status !== 0) throw new Error("Lighthouse cannot be installed, so pages cannot be measured.");
  }
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { version: string };
  const { default: score } = await import(pathToFileURL(join(installed, "core/index.js")).href);
  return { version, score };
}
