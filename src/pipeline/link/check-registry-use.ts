import type { ValuesOf } from "../../diagnostics/codes.ts";
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
    if (own.length === 0) return [unmatched(row, { aliases: row.aliases.length, project: row.id })];
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
  const named = { ...describeAlias(alias), project: row.id };
  if (uses.length === 0) return [unmatched(row, named)];
  if (uses.some(({ inside }) => inside === null)) return [];
  const around = [...new Set(uses.flatMap(({ inside }) => inside ?? []))];
  return [{ code: "link/alias-covered", ...row.place, values: { ...named, around } }];
}

function unmatched(row: Placed<ProjectRow>, values: ValuesOf<"link/alias-unmatched">): Problem {
  return { code: "link/alias-unmatched", ...row.place, values };
}

function checkSections(row: Placed<ProjectRow>, uses: readonly AliasUse[]): Problem[] {
  const sections = [...new Set(uses.filter(({ inside }) => inside === null).map(({ address }) => address))];
  if (sections.length > 1 && row.single_section !== undefined) {
    return [{ code: "link/needless-reason", ...row.place, values: { project: row.id, addresses: sections } }];
  }
  const [address, second] = sections;
  if (address !== undefined && second === undefined && row.single_section === undefined)
    return [{ code: "link/single-section", ...row.place, values: { project: row.id, address } }];
  return [];
}

/** `literal 呼伦湖`, `route 策克—甘其毛都 …自治区开发开放试验区`. */
function describeAlias(alias: ProjectAlias): Pick<ValuesOf<"link/alias-covered">, "alias" | "words"> {
  if ("literal" in alias) return { alias: "literal", words: alias.literal };
  if ("in_context" in alias)
    return { alias: "in_context", words: `${alias.before ?? ""}〔${alias.in_context}〕${alias.after ?? ""}` };
  if ("distributed" in alias) {
    const words = `${alias.head?.join("/") ?? ""}〔${alias.distributed}〕${alias.tail?.join("/") ?? ""}`;
    return { alias: "distributed", words };
  }
  return { alias: "route", words: `${alias.route.join("—")}${alias.tail?.join("/") ?? ""}` };
}
