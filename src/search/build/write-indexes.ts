import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withoutPunctuation } from "../fold.ts";
import type { KeyTable } from "../tables.ts";
import { choosePlan, type IndexPlan } from "./choose-plan.ts";
import type { SearchRecord } from "./make-records.ts";
import { makeRecordTable } from "./make-tables.ts";
import { writeIndex } from "./write-index.ts";

/**
 * Write all indexes of a library with their tables: `exact` holds every character, `loose` letters
 * and digits; where words have two characters, `single` answers queries of one.
 */
export async function writeIndexes(
  folder: string,
  records: readonly SearchRecord[],
  plan: IndexPlan = choosePlan(records.reduce((sum, { chars }) => sum + chars.length, 0)),
): Promise<void> {
  const texts = records.map(({ chars }, record) => ({ record, chars }));
  const words = texts.map(({ record, chars }) => ({ record, chars: withoutPunctuation(chars) }));
  const keys = (await writeIndex(join(folder, "exact"), texts, plan)).join(" ");
  await writeTable(folder, "records", makeRecordTable(records, { keys, gram: plan.gram }));
  await writeKeys(folder, "loose", await writeIndex(join(folder, "loose"), words, plan));
  if (plan.gram > 1) {
    const single = await writeIndex(join(folder, "single"), texts, { ...plan, gram: 1 });
    await writeKeys(folder, "single", single);
  }
  for (const name of ["loose", "single"]) await rm(join(folder, name, "pagefind.js"), { force: true });
}

function writeKeys(folder: string, name: string, keys: readonly string[]): Promise<void> {
  return writeTable(folder, name, { keys: keys.join(" ") } satisfies KeyTable);
}

function writeTable(folder: string, name: string, table: unknown): Promise<void> {
  return writeFile(join(folder, `${name}.json`), JSON.stringify(table));
}
