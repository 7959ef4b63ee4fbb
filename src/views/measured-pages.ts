/** What `npm run bench:pages` measured in the built site, so that a page can say it. */
import { existsSync, readFileSync } from "node:fs";

export const measuredPagesFile = "content/measured/pages.json";

/** One page, as a static host with compression sends it and as a browser shows it. */
export interface MeasuredPage {
  /** Kind of page, as in the tests: `section`. */
  readonly kind: string;
  /** Below the root of the site. */
  readonly path: string;
  /** Bytes of the HTML, which holds all style: as it is, by gzip at level 9, by brotli at level 11. */
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
  /** Requests until the network is quiet, the page itself included, and how many go to another host. */
  readonly requests: number;
  readonly foreign: number;
  /** Bytes of all scripts by gzip, inline and loaded. The page can be read without them. */
  readonly script: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** Scores of Lighthouse for one page, 0 to 100. */
export interface LighthouseScores {
  readonly kind: string;
  readonly path: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
}

export interface MeasuredPages {
  /** ISO date. */
  readonly date: string;
  readonly browser: string;
  readonly lighthouse: string;
  readonly pages: readonly MeasuredPage[];
  /** The largest of all pages of a section, and of all whole plans, by gzip. A chapter that gathers sections is neither. */
  readonly largest: { readonly section: PageSize; readonly plan: PageSize };
  readonly scores: readonly LighthouseScores[];
  /** axe on every kind of page, light and dark, wide and narrow: rules kept, elements that break one. */
  readonly axe: {
    readonly version: string;
    readonly kinds: number;
    readonly pages: number;
    readonly kept: number;
    readonly violations: number;
  };
}

export interface PageSize {
  readonly path: string;
  readonly gzip: number;
  /** How many pages were compared. */
  readonly of: number;
}

/** Read the figures; none where nothing has been measured yet. */
export function readMeasuredPages(): MeasuredPages | undefined {
  if (!existsSync(measuredPagesFile)) return undefined;
  return JSON.parse(readFileSync(measuredPagesFile, "utf8")) as MeasuredPages;
}
