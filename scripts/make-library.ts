/**
 * Grow a library of made-up plans from the grammar of the real ones, to measure with.
 *
 *     node scripts/make-library.ts --sections 1500 --out DIR [--plans 30] [--seed 1]
 *
 * Writes `DIR/seeds` and `DIR/content/registry`; the same sizes and seed give the same bytes.
 */

import { makeFolder } from "../src/files/make-folder.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { writeLibrary } from "./make-library/write-library.ts";

const { values: options } = readOptions({
  options: {
    sections: { type: "string", default: "1500" },
    plans: { type: "string" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});

if (options.out === undefined) {
  process.stderr.write("Unexpected nothing for --out, expected a folder for the library.\n");
  process.exitCode = 1;
} else {
  await makeFolder(options.out);
  const files = writeLibrary(options.out, {
    sections: Number(options.sections),
    seed: Number(options.seed),
    ...(options.plans === undefined ? {} : { plans: Number(options.plans) }),
  });
  process.stdout.write(`${files} files in ${options.out}.\n`);
}
