/** Length of the bracket at the end of a heading that counts what stands below it: `（3项）`, `（共12项任务）`. */
export function countAtEnd(title: string): number {
  return /（[共计]?\d{1,3}[项条件个](?:任务|工作|事项)?）$/u.exec(title)?.[0].length ?? 0;
}
