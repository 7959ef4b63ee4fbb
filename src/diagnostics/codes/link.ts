/** Problems of the stage that links. */
import type { CodeEntry } from "./entry.ts";

/** An alias of a row of projects.yaml: the kind of it, and its words. */
interface AliasOfProject {
  readonly alias: "literal" | "in_context" | "distributed" | "route";
  readonly words: string;
  readonly project: string;
}

/** An alias that finds nothing, or a project none of whose aliases does. */
type UnmatchedAlias = AliasOfProject | { readonly aliases: number; readonly project: string };

function sayAlias({ alias, words, project }: AliasOfProject): string {
  return `${alias} “${words}” of ${project}`;
}

export const linkCodes = {
  "link/alias-unmatched": {
    severity: "warning",
    what: "An alias of a project matches nothing in the library.",
    fix: "compare the alias with the reading text; if the words are gone, take it out",
    says: (v: UnmatchedAlias) => ({
      found:
        "alias" in v ? `no place of ${sayAlias(v)}` : `no place of any of the ${v.aliases} aliases of ${v.project}`,
      expected: "one place at least in the plans",
    }),
  },
  "link/alias-covered": {
    severity: "warning",
    what: "An alias of a project never stands on its own: wherever it matches, a longer name stands.",
    fix: "take the alias out of projects.yaml, or lengthen it",
    says: (v: AliasOfProject & { readonly around: readonly string[] }) => ({
      found: `${sayAlias(v)} only inside ${v.around.map((name) => `“${name}”`).join(", ")}`,
      expected: "a place where it stands on its own",
    }),
  },
  "link/single-section": {
    severity: "warning",
    what: "A project is mentioned in one section only.",
    fix: "add the aliases of its other mentions; if there are none, take the row out or say in `single_section` why it stands",
    says: (v: { readonly project: string; readonly address: string }) => ({
      found: `mentions of ${v.project} in ${v.address} only`,
      expected: "mentions in two sections, or a reason",
    }),
  },
  "link/needless-reason": {
    severity: "warning",
    what: "A project says why it is mentioned in one section only, and is mentioned in more.",
    fix: "take `single_section` out of the row",
    says: (v: { readonly project: string; readonly addresses: readonly string[] }) => ({
      found: `a reason for a single section in ${v.project}, mentioned in ${v.addresses.join(", ")}`,
      expected: "none",
    }),
  },
  "link/contested": {
    severity: "warning",
    what: "Two rows claim the same words, or words that cross.",
    fix: "narrow one of the aliases (in_context, sections) in projects.yaml",
    says: (v: { readonly words: string; readonly claims: readonly string[] }) => ({
      found: `“${v.words}”, claimed by ${v.claims.join(" and ")}`,
      expected: "words of one row",
    }),
  },
  "link/mention-unmatched": {
    severity: "error",
    what: "A row of mentions.yaml names words that its line does not have.",
    fix: "compare the row with the reading text of the line (`npm run convert -- --stage read`)",
    says: (v: { readonly surface: string; readonly line: number; readonly plan: string }) => ({
      found: `no “${v.surface}” in line ${v.line} of ${v.plan}`,
      expected: "words of the reading text outside assignments",
    }),
  },
} as const satisfies Record<string, CodeEntry>;
