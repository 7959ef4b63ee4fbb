import { s } from "hastscript";
import { partnersOf } from "../../edition/gather-departments.ts";
import type { EditionDepartment } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { drawSvg, label, link, renderFigure, round } from "./drawing.ts";
import { shortName } from "./short-name.ts";

const t = strings.figures;

/** Pixels; it fits a telephone. */
const size = { width: 328, name: 142, row: 24, bar: 12, count: 28, most: 10, least: 5 };

/**
 * Draw the ten bodies that a department works with most: a bar for each, its name before it and the
 * number of shared duties behind it. Empty where it works with none.
 */
export function partnersChart(
  department: EditionDepartment,
  departments: readonly EditionDepartment[],
  root: string,
): string {
  const byId = new Map(departments.map((row) => [row.id, row]));
  const partners = partnersOf(department).slice(0, size.most);
  const [first] = partners;
  if (!first) return "";
  const scale = (size.width - size.name - size.count) / Math.max(first.together, size.least);
  const marks = partners.flatMap(({ department: id, together, partnerLeads }, i) => {
    const partner = byId.get(id);
    if (!partner) return [];
    const y = i * size.row;
    const width = round(together * scale);
    return link(`departments/${id}/`, t.partnerTitle(partner.name, together, partnerLeads), [
      label(size.name - 8, y + 17, shortName(partner), { class: "end name" }),
      s("rect.bar", { x: size.name, y: y + (size.row - size.bar) / 2, width, height: size.bar }),
      label(size.name + width + 6, y + 17, String(together)),
    ]);
  });
  const svg = drawSvg({
    id: "partners-chart",
    title: t.partnersTitle(department.name),
    description: t.partnersDescription,
    width: size.width,
    height: partners.length * size.row,
    marks,
  });
  return renderFigure([svg], root, "chart");
}
