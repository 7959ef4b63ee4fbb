/**
 * Plans of our own writing, as real ones are: every kind of text that splits duties, in several layouts and levels.
 * Beside each stands what a person expects of it, written from the text. `PLANS=folder` reads those of another folder.
 */

import { afterAll, describe, expect, it } from "vitest";
import { strings } from "../../src/strings/zh-Hans.ts";
import { expectedOf, outcomeOf, readPlans } from "./read-plans.ts";
import { Tally } from "./tally.ts";

const plans = readPlans(process.env.PLANS ?? import.meta.dirname);
const tally = new Tally();

describe("a plan comes out as it was read by hand", () => {
  it.each(plans.map((plan) => [plan.name, plan.expected.about, plan] as const))("%s: %s", (_name, _about, plan) => {
    const expected = expectedOf(plan);
    const outcome = outcomeOf(plan);
    tally.add(plan.kind, expected, outcome);
    expect(outcome).toEqual(expected);
  });

  it("is of a kind that the page of accuracy can name", () => {
    const kinds = new Set(plans.map(({ kind }) => kind));
    expect([...kinds].filter((kind) => !(kind in strings.accuracy.kindNames))).toEqual([]);
  });

  afterAll(() => process.stdout.write(`\n${tally.print()}`));
});
