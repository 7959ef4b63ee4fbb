import type { Problem } from "../../diagnostics/problem.ts";
import type { Placed, ProjectAlias, ProjectRow, Registry } from "../schema.ts";

/** No two aliases claim the same words in the same place, be it in two rows or in one. */
export function projectAliasesAreUnique({ projects }: Registry): Problem[] {
  const claims = new Map<string, Claim[]>();
  const problems: Problem[] = [];
  for (const row of projects) {
    for (const alias of row.aliases) {
      for (const form of claimedForms(alias)) {
        const others = claims.get(form) ?? [];
        const owner = others.find((other) => sectionsOverlap(other.alias.sections, alias.sections));
        if (owner) problems.push(claimedAgain(form, row, owner.row));
        claims.set(form, [...others, { row, alias }]);
      }
    }
  }
  return problems;
}

interface Claim {
  readonly row: Placed<ProjectRow>;
  readonly alias: ProjectAlias;
}

function claimedAgain(form: string, row: Placed<ProjectRow>, owner: Placed<ProjectRow>): Problem {
  const values = { form, by: row.id, line: owner.place.line, owner: owner.id };
  return { code: "registry/contested-alias", ...row.place, values };
}

/** The words that an alias claims, with … where a list or a route goes on. */
function claimedForms(alias: ProjectAlias): string[] {
  if ("literal" in alias) return [alias.literal];
  if ("in_context" in alias) return [`${alias.before ?? ""}…${alias.in_context}…${alias.after ?? ""}`];
  if ("distributed" in alias) {
    const heads = (alias.head ?? []).map((head) => `${head}…${alias.distributed}`);
    return [...heads, ...(alias.tail ?? []).map((tail) => `${alias.distributed}…${tail}`)];
  }
  const ends = [...alias.route].sort().join("—");
  return (alias.tail ?? [""]).map((tail) => `${ends}…${tail}`);
}

/** Sections overlap where one holds the other; no sections means everywhere. */
function sectionsOverlap(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a || !b) return true;
  return a.some((one) => b.some((other) => `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`)));
}
