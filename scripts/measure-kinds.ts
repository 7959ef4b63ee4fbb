/**
 * `npm run bench:kinds`: what comes out of the plans of our own writing under `tests/plans/`, kind by kind, beside what was
 * written down from their texts.
 *
 *     npm run bench:kinds -- --write      record the figures that /about/accuracy/ shows
 */

import { writeFileSync } from "node:fs";
import { kindsFile } from "../src/views/measured-kinds.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { expectedOf, outcomeOf, readPlans } from "../tests/plans/read-plans.ts";
import { Tally } from "../tests/plans/tally.ts";

const { values: options } = readOptions({ options: { write: { type: "boolean", default: false } } });

const tally = new Tally();
for (const plan of readPlans("tests/plans")) tally.add(plan.kind, expectedOf(plan), outcomeOf(plan));
process.stdout.write(tally.print());
if (options.write) writeFileSync(kindsFile, `${JSON.stringify(tally.rows(), null, 2)}\n`);
