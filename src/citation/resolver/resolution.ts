/** A place of the library that a citation means. */
export interface Target {
  readonly kind: "plan" | "section" | "paragraph" | "duty";
  /** `mongolia-2014/4/16#p2` */
  readonly address: string;
  /** Path below the root: `plans/mongolia-2014/4/16/#p2`. */
  readonly path: string;
  /** Permanent number of the section or the duty: `s22`, `d39`. */
  readonly mark: string;
  /** Name of the section: `（十六）跨境合作平台`; of the plan, its title. */
  readonly label: string;
  /** Which paragraph or duty of the section, 1-based. */
  readonly ordinal?: number;
  /** Title of the plan. */
  readonly plan: string;
}

/** What the reader should know about the answer. Each has its sentence among the interface strings. */
export type Note =
  /** The words fit several places. */
  | { readonly code: "ambiguous" }
  /** The parts of the citation contradict each other. */
  | { readonly code: "conflict" }
  /** No section, paragraph or duty has this number. */
  | { readonly code: "no-such-number"; readonly asked: string }
  /** The address is cut off or mistyped. */
  | { readonly code: "no-such-address"; readonly asked: string }
  /** The plan was recognised by a part of its title. */
  | { readonly code: "plan-guessed"; readonly asked: string }
  /** The citation names a release that the library never had. */
  | { readonly code: "unknown-release"; readonly asked: string }
  /** The address moved; the target is where it went. */
  | { readonly code: "moved"; readonly asked: string; readonly reason: string }
  /** The address ended for good. */
  | { readonly code: "gone"; readonly asked: string; readonly reason: string };

/**
 * The answer of the resolver.
 *
 * - `one`: what the citation means; `targets` holds it alone.
 * - `several`: candidates, the nearest first, at the most twelve of `total`; `notes` say why.
 * - `none`: this is no citation of the library; `notes` say what is missing, if it looked like one.
 */
export interface Resolution {
  readonly kind: "one" | "several" | "none";
  readonly targets: readonly Target[];
  readonly total: number;
  readonly notes: readonly Note[];
}
