/**
 * `npm run bench:growth`: CPU from a text to all files of its plan at 100 kB and at 1 MB (UTF-8), for every shape of text
 * that `tests/properties/growth.test.ts` holds. Linear is 10 times; the promise is at most 15 times, and at most 10 s at 1 MB.
 *
 *     npm run bench:growth
 *     npm run bench:growth -- --only lines      shapes with this word in their name
 *
 * CPU of the one thread is counted; other work on the machine makes it longer all the same, so that nothing fails here.
 */

import { readOptions } from "../src/workspace/read-options.ts";
import { compiling, costOf } from "../tests/support/cost-of.ts";
import { shapes } from "../tests/support/growing-shapes.ts";

const { values: options } = readOptions({ options: { only: { type: "string", default: "" } } });

/** Bytes of the two texts. */
const [short, long] = [100_000, 1_000_000] as const;

/** What is promised: CPU at 1 MB in seconds, and as a multiple of that at 100 kB. */
const [mostSeconds, mostTimes] = [10, 15] as const;

const chosen = Object.entries(shapes).filter(([name]) => name.includes(options.only));
let above = 0;
process.stdout.write("  100 kB     1 MB  times\n");
for (const [name, shape] of chosen) {
  // The first run at a size loads and optimizes code as well.
  const brief = Math.min(await secondsOf(shape, short), await secondsOf(shape, short));
  const whole = await secondsOf(shape, long);
  const isAbove = whole > mostSeconds || whole > mostTimes * brief;
  if (isAbove) above++;
  const [one, other] = [brief, whole].map((seconds) => `${seconds.toFixed(2).padStart(6)} s`);
  const times = (whole / brief).toFixed(1).padStart(5);
  process.stdout.write(`${one} ${other}  ${times}  ${name}${isAbove ? "  ← above" : ""}\n`);
}
process.stdout.write(`${chosen.length} shapes, ${above} above ${mostSeconds} s or ${mostTimes} times.\n`);

/** CPU in seconds of a shape at a length in bytes. */
async function secondsOf(shape: (length: number) => string, bytes: number): Promise<number> {
  const sample = shape(short);
  const length = Math.round((bytes * sample.length) / Buffer.byteLength(sample));
  return (await costOf(await compiling(shape)(length))) / 1e6;
}
