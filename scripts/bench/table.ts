/** The figures of a run as a table for people. */

import type { BuildCost, MeasuredBuild } from "../../src/views/measured-build.ts";

/**
 * Give the table, a line for each library and each way to build it: how often ours costs theirs, and which part of it we
 * cost once more.
 */
export function formatBuild({ libraries, growth }: MeasuredBuild): string {
  const rows = libraries.flatMap(({ sections, ours, edited, unchanged, peers }) => [
    [String(sections), "this edition", ...figuresOf(ours), ""],
    ...Object.entries({ "one emendation later": edited, "nothing changed": unchanged }).flatMap(([way, cost]) =>
      cost ? [["", way, ...figuresOf(cost), `${((100 * cost.cpu) / ours.cpu).toFixed(0)} %`]] : [],
    ),
    ...peers.map((peer) => ["", peer.name, ...figuresOf(peer), `×${(ours.cpu / peer.cpu).toFixed(1)}`]),
  ]);
  const head = ["sections", "way", "CPU s", "wall s", "MB", "files", "MB written", "CPU of ours"];
  const exponents = growth.map(({ stage, exponent }) => `${stage} ${exponent.toFixed(2)}`);
  const lines = align([head, ...rows]);
  if (exponents.length > 0) lines.push("", `growth of CPU, 1 is linear: ${exponents.join(", ")}`);
  return `${lines.join("\n")}\n`;
}

function figuresOf({ cpu, wall, memory, files, bytes }: BuildCost): string[] {
  return [cpu.toFixed(1), wall.toFixed(1), memory.toFixed(0), String(files), (bytes / 1e6).toFixed(1)];
}

/** Names to the left, figures to the right. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

/** Give the median of each figure, so that one disturbed run does not count. */
export function medianCost(costs: readonly BuildCost[]): BuildCost {
  const median = (field: keyof BuildCost) => {
    const sorted = costs.map((cost) => cost[field]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  return {
    cpu: median("cpu"),
    wall: median("wall"),
    memory: median("memory"),
    files: median("files"),
    bytes: median("bytes"),
  };
}
