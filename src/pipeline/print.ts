/** Print the artifact of a stage for people, as indented text. */

import { type Run, readingOf } from "../text/run.ts";
import type { CompiledPlan } from "./index.ts";
import { printDuties } from "./print-duties.ts";
import { printLinks } from "./print-links.ts";
import type { Row } from "./tables/table.ts";
import { type Content, type Division, type Table, walkDivisions } from "./tree/node.ts";

export const printableStages = ["read", "blocks", "tree", "duties", "links"] as const;
export type PrintableStage = (typeof printableStages)[number];

/** Print one stage of a compiled plan. */
export function printStage(plan: CompiledPlan, stage: PrintableStage): string {
  const printers: Record<PrintableStage, (plan: CompiledPlan) => string[]> = {
    read: printLines,
    blocks: printBlocks,
    tree: printTree,
    duties: ({ duties }) => printDuties(duties),
    links: ({ links }) => printLinks(links),
  };
  return printers[stage](plan)
    .map((line) => `${line}\n`)
    .join("");
}

/** One line a line: changes stand as {printed→reading class}, exclusions as {printed kind}. */
function printLines({ lines }: CompiledPlan): string[] {
  return lines.map(({ number, runs }) => `${String(number).padStart(4)} ${runs.map(printRun).join("")}`);
}

function printRun(run: Run): string {
  if (run.class === "same") return run.note ? `{${run.reading} note ${run.note}}` : run.printed;
  if (run.class === "excluded")
    return run.exclusion === "layout" ? "" : `{${JSON.stringify(run.printed)} ${run.exclusion}}`;
  return `{${escapeControls(run.printed)}→${escapeControls(run.reading)} ${run.class}}`;
}

/** A line break that an emendation sets must not break the printed line. */
function escapeControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));
}

function printBlocks({ blocks, excluded }: CompiledPlan): string[] {
  const rows = [
    ...blocks.map((block) => ({
      at: block.span.start,
      text: `${block.line}:${block.col} ${block.kind}${block.heading ? ` ${block.heading.style} ${block.heading.value}` : ""} ${readingOf(block.runs)}`,
    })),
    ...excluded
      .filter((run) => run.exclusion !== "layout")
      .map((run) => ({ at: run.start, text: `  – ${run.exclusion} ${JSON.stringify(run.printed)}` })),
  ];
  return rows.sort((a, b) => a.at - b.at).map((row) => row.text);
}

function printTree({ tree }: CompiledPlan): string[] {
  return [`plan ${tree.slug} ${readingOf(tree.title)}`, ...[...walkDivisions(tree.divisions)].flatMap(printDivision)];
}

function printDivision({ kind, path, heading, content, line, col }: Division): string[] {
  const indent = "  ".repeat(path.length);
  const origin = heading.origin === "printed" ? "" : ` ${heading.origin}`;
  return [
    `${indent}${kind}${origin} ${path.join("/")} ${heading.numeral}${heading.title} (${line}:${col})`,
    ...content.flatMap((part) => printContent(part).map((text) => `${indent}  ${text}`)),
  ];
}

function printContent(content: Content): string[] {
  if (content.type === "table") return [`${content.id} ${printColumns(content)}`, ...content.rows.map(printRow)];
  const second = content.title.length > 0 ? `«${readingOf(content.title)}» ` : "";
  return [`${content.id} ${second}${readingOf(content.runs)}`];
}

function printColumns({ columns, line, col }: Table): string {
  return `(${line}:${col}) ${columns.map(({ sense }) => sense ?? "–").join(" | ")}`;
}

/** `r2 1 | 支持产业化。 ↓2 | 省经信厅`: with how many rows or columns a cell takes, where it is more than one. */
function printRow({ id, header, cells }: Row): string {
  const texts = cells.map(({ runs, rowspan, colspan }) => {
    return [readingOf(runs), rowspan > 1 ? `↓${rowspan}` : "", colspan > 1 ? `→${colspan}` : ""]
      .filter(Boolean)
      .join(" ");
  });
  return `  ${id}${header ? " header" : ""} ${texts.join(" | ")}`;
}
