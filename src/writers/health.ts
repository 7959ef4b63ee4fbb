import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { loadEdition } from "../edition/load-edition.ts";
import { digestFiles, filesBelow } from "../files/digest-files.ts";
import { listFile, savedSite } from "./saved-site.ts";

/** The file that says what is served: `{ release, files, sha256 }`. */
export const healthFile = "health.json";

/** Which release a site is, and of which bytes. */
export interface Health {
  readonly release: string;
  /** Without this one. */
  readonly files: number;
  /** Of the names and the bytes of all files but this one, in hexadecimal: `digestFiles` says how. */
  readonly sha256: string;
}

/** Give what a built folder is. `known` holds digests of single files of it. */
export function healthOf(folder: string, release: string, known?: Map<string, string>): Health {
  const files = filesBelow(["."], folder).filter((file) => file !== healthFile);
  return { release, files: files.length, sha256: digestFiles(files, folder, known) };
}

/**
 * Give the integration that seals the site: it runs last, when every other file is there, lists what is saved for
 * reading without a network, and then says of which bytes the whole is.
 */
export function sealSite(): AstroIntegration {
  return {
    name: "seal",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { release } = await loadEdition();
        const known = new Map<string, string>();
        const digest = (files: readonly string[]) => digestFiles(files, folder, known);
        const saved = savedSite(folder, filesBelow(["."], folder), { release, digest });
        writeFileSync(join(folder, listFile), JSON.stringify(saved));
        const health = healthOf(folder, release, known);
        writeFileSync(join(folder, healthFile), `${JSON.stringify(health, null, 2)}\n`);
        logger.info(`${health.files} files, sha256 ${health.sha256}`);
      },
    },
  };
}
