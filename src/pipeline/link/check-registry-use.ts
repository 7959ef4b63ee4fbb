import type { Problem } from "../../diagnostics/problem.ts";
import type { Placed, ProjectAlias, ProjectRow } from "../../registry/schema.ts";
import type { AliasUse } from "./alias-use.ts";

/**
 * Check the rows of projects.yaml against all plans of a library: every alias is there to find
 * something, and every row to join two places.
 *
 * To be asked only where all plans of the registry are compiled. All of it is said as warnings, which
 * stop nothing: another library may bring this registry along. A row that the plans do not mention at
 * all gets one warning, whatever it has of aliases.
 */
export function checkRegistryUse(projects: readonly Placed<ProjectRow>[], uses: readonly AliasUse[]): Problem[] {
  const byProject = Map.groupBy(uses, ({ project }) => project);
  return projects.flatMap((row) => {
    const own = byProject.get(row.id) ?? [];
    if (own.length === 0) return [unmatched(row, `no place of any of the ${row.aliases.length} aliases of ${row.id}`)];
    return [
      ...row.aliases.flatMap((alias, i) =>
        checkAlias(
          row,
          alias,
          own.filter((use) => use.alias === i),
        ),
      ),
      ...checkSections(row, own),
    ];
  });
}

function checkAlias(row: Placed<ProjectRow>, alias: ProjectAlias, uses: readonly AliasUse[]): Problem[] {
  const name = `${describeAlias(alias)} of ${row.id}`;
  if (uses.length === 0) return [unmatched(row, `no place of ${name}`)];
  if (uses.some(({ inside }) => inside === null)) return [];
  const around = [...new Set(uses.map(({ inside }) => `“${inside}”`))].join(", ");
  const found = `${name} only inside ${around}`;
  return [{ code: "link/alias-covered", ...row.place, found, expected: "a place where it stands on its own" }];
}

function unmatched(row: Placed<ProjectRow>, found: string): Problem {
  return { code: "link/alias-unmatched", ...row.place, found, expected: "one place at least in the plans" };
}

function checkSections(row: Placed<ProjectRow>, uses: readonly AliasUse[]): Problem[] {
  const sections = [...new Set(uses.filter(({ inside }) => inside === null).map(({ address }) => address))];
  if (sections.length > 1 && row.single_section !== undefined) {
    const found = `a reason for a single section in ${row.id}, mentioned in ${sections.join(", ")}`;
    return [{ code: "link/needless-reason", ...row.place, found, expected: "none" }];
  }
  if (sections.length === 1 && row.single_section === undefined) {
    const found = `mentions of ${row.id} in ${sections[0]} only`;
    return [{ code: "link/single-section", ...row.place, found, expected: "mentions in two sections, or a reason" }];
  }
  return [];
}

/** `literal 呼伦湖`, `route 策克—甘其毛都 …自治区开发开放试验区`. */
function describeAlias(alias: ProjectAlias): string {
  if ("literal" in alias) return `literal “${alias.literal}”`;
  if ("in_context" in alias) return `in_context “${alias.before ?? ""}〔${alias.in_context}〕${alias.after ?? ""}”`;
  if ("distributed" in alias)
    return `distributed “${alias.head?.join("/") ?? ""}〔${alias.distributed}〕${alias.tail?.join("/") ?? ""}”`;
  return `route “${alias.route.join("—")}${alias.tail?.join("/") ?? ""}”`;
}
