/** Which sections a request accepts. */

import type { Request } from "../search/protocol.ts";
import type { FacetTable, RecordTable } from "../search/tables.ts";
import { loadJson } from "./search-files.ts";

let addresses: readonly string[] | undefined;

/** Give the address of every record: `mongolia-2014/4/16`. */
export function addressesOf({ plans }: RecordTable): readonly string[] {
  addresses ??= plans.flatMap(({ slug, paths }) => paths.map((path) => (path === "" ? slug : `${slug}/${path}`)));
  return addresses;
}

/** Say whether filters alone make a request: a department without words is everything that it was given. */
export function isNarrowed({ plans, department, role, project }: Request): boolean {
  return plans.length > 0 || department !== "" || role !== "" || project !== "";
}

/** Say which records a request accepts. What lies behind the facets is loaded where one is used. */
export async function acceptor(request: Request, records: RecordTable): Promise<(record: number) => boolean> {
  const { plans, department, role, project } = request;
  const all = addressesOf(records);
  const inPlan = (record: number) => plans.length === 0 || plans.includes(all[record]?.split("/")[0] ?? "");
  if (department === "" && role === "" && project === "") return inPlan;
  const facets = await loadJson<FacetTable>("facets.json");
  const body = facets.departments.indexOf(department);
  const thing = facets.projects.indexOf(project);
  const side = role === "" ? null : Number(role === "support");
  const bears = (bearer: number) =>
    (department === "" || bearer >> 1 === body) && (side === null || (bearer & 1) === side);
  return (record) =>
    inPlan(record) &&
    ((department === "" && side === null) || (facets.bearers[record] ?? []).some(bears)) &&
    (project === "" || (facets.named[record] ?? []).includes(thing));
}
