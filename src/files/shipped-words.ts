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

/** Files as they were last read: what was made of one is good as long as its text is the same. */
const lastRead = new Map<string, RegistryFile>();

/** Read a registry file that comes with the project, for libraries that have none of their own; the same as before where its text is. */
export async function readShipped(name: string): Promise<RegistryFile> {
  const url = new URL(`../../content/registry/${name}`, import.meta.url);
  const text = await readFile(url, "utf8");
  const before = lastRead.get(name);
  if (before?.text === text) return before;
  const file = { path: fileURLToPath(url), text };
  lastRead.set(name, file);
  return file;
}
