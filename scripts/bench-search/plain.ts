import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { comparable } from "../../tests/support/search-queries.ts";
import { onPage, travelling } from "./observe.ts";
import { judge, percentiles, type Row } from "./row.ts";
import type { Task } from "./task.ts";

/** All texts in one file, and String.includes. */
export async function searchPlain(task: Task): Promise<Row> {
  const { folder, records, queries, truth, copies } = task;
  const texts = records.map(({ address, shown }) => [address, comparable(shown.text)]);
  writeFileSync(join(folder, "texts.json"), JSON.stringify(texts));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>plain</title>");
  const wanted = queries.map(comparable);
  const { answers, times } = await onPage(task, "", (page) => page.evaluate(askPlain, wanted));
  const indexBytes = statSync(join(folder, "texts.json")).size;
  const firstBytes = travelling(join(folder, "texts.json"));
  const found = answers.map((answer) => new Set(answer));
  return {
    ...judge(found, truth),
    ...percentiles(times),
    copies,
    way: "plain substring",
    sections: records.length,
    firstBytes,
    indexBytes,
    cpu: 0,
  };
}

/** Runs in the page. */
async function askPlain(queries: readonly string[]) {
  const texts = (await (await fetch("texts.json")).json()) as [string, string][];
  const times: number[] = [];
  const answers = queries.map((query) => {
    const start = performance.now();
    const found = texts.filter(([, text]) => text.includes(query)).map(([address]) => address);
    times.push(performance.now() - start);
    return found;
  });
  return { answers, times };
}
