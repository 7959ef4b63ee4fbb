import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { formatProblems } from "../diagnostics/report.ts";
import { bodiesFolder, centralBodiesFile } from "../registry/body-files.ts";
import { loadRegistry, type RegistryFile } from "../registry/load.ts";
import type { Registry } from "../registry/schema.ts";

/** What comes with the project, and every plan needs: how the genre speaks, jurisdictions, central bodies. */
export type ShippedWords = Pick<Registry, "genre" | "jurisdictions" | "centralBodies">;

/** Read what comes with the project, for texts that no library holds. Throws where a file of it is not right. */
export async function readShippedWords(): Promise<ShippedWords> {
  const { registry, problems } = loadRegistry({
    plans: { path: "", text: "[]" },
    emendations: new Map(),
    genre: await readShipped("genre.yaml"),
    jurisdictions: await readShipped("jurisdictions.yaml"),
    centralBodies: await readShipped(`${bodiesFolder}/${centralBodiesFile}`),
  });
  const [problem] = problems;
  if (problem) throw new Error(formatProblems([problem]));
  return registry;
}

/** Read a registry file that comes with the project, for libraries that have none of their own. */
export async function readShipped(name: string): Promise<RegistryFile> {
  const file = new URL(`../../content/registry/${name}`, import.meta.url);
  return { path: fileURLToPath(file), text: await readFile(file, "utf8") };
}
