import { expect, it } from "vitest";
import { judgeMiner } from "../../src/workspace/intake/judge-miner.ts";
import { fivePlans, library } from "../support/library.ts";

it("of the mentions of concrete shared matters the miner proposes four in five, with at most one false row for two true", () => {
  const { mentions, proposed, underOneRow, right, wrong } = judgeMiner(fivePlans, library.registry);
  expect(mentions).toBeGreaterThan(200);
  expect(proposed / mentions).toBeGreaterThanOrEqual(0.8);
  expect(underOneRow / mentions).toBeGreaterThanOrEqual(0.8);
  expect(2 * wrong.length).toBeLessThanOrEqual(right.length);
});
