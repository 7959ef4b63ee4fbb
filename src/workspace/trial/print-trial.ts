import type { JurisdictionSource } from "./guess-jurisdiction.ts";
import type { TrialReport } from "./trial-report.ts";
import type { TrialResult } from "./try-text.ts";

const sources: Readonly<Record<JurisdictionSource, string>> = {
  told: "as told",
  title: "from the title",
  names: "from the names",
  unknown: "nothing tells; give it with --jurisdiction",
};

/** Say which jurisdiction a trial was read in, and where that is known from. */
export function printJurisdiction({ jurisdiction: { name, source } }: TrialResult): string {
  return `Jurisdiction: ${name || "unknown"} (${sources[source]}).`;
}

/** Print a trial for people: structure, duties, problems, unknown names. */
export function printTrial(result: TrialResult): string {
  const { title, found, headings, duties, problems, unknown } = result.report;
  return [
    `Title: ${title || "none found; give it with --title"}.`,
    printJurisdiction(result),
    ...Object.entries(found).flatMap(([field, words]) => (words === null ? [] : [`Found ${field}: ${words}.`])),
    "",
    `${headings.length} headings`,
    ...headings.map(({ level, numeral, title: words, line }) => `${"  ".repeat(level)}${numeral}${words} (${line})`),
    "",
    `${duties.length} duties`,
    ...duties.flatMap(printDuty),
    "",
    `${problems.length} problems`,
    ...problems.flatMap(({ code, severity, line, col, found, expected, fix }) => [
      `  ${line}:${col} ${severity} ${code}`,
      `    Unexpected ${found}, expected ${expected}.`,
      `    Fix: ${fix}.`,
    ]),
    "",
    `${unknown.length} unknown names`,
    ...unknown.map(({ surface, lines, nearest }) => {
      const like = nearest.length > 0 ? `, like ${nearest.join(", ")}` : "";
      return `  ${surface} (${lines.join(", ")})${like}`;
    }),
    "",
  ].join("\n");
}

function printDuty(duty: TrialReport["duties"][number]): string[] {
  const { path, line, lead, support, groups, open_ended, qualifier, term, rule, assignment } = duty;
  const rows: [string, string][] = [
    ["lead", lead.join(", ")],
    ["support", support.join(", ")],
    ["groups", groups.map(({ surface, role }) => `${surface} (${role})`).join(", ")],
    ["open", open_ended ? "yes" : ""],
    ["qualifier", qualifier ?? ""],
    ["term", term ?? ""],
    ["rule", rule ?? ""],
  ];
  return [
    `  ${path} (${line}) ${assignment}`,
    ...rows.filter(([, value]) => value !== "").map(([label, value]) => `    ${label}: ${value}`),
  ];
}
