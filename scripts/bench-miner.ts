/**
 * `npm run bench:miner`: what the miner of shared matters finds in the library from an empty registry of projects,
 * beside the rows that people have written.
 *
 *     npm run bench:miner                 the shares, and what is missed or proposed in vain
 *
 * A matter is shared where two plans speak of it, and concrete where its level is `project`, `place` or `corridor`. A
 * proposal is true where at least half of its mentions are links to one row. Exits with 1 below the limits.
 */

import { readLibrary } from "../src/files/read-library.ts";
import { compileLibrary } from "../src/workspace/compile-library.ts";
import { judgeMiner } from "../src/workspace/intake/judge-miner.ts";
import { readOptions } from "../src/workspace/read-options.ts";

readOptions({ options: {} });

const library = await readLibrary({ seeds: "seeds", registry: "content/registry" });
const { plans } = compileLibrary(library, "content/registry/identifiers.lock");
const { matters, mentions, proposed, underOneRow, right, wrong, missed } = judgeMiner(plans, library.registry);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
process.stdout.write(
  [
    `${matters} concrete shared matters with ${mentions} mentions`,
    `${proposed} mentions proposed, ${percent(proposed / mentions)}; ${underOneRow} under the row that is theirs, ${percent(underOneRow / mentions)}`,
    `${right.length} true proposals, ${wrong.length} false`,
    `False: ${wrong.join("、")}`,
    `Missed: ${missed.join("、")}`,
    "",
  ].join("\n"),
);
if (proposed < 0.8 * mentions || 2 * wrong.length > right.length) process.exitCode = 1;
