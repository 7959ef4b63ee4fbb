import { formsOf, headOf } from "../../registry/department-names.ts";
import type { DepartmentRow } from "../../registry/schema.ts";
import { Automaton, keepLongest, type Occurrence } from "./automaton.ts";

/**
 * Finds departments that running text calls by a whole name.
 *
 *     发挥自治区人民政府与蒙古国经济发展部“常设协调工作组”会议机制作用
 *         ^^^^^^^^^^^^^^
 *
 * Short forms without their head (商务厅, 外事办) are left alone: in running text they mean any
 * league's or city's body as well. Reviewed rows name those that are meant.
 */
export class DepartmentMatcher {
  readonly #automaton = new Automaton<string>();

  constructor(rows: readonly DepartmentRow[]) {
    for (const row of rows) for (const form of scannableForms(row)) this.#automaton.add(form, row.id);
  }

  /** Find departments in a text, the longest name first, none inside a book title. */
  find(text: string): Occurrence<string>[] {
    const titles = bookTitles(text);
    const isInTitle = ({ start, end }: Occurrence<string>) =>
      titles.some((title) => title.start < end && start < title.end);
    const found = [...this.#automaton.search(text)].filter((occurrence) => isWhole(text, occurrence));
    return keepLongest(found).filter((occurrence) => !isInTitle(occurrence));
  }
}

function scannableForms(row: DepartmentRow): string[] {
  const printed = row.aliases.filter((alias) => alias.type === "printed").map((alias) => alias.form);
  const headed = formsOf(row).filter((form) => headOf(form) !== "");
  const bare = row.aliases.filter(
    (alias) => alias.type === "short" && headOf(row.name) !== "" && headOf(alias.form) === "",
  );
  return [
    ...new Set([row.name, row.full_name, ...printed, ...headed, ...bare.map((alias) => headOf(row.name) + alias.form)]),
  ];
}

/** 教育部 in 教育部门 is no name. */
function isWhole(text: string, { end }: Occurrence<string>): boolean {
  return !(text[end - 1] === "部" && text[end] === "门");
}

/** Places of 《…》, brackets included; they may nest. */
function bookTitles(text: string): { start: number; end: number }[] {
  const titles: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "《") open.push(at);
    if (text[at] === "》") {
      const start = open.pop();
      if (start !== undefined && open.length === 0) titles.push({ start, end: at + 1 });
    }
  }
  return titles;
}
