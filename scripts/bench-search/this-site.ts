import { existsSync } from "node:fs";
import { join } from "node:path";
import type { IndexPlan } from "../../src/search/build/choose-plan.ts";
import { addSearchPage, writeSearch } from "../../tests/support/search-folder.ts";
import { bytesOfFirst, cpuOf, onPage, sizeOf } from "./observe.ts";
import { judge, percentiles, type Row } from "./row.ts";
import type { Task } from "./task.ts";

/** The search of this site, with its page. */
export async function searchThisSite(task: Task, plan: IndexPlan): Promise<Row> {
  const { folder, records, queries, truth, copies } = task;
  const search = join(folder, "search");
  const cpu = await cpuOf(() => writeSearch(folder, records, plan));
  await addSearchPage(folder);
  const firstBytes = await bytesOfFirst(task, queries, async (page, query) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await page.locator(".hits[data-total]").waitFor({ state: "attached", timeout: 120_000 });
  });
  const { answers, times } = await onPage(task, "search/", (page) => page.evaluate(askWorker, queries));
  const found = answers.map((answer, i) => listOf(answer, truth[i] ?? new Set()));
  const indexes = ["exact", "loose", "characters"].map((name) => join(search, name)).filter((path) => existsSync(path));
  const indexBytes = indexes.reduce((sum, path) => sum + sizeOf(path), 0);
  return {
    ...judge(found, truth),
    ...percentiles(times),
    copies,
    way: "this site",
    sections: records.length,
    firstBytes,
    indexBytes,
    cpu: cpu / records.length,
  };
}

/** The list of an answer: what was shown and, where it holds as many as it should, the rest of what it should. */
function listOf({ total, shown }: WorkerAnswer, truth: ReadonlySet<string>): Set<string> {
  const rest = total === truth.size ? [...truth] : [];
  return new Set([...shown, ...rest]);
}

interface WorkerAnswer {
  readonly total: number;
  /** The first twenty. */
  readonly shown: readonly string[];
}

/** Runs in the page: ask the worker everything twice; the second time counts. */
async function askWorker(queries: readonly string[]): Promise<{ answers: WorkerAnswer[]; times: number[] }> {
  const worker = new Worker(new URL("worker.js", location.href), { type: "module" });
  let id = 0;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the worker says is passed on
  const ask = (question: object): Promise<any> =>
    new Promise((resolve, reject) => {
      const own = ++id;
      worker.onmessage = ({ data }) => {
        if (data.id === own && data.type === "failed") reject(new Error(data.reason));
        else if (data.id === own) resolve(data);
      };
      worker.postMessage({ ...question, id: own });
    });
  const facets = { plans: [], department: "", role: "", project: "", assignments: false, sort: "relevance", view: "" };
  const search = (q: string) => ask({ type: "search", request: { ...facets, q: `"${q}"` } });
  const answers: WorkerAnswer[] = [];
  for (const query of queries) {
    const { found } = await search(query);
    const { hits } = await ask({ type: "show", list: 0, from: 0, to: 20 });
    answers.push({ total: found.total, shown: hits.map(({ address }: { address: string }) => address) });
  }
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await search(query);
    times.push(performance.now() - start);
  }
  return { answers, times };
}
