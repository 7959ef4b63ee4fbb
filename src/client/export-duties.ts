/** Files of the duties that a page shows, made of the published data: nothing is read out of the page. */

import { link, writeXlsx } from "hucre/xlsx";
import { exportStrings } from "../strings/duties.ts";
import { yearsOf } from "../views/plan-dates.ts";
import type { DutyRow } from "../writers/data/duties.ts";
import type { plansData } from "../writers/data/plans.ts";
import { csvOf, saveFile } from "./save-file.ts";
import type { WordTables } from "./word-table.ts";

/** What this script gives to the page that loads it. */
export interface DutyExport {
  readonly exportDuties: typeof exportDuties;
}

const t = exportStrings;

type PlanRow = ReturnType<typeof plansData>[number];

/** The columns of the table on show; all other fields are in the data files. */
const columns = Object.keys(t.columns) as (keyof typeof t.columns)[];
/** Widths of the columns in characters of a workbook's default font (a Han character takes two); in Word, shares of the page. */
const widths = { number: 8, plan: 36, year: 12, place: 28, text: 80, lead: 28, support: 40, address: 36 };

type Cells = Record<keyof typeof t.columns, string | number>;

/** What a file is made of. */
interface ShownDuties {
  /** Permanent numbers of the duties, in their order. */
  readonly numbers: readonly number[];
  /** What was selected, how much that is, and the day: said in a file that is read as it stands. */
  readonly about: readonly string[];
}

/**
 * Fetch the data, take the duties that are shown, and hand the reader a file. `root` is the absolute address of the
 * site; `format` is `csv`, `xlsx` or `docx`. Fails where data or writer cannot be had.
 */
export async function exportDuties(root: string, { numbers, about }: ShownDuties, format: string): Promise<void> {
  const [duties, plans] = await Promise.all([
    fetchRows<DutyRow>(`${root}data/duties.json`),
    fetchRows<PlanRow>(`${root}data/plans.json`),
  ]);
  const byNumber = new Map(duties.map((duty) => [duty.number, duty]));
  const years = new Map(plans.map((plan) => [plan.id, yearsOf(plan)]));
  const rows = numbers
    .flatMap((number) => byNumber.get(number) ?? [])
    .map((duty) => cellsOf(duty, years.get(duty.plan) ?? "", root));
  saveFile(await writeRows(rows, about, root, format), `${t.file}.${format}`);
}

function writeRows(
  rows: readonly Cells[],
  about: readonly string[],
  root: string,
  format: string,
): Blob | Promise<Blob> {
  if (format === "xlsx") return workbookOf(rows);
  return format === "docx" ? documentOf(rows, about, root) : tableOf(rows);
}

async function fetchRows<Row>(url: string): Promise<Row[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

function cellsOf(duty: DutyRow, year: string, root: string): Cells {
  const groups = (wanted: string) => duty.groups.flatMap(({ surface, role }) => (role === wanted ? surface : []));
  const names = (role: "lead" | "support") => [...duty[role].map(({ name }) => name), ...groups(role)].join("；");
  return {
    number: duty.number,
    plan: duty.plan_title,
    year,
    place: `${duty.section_number ?? ""}${duty.section_title}`,
    text: duty.text,
    lead: names("lead"),
    support: names("support"),
    address: new URL(`d/${duty.number}/`, root).href,
  };
}

function tableOf(rows: readonly Cells[]): Blob {
  return csvOf([columns.map((name) => t.columns[name]), ...rows.map((row) => columns.map((name) => row[name]))]);
}

async function workbookOf(rows: readonly Cells[]): Promise<Blob> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: t.file,
        columns: columns.map((key) => ({
          header: t.columns[key],
          key,
          width: widths[key],
          style: { alignment: { vertical: "top", wrapText: true } },
        })),
        data: rows.map((row) => ({ ...row, address: link(String(row.address), String(row.address)) })),
        freezePane: { rows: 1 },
      },
    ],
  });
  return new Blob([new Uint8Array(bytes)]);
}

async function documentOf(rows: readonly Cells[], about: readonly string[], root: string): Promise<Blob> {
  const { wordTable } = (await import(/* @vite-ignore */ `${root}scripts/word-table.js`)) as WordTables;
  return wordTable({
    title: t.file,
    about,
    columns: columns.map((name) => ({ name: t.columns[name], width: Math.max(widths[name], 10) })),
    rows: rows.map((row) => columns.map((name) => String(row[name]))),
  });
}
