import type { EditionDuty, EditionSection } from "../edition/model.ts";
import type { PlanRow } from "../registry/schema.ts";

/** A division on the way to a place. */
export type Step = Pick<EditionSection, "kind" | "path" | "value" | "numeral" | "title" | "origin">;

/** What is known of a section or a duty that is to be cited. What no source states is absent. */
export interface Citable {
  /** Permanent number with its kind: `s22`, `d39`. */
  readonly mark: string;
  /** Path below the root: `plans/mongolia-2014/4/16/`, with `#d1` for a duty. */
  readonly path: string;
  /** Title of the plan. */
  readonly title: string;
  /** True when the edition supplies that title. */
  readonly supplied: boolean;
  readonly english?: string;
  readonly genre: string;
  readonly issuer?: string;
  /** When it was issued, put online or put online again, as exactly as the source states it. */
  readonly published?: { readonly kind: PublicationKind; readonly date: string };
  /** Divisions, outermost first; empty for the plan. */
  readonly steps: readonly Step[];
  /** Which duty of its section, 1-based. */
  readonly duty?: number;
  readonly release: string;
}

const publicationKinds = ["issued", "posted", "reposted"] as const;
export type PublicationKind = (typeof publicationKinds)[number];

type PlanFacts = Pick<PlanRow, "title" | "supplied_title" | "english" | "kind" | "issuer" | "dates">;

/**
 * Gather what a citation of a section says.
 *
 * @param ancestors divisions above the section, outermost first, with or without the plan
 */
export function citableSection(
  plan: PlanFacts,
  ancestors: readonly EditionSection[],
  section: EditionSection,
  release: string,
): Citable {
  const { title, supplied_title: supplied, english, kind: genre, issuer } = plan;
  const published = publicationOf(plan);
  return {
    mark: `s${section.number}`,
    path: `plans/${section.address}/`,
    title,
    supplied,
    ...(english === undefined ? {} : { english }),
    genre,
    ...(issuer === undefined ? {} : { issuer }),
    ...(published ? { published } : {}),
    steps: [...ancestors, section].filter(({ kind }) => kind !== "plan"),
    release,
  };
}

/** Gather what a citation of a duty says: what its section's says, and which of its duties it is. */
export function citableDuty(section: Citable, { number, anchor }: Pick<EditionDuty, "number" | "anchor">): Citable {
  return { ...section, mark: `d${number}`, path: `${section.path}#${anchor}`, duty: Number(anchor.slice(1)) };
}

/** The date of publication: of issue before the first posting, and that before a repost. Other dates are none. */
function publicationOf({ dates }: Pick<PlanRow, "dates">): Citable["published"] {
  for (const kind of publicationKinds) {
    const date = dates.find((candidate) => candidate.kind === kind)?.date;
    if (date !== undefined) return { kind, date };
  }
  return undefined;
}
