/** Files of the duties that a page shows, made of the published data: nothing is read out of the page. */

import { link, writeXlsx } from "hucre/xlsx";
import { exportStrings } from "../strings/citing.ts";
import { yearsOf } from "../views/plan-dates.ts";
import type { DutyRow } from "../writers/data/duties.ts";
import type { plansData } from "../writers/data/plans.ts";
import { csvOf, saveFile } from "./save-file.ts";

/** What this script gives to the page that loads it. */
export interface DutyExport {
  readonly exportDuties: typeof exportDuties;
}

const t = exportStrings;

type PlanRow = ReturnType<typeof plansData>[number];

/** What people read first, in this order; all other fields are in the data files. */
const columns = ["number", "plan", "year", "place", "text", "lead", "support", "address"] as const;
/** Widths of the columns in a workbook, in characters of the default font; a Han character takes two. */
const widths = { number: 8, plan: 36, year: 12, place: 28, text: 80, lead: 28, support: 40, address: 36 };

type Cells = Record<(typeof columns)[number], string | number>;

/**
 * Fetch the data, take the duties of the given permanent numbers in that order, and hand the reader a file.
 * `root` is the absolute address of the site; `format` is `csv` or `xlsx`. Fails where the data cannot be had.
 */
export async function exportDuties(root: string, numbers: readonly number[], format: string): Promise<void> {
  const [duties, plans] = await Promise.all([
    fetchRows<DutyRow>(`${root}data/duties.json`),
    fetchRows<PlanRow>(`${root}data/plans.json`),
  ]);
  const byNumber = new Map(duties.map((duty) => [duty.number, duty]));
  const years = new Map(plans.map((plan) => [plan.id, yearsOf(plan)]));
  const rows = numbers
    .flatMap((number) => byNumber.get(number) ?? [])
    .map((duty) => cellsOf(duty, years.get(duty.plan) ?? "", root));
  saveFile(format === "xlsx" ? await workbookOf(rows) : tableOf(rows), `${t.file}.${format}`);
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
