import { expect, it } from "vitest";
import { costOf, long, mostGrowth, short } from "../support/cost-of.ts";
import { shapes } from "../support/growing-shapes.ts";

it.each(Object.entries(shapes))(
  "compiles and writes %s in time that grows as the text does",
  { timeout: 300_000, retry: 2 },
  (_, shape) => {
    expect(shape(long).length / shape(short).length).toBeGreaterThan(7);
    expect(costOf(shape(long)) / costOf(shape(short))).toBeLessThan(mostGrowth);
  },
);
