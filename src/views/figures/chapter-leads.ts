import type { Element } from "hast";
import { s } from "hastscript";
import type { EditionPlan } from "../../edition/load-edition.ts";
import { labelOf } from "../../edition/load-edition.ts";
import type { EditionDepartment, EditionDuty } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { groupDuties } from "../group-duties.ts";
import { drawSvg, label, link, renderFigure, round } from "./drawing.ts";
import { shortName } from "./short-name.ts";

const t = strings.figures;

/** Pixels; three panels stand side by side on a desk, one on a telephone. */
const size = { width: 264, title: 24, name: 140, row: 20, bar: 10, count: 22, most: 6 };

/**
 * Draw who leads in each chapter of a plan: a panel a chapter, a bar a body, all on one scale, so
 * that panels can be compared. Empty where a plan gives no duties.
 */
export function chapterLeads(plan: EditionPlan, departments: readonly EditionDepartment[], root: string): string {
  const byId = new Map(departments.map((row) => [row.id, row]));
  const chapters = groupDuties([plan], plan.duties).flatMap((group) => group.chapters);
  const panels = chapters.map(({ chapter, duties }) => ({ chapter, leaders: leadersOf(duties).slice(0, size.most) }));
  const most = Math.max(1, ...panels.flatMap(({ leaders }) => leaders.map(({ count }) => count)));
  const scale = (size.width - size.name - size.count) / most;
  const drawings = panels.map(({ chapter, leaders }, i): Element => {
    const name = labelOf(chapter);
    const marks = leaders.flatMap(({ id, count }, j) => {
      const row = byId.get(id);
      if (!row) return [];
      const y = size.title + j * size.row;
      const width = round(count * scale);
      const anchor = chapter.address.replaceAll("/", "-");
      return link(`departments/${id}/#${anchor}`, t.chapterLead(name, row.name, count), [
        label(size.name - 8, y + 14, shortName(row), { class: "end name" }),
        s("rect.bar", { x: size.name, y: y + (size.row - size.bar) / 2, width, height: size.bar }),
        label(size.name + width + 5, y + 14, String(count)),
      ]);
    });
    return drawSvg({
      id: `leads-${i + 1}`,
      title: t.chapterLeads(name),
      description: t.chapterLeadsText,
      width: size.width,
      height: size.title + leaders.length * size.row,
      marks: [link(`plans/${chapter.address}/`, name, [label(0, 14, name, { class: "strong" })]), ...marks],
    });
  });
  return drawings.length > 0 ? renderFigure(drawings, root, "chart bars") : "";
}

function leadersOf(duties: readonly EditionDuty[]): { readonly id: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { assignees } of duties) {
    for (const { department, role } of assignees) {
      if (department !== null && role === "lead") counts.set(department, (counts.get(department) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || a.id.localeCompare(b.id));
}
