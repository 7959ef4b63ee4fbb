import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { bytesOfFirst, cpuOf, onPage, sizeOf } from "./observe.ts";
import { judge, percentiles, type Row } from "./row.ts";
import type { Task } from "./task.ts";

/** Pagefind as it comes: whole texts as Chinese. */
export async function searchStock(task: Task): Promise<Row> {
  const { folder, records, queries, truth, copies } = task;
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const cpu = await cpuOf(async () => {
    const pagefind = await import("pagefind");
    const { index } = await pagefind.createIndex();
    for (const { address, shown } of records)
      await index?.addCustomRecord({ url: address, content: shown.text, language: "zh", meta: { title: shown.title } });
    await index?.writeFiles({ outputPath: join(folder, "pagefind") });
    await pagefind.close();
  });
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="zh-Hans"><title>stock</title>');
  const firstBytes = await bytesOfFirst(task, queries, async (page, query) => {
    await page.goto("");
    await page.evaluate(askStock, { queries: [query], shown: 10 });
  });
  const { answers, times } = await onPage(task, "", (page) => page.evaluate(askStock, { queries, shown: 0 }));
  const keys = stockKeys(join(folder, "pagefind/fragment"));
  const found = answers.map((answer) => new Set(answer.map((id) => keys.get(id) ?? id)));
  const indexBytes = sizeOf(join(folder, "pagefind/index")) + sizeOf(join(folder, "pagefind/fragment"));
  return {
    ...judge(found, truth),
    ...percentiles(times),
    copies,
    way: "stock Pagefind",
    sections: records.length,
    firstBytes,
    indexBytes,
    cpu: cpu / records.length,
  };
}

/** Runs in the page. */
async function askStock({ queries, shown }: { queries: readonly string[]; shown: number }) {
  const pagefind = await import(new URL("pagefind/pagefind.js", location.href).href);
  await pagefind.init();
  const answers: string[][] = [];
  const times: number[] = [];
  for (const pass of [0, 1]) {
    for (const query of queries) {
      const start = performance.now();
      const { results } = await pagefind.search(query);
      if (pass === 1) times.push(performance.now() - start);
      else answers.push(results.map(({ id }: { id: string }) => id));
      for (const result of results.slice(0, shown)) await result.data();
    }
  }
  return { answers, times };
}

/** Address of each record by Pagefind's id. */
function stockKeys(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name)))
        .subarray(12)
        .toString();
      return [name.replace(".pf_fragment", ""), (JSON.parse(text) as { url: string }).url];
    }),
  );
}
