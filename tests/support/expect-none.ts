import { expect } from "vitest";

/** Expect that a search for faults found none; a failure lists all of them, each on its line. */
export function expectNone(faults: readonly string[], where = ""): void {
  expect(faults, [where, ...faults].join("\n")).toEqual([]);
}
