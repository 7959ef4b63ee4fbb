import type { ShippedWords } from "../../files/shipped-words.ts";
import type { DepartmentRow, Placed, PlanRow, Registry } from "../../registry/schema.ts";
import type { TrialBody } from "./read-bodies.ts";

/** Give a registry that knows the bodies of one trial, and nothing of the library's. */
export function makeTrialRegistry(bodies: readonly TrialBody[], file: string, words: ShippedWords): Registry {
  return {
    release: "unreleased",
    contact: {},
    ...words,
    plans: [],
    emendations: new Map(),
    reviewed: new Map(),
    mojibake: [],
    redirects: [],
    departments: bodies.map((body, i) => departmentOf(body, { file, line: i + 1, col: 1 })),
    mentions: [],
    projects: [],
    towns: [],
    works: [],
  };
}

function departmentOf({ name, aliases }: TrialBody, place: Placed<DepartmentRow>["place"]): Placed<DepartmentRow> {
  return {
    id: `body-${place.line}`,
    name,
    full_name: name,
    kind: "other",
    aliases: aliases.map((form) => ({ type: "short", form })),
    succession: [],
    source: place.file,
    place,
  };
}

/** Give the row of a text that no library holds. */
export function makeTrialRow(file: string, title: string, jurisdiction: string | undefined): Placed<PlanRow> {
  return {
    slug: "trial",
    draft: true,
    title,
    kind: "plan",
    jurisdiction,
    supplied_title: false,
    other_titles: [],
    dates: [],
    provenance: { sha256: "" },
    headings: [],
    numbering: [],
    repeated: [],
    roleless: [],
    place: { file, line: 1, col: 1 },
  };
}
