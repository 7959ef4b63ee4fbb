import type { Problem } from "../diagnostics/problem.ts";
import type { Identifier } from "./identifiers.ts";
import type { Registry } from "./schema.ts";

/** `/departments/commerce/`, `/plans/mongolia-2014/apparatus/`: pages of a row of the registry. */
const pageOfRow = /^\/([^/]+)\/([^/]+)\//u;

/** Pages that stand among those of rows and are of none. */
const pagesOfNoRow = /^\/(?:projects\/map|duties\/matrix)\//u;

/**
 * Find pages that were published of a body, a project or a plan whose id no row has any more. What else a page depends
 * on is known once the site is built; this is known before.
 *
 * @param registry without drafts, of which nothing is published
 */
export function checkPages(locked: readonly Identifier[], registry: Registry, file: string): Problem[] {
  const { departments, centralBodies, projects, plans, redirects } = registry;
  const ids: Readonly<Record<string, ReadonlySet<string>>> = {
    departments: new Set([...departments, ...centralBodies].map(({ id }) => id)),
    projects: new Set(projects.map(({ id }) => id)),
    plans: new Set(plans.map(({ slug }) => slug)),
    duties: new Set(plans.map(({ slug }) => slug)),
  };
  const redirected = new Set(redirects.map(({ from }) => from));
  return locked.flatMap(({ kind, address, line, release }): Problem[] => {
    if (kind !== "page" || redirected.has(address) || pagesOfNoRow.test(address)) return [];
    const [, room = "", id = ""] = pageOfRow.exec(address) ?? [];
    const known = Object.hasOwn(ids, room) ? ids[room] : undefined;
    if (!known || known.has(id)) return [];
    return [{ code: "identifiers/lost", file, line, col: 1, values: { id, room, address, release } }];
  });
}
