import { expect, it } from "vitest";
import { compiling, growthOf, lengths, mostGrowth } from "../support/cost-of.ts";
import { shapes } from "../support/growing-shapes.ts";

it.each(Object.entries(shapes))(
  "compiles and writes %s in time that grows as the text does",
  { timeout: 300_000 },
  async (_, shape) => {
    const [short, long] = lengths;
    expect(shape(long).length / shape(short).length).toBeGreaterThan(7);
    expect(await growthOf(compiling(shape))).toBeLessThanOrEqual(mostGrowth);
  },
);
