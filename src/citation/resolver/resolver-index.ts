import type { DivisionKind } from "../../pipeline/headings/kind.ts";

/** What the resolver has to know of the library: `/data/resolver.json`, small enough for a browser. */
export interface ResolverIndex {
  readonly release: string;
  /** Every release that an address was published in. */
  readonly releases: readonly string[];
  readonly plans: readonly IndexedPlan[];
  /** In order of plan and place, the plans themselves among them. */
  readonly sections: readonly IndexedSection[];
  /** Addresses that moved or ended. */
  readonly ended: readonly EndedAddress[];
  /** Traditional characters and, one by one, the simplified ones that titles and headings have for them. */
  readonly traditional: readonly [from: string, to: string];
}

export interface IndexedPlan {
  readonly slug: string;
  readonly title: string;
  /** Its short title, and others that it was cited by. */
  readonly short: readonly string[];
  /** Years of its dates, for 〔2014〕. */
  readonly years: readonly string[];
}

export interface IndexedSection {
  /** `mongolia-2014/4/16`; the plan itself is `mongolia-2014`. */
  readonly address: string;
  readonly number: number;
  readonly kind: DivisionKind | "plan";
  /** Title without the numeral. */
  readonly title: string;
  /** `（十六）跨境合作平台` */
  readonly label: string;
  /** How many paragraphs it has of its own: `p1`, `p2` … */
  readonly paragraphs: number;
  /** Permanent numbers of its duties: `d1`, `d2` … */
  readonly duties: readonly number[];
}

export interface EndedAddress {
  /** `mongolia-2014/4/16`, with `#d1` for a duty. */
  readonly from: string;
  /** Where it went; null when it is gone for good. */
  readonly to: string | null;
  readonly reason: string;
  /** Its permanent number: `s22`, `d39`. */
  readonly mark: string | null;
}
