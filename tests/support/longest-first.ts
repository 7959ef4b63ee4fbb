import { existsSync } from "node:fs";
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** Files that take longest, the longest first: begun last, one of them would run alone while other cores wait. */
const long = [
  "site/layout",
  "site/accessibility",
  "site/unchanged",
  "site/pdf",
  "properties/growth",
  "site/search",
  "site/workbench",
  "unit/convert",
  "properties/documents",
  "site/reader-journeys",
  "site/bad-input",
  "plans/generated",
  "intake/workbench",
  "site/shards",
  "site/growing-library",
  "properties/runs",
  "site/dying-address",
  "properties/intake-growth",
];

/**
 * Starts the files that are known to take longest before all others, and these as the test runner would: it knows how long a
 * file took only where it has run before, and takes a small file for a short one on a clean copy.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = long.filter((name) => !existsSync(`tests/${name}.test.ts`));
    if (gone.length > 0)
      throw new Error(`Unexpected ${gone.join(", ")}, expected files of tests. Fix: mend this list.`);
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return found < 0 ? long.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
