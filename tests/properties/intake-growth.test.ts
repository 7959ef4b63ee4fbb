import { expect, it } from "vitest";
import { long, mostGrowth, short } from "../support/cost-of.ts";
import { type IntakeShape, intakeShapes } from "../support/intake-shapes.ts";

/** CPU of this thread while a shape of a length is read, in microseconds. */
async function costOfReading(shape: IntakeShape, length: number): Promise<number> {
  const read = shape(length);
  const before = process.threadCpuUsage();
  await read();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

it.each(Object.entries(intakeShapes))(
  "takes in %s in time that grows as the file does",
  { timeout: 300_000, retry: 2 },
  async (_, shape) => {
    // The first reading loads and optimizes code as well; below a fifth of a second growth says nothing.
    await costOfReading(shape, short);
    const [brief, whole] = [await costOfReading(shape, short), await costOfReading(shape, long)];
    expect(Math.max(whole, 200_000) / Math.max(brief, 200_000 / mostGrowth)).toBeLessThanOrEqual(mostGrowth);
  },
);
