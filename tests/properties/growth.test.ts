import { expect, it } from "vitest";
import { readSeed } from "../../src/pipeline/read/index.ts";

/** Shapes of text that once cost the square of their length, each of about so many code points. */
const shapes: Readonly<Record<string, (length: number) => string>> = {
  "white space between two characters": (length) => `合${" ".repeat(length)}作`,
  "commas among white space": (length) => `合${", ".repeat(length / 2)}作`,
  "brackets that are never closed": (length) => `合${"( ".repeat(length / 2)}`,
  "damaged bytes in one line": (length) => "合?".repeat(length / 2),
  "names with a lost dash in one line": (length) => `塔林—巴尔${"塔林一巴尔".repeat(length / 5)}`,
  "short lines": (length) => "合,\n".repeat(length / 3),
};

/** CPU of this thread for one text, in microseconds: what else the machine does is not counted. */
function costOf(text: string): number {
  const before = process.threadCpuUsage();
  readSeed({ file: "seeds/sample.txt", text, emendations: [], mojibake: [] });
  return process.threadCpuUsage(before).user;
}

it.each(Object.entries(shapes))("reads %s in time that grows as the text does", { timeout: 300_000 }, (_, shape) => {
  const [small, large] = [100_000, 600_000].map(shape) as [string, string];
  expect(large.length).toBeGreaterThan(590_000);
  // Six times the text: linear takes six times as long, the square 36 times.
  expect(costOf(large) / costOf(small)).toBeLessThan(18);
});
