import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { loadEdition } from "../edition/load-edition.ts";
import { digestFiles, filesBelow } from "../files/digest-files.ts";

/** The file that says what is served: `{ release, files, sha256 }`. */
export const healthFile = "health.json";

/** Which release a site is, and of which bytes. */
export interface Health {
  readonly release: string;
  /** Without this one. */
  readonly files: number;
  /** Of the names and the bytes of all files but this one, in hexadecimal. */
  readonly sha256: string;
}

/** Give what a built folder is. */
export function healthOf(folder: string, release: string): Health {
  const files = filesBelow(["."], folder).filter((file) => file !== healthFile);
  return { release, files: files.length, sha256: digestFiles(files, folder) };
}

/** Give the integration that seals the site: it runs last, when every other file is there. */
export function sealSite(): AstroIntegration {
  return {
    name: "seal",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const health = healthOf(folder, (await loadEdition()).release);
        writeFileSync(join(folder, healthFile), `${JSON.stringify(health, null, 2)}\n`);
        logger.info(`${health.files} files, sha256 ${health.sha256}`);
      },
    },
  };
}
