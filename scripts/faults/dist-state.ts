/** What stands in `dist/`: the old site or the new one, each to its last byte, or neither. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Health, healthFile, healthOf } from "../../src/writers/health.ts";
import type { Ground } from "./ground.ts";

/**
 * `beside`: whole, but under the name that it has for the instant between the two steps of the swap, from which the
 * next command takes it back; `broken`: whole nowhere.
 */
export type DistState = "old" | "new" | "beside" | "broken";

/** Give the digest that a folder is sealed with; nothing where its bytes are others, or where there is none. */
export function sealOf(folder: string): string | undefined {
  try {
    const { release, files, sha256 } = JSON.parse(readFileSync(join(folder, healthFile), "utf8")) as Health;
    const found = healthOf(folder, release);
    return found.sha256 === sha256 && found.files === files ? sha256 : undefined;
  } catch {
    return undefined; // no folder, no seal, or half of one
  }
}

/** Say what stands in the `dist/` of a project. */
export function stateOf(project: string, seals: Ground["seals"]): DistState {
  const seal = sealOf(join(project, "dist"));
  if (seal !== undefined && seal === seals.new) return "new";
  if (seal !== undefined && seal === seals.old) return "old";
  return sealOf(join(project, "dist.old")) === seals.old ? "beside" : "broken";
}
