import type { SearchRecord } from "../../src/search/build/make-records.ts";
import type { Place } from "./observe.ts";

/** One library to be searched in one way: an empty folder, what to ask, and the addresses each query should find. */
export interface Task extends Place {
  readonly records: readonly SearchRecord[];
  readonly queries: readonly string[];
  readonly truth: readonly ReadonlySet<string>[];
  readonly copies: number;
}
