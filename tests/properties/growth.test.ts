import { expect, it } from "vitest";
import { compiling, growthOf, mostGrowth } from "../support/cost-of.ts";
import { shapes } from "../support/growing-shapes.ts";

/** UTF-16 units; `npm run bench:growth` goes on to 1 MB. */
const [short, long] = [10_000, 80_000] as const;

it.each(Object.entries(shapes))(
  "compiles and writes %s in time that grows as the text does",
  { timeout: 300_000 },
  async (_, shape) => {
    expect(shape(long).length / shape(short).length).toBeGreaterThan(7);
    expect(await growthOf(compiling(shape), [short, long])).toBeLessThanOrEqual(mostGrowth);
  },
);
