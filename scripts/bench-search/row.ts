/** What the bench says of one way of searching one library. */

export interface Row {
  readonly copies: number;
  readonly way: string;
  readonly sections: number;
  /** Share of queries whose list is exactly right. */
  readonly exact: number;
  readonly recall: number;
  readonly precision: number;
  /** Bytes before the first answer, as a host that compresses would send them: median of some first queries. */
  readonly firstBytes: number;
  readonly indexBytes: number;
  readonly p50: number;
  readonly p95: number;
  /** CPU milliseconds of indexing, a section. */
  readonly cpu: number;
}

/** Compare the lists that were found with those that are right. */
export function judge(found: readonly ReadonlySet<string>[], truth: readonly ReadonlySet<string>[]) {
  const sums = { found: 0, wanted: 0, right: 0, exact: 0 };
  for (const [i, own] of found.entries()) {
    const wanted = truth[i] ?? new Set();
    const right = own.intersection(wanted).size;
    sums.found += own.size;
    sums.wanted += wanted.size;
    sums.right += right;
    sums.exact += Number(right === own.size && right === wanted.size);
  }
  return {
    exact: sums.exact / found.length,
    recall: sums.right / sums.wanted,
    precision: sums.right / Math.max(1, sums.found),
  };
}

/** Median and 95th percentile of times in milliseconds. */
export function percentiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Head of the table that `printRow` prints. */
export const rowHead =
  "copies  way             sections  exact  recall  precis.  first kB  index kB  p50 ms  p95 ms  CPU ms/section\n";

/** Print one line of the table. */
export function printRow({
  copies,
  way,
  sections,
  exact,
  recall,
  precision,
  firstBytes,
  indexBytes,
  p50,
  p95,
  cpu,
}: Row): void {
  const cells = [
    String(copies).padEnd(7),
    way.padEnd(15),
    String(sections).padEnd(9),
    ...[exact, recall, precision].map((share) => share.toFixed(3).padEnd(7)),
    (firstBytes / 1000).toFixed(1).padEnd(9),
    (indexBytes / 1000).toFixed(0).padEnd(9),
    ...[p50, p95].map((ms) => ms.toFixed(1).padEnd(7)),
    cpu.toFixed(2),
  ];
  process.stdout.write(`${cells.join(" ")}\n`);
}
