import { expect, it } from "vitest";
import { growthOf, mostGrowth } from "../support/cost-of.ts";
import { intakeShapes } from "../support/intake-shapes.ts";

it.each(Object.entries(intakeShapes))(
  "takes in %s in time that grows as the file does",
  { timeout: 300_000 },
  async (_, shape) => {
    expect(await growthOf(shape)).toBeLessThanOrEqual(mostGrowth);
  },
);
