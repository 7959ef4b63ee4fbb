import { writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { withoutPunctuation } from "../fold.ts";
import { type KeyTable, textPlace } from "../tables.ts";
import { choosePlan, type IndexPlan } from "./choose-plan.ts";
import type { SearchRecord } from "./make-records.ts";
import { makeRecordTable } from "./make-tables.ts";
import { writeCharacters } from "./write-characters.ts";
import { writeIndex } from "./write-index.ts";

/**
 * Write all that a library is searched by: `exact` indexes every character, `loose` letters and
 * digits; where words have two characters, `characters` answers queries of one; `text` is what is shown.
 */
export async function writeIndexes(
  folder: string,
  records: readonly SearchRecord[],
  plan: IndexPlan = choosePlan(records.reduce((sum, { chars }) => sum + chars.length, 0)),
): Promise<void> {
  for (const name of ["exact", "loose", "characters", "text"])
    await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(join(folder, "text"), { recursive: true });
  const texts = records.map(({ chars }) => chars);
  const keys = (await writeIndex(join(folder, "exact"), texts, plan)).join(" ");
  writeTable(folder, "records", makeRecordTable(records, { keys, gram: plan.gram }));
  const loose = await writeIndex(join(folder, "loose"), texts.map(withoutPunctuation), plan);
  for (const name of sharedFiles) await rm(join(folder, "loose", name), { force: true });
  writeTable(folder, "loose", { keys: loose.join(" ") } satisfies KeyTable);
  if (plan.gram > 1) writeCharacters(folder, texts);
  const shown = records.map((record, i) => ({ file: textPlace(i).file, text: record.shown }));
  for (const [file, texts] of Map.groupBy(shown, ({ file }) => file))
    writeTable(
      folder,
      file,
      Array.from(texts, ({ text }) => text),
    );
}

/** Pagefind's own program, which is the same for both indexes: that of `exact` serves. */
const sharedFiles = ["pagefind.js", "wasm.unknown.pagefind"];

/** Handing a small file to another thread costs more than writing it. */
function writeTable(folder: string, name: string, table: unknown): void {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(table));
}
