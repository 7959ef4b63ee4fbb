import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MadePlan, madePlans } from "./generate-plan.ts";
import { outcomeOf } from "./read-plans.ts";

/** The same plans in every run, so that a failure can be looked at again. */
const seed = 20_251_125;

describe("2,000 plans made up from the grammar of real ones", () => {
  it("come out with every heading and duty as they were made, and without a word of the watcher", () => {
    fc.assert(
      fc.property(madePlans, (plan) => {
        expect(outcomeOf(trialOf(plan))).toEqual(answerOf(plan));
      }),
      { seed, numRuns: 2000 },
    );
  }, 600_000);
});

function trialOf({ text, title, jurisdiction, bodies }: MadePlan) {
  return {
    name: "made",
    kind: "made",
    text,
    expected: { about: "made", title, jurisdiction, bodies, headings: [], duties: [] },
  };
}

function answerOf({ title, headings, duties }: MadePlan) {
  return { title, headings, duties, problems: [] };
}
