import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { RegistryFile } from "../registry/load.ts";

const shipped = new URL("../../content/registry/genre.yaml", import.meta.url);

/** Read the words of the genre that come with the project, for libraries and trials that bring none. */
export async function readShippedGenre(): Promise<RegistryFile> {
  return { path: fileURLToPath(shipped), text: await readFile(shipped, "utf8") };
}
