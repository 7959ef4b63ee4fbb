import type { Element } from "hast";
import { h } from "hastscript";
import { walkDivisions } from "../../pipeline/tree/node.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import type { Case } from "../cards/case.ts";

/** Give the headings, each a link to its line. */
export function structureView({ plan }: Case): Element {
  const divisions = [...walkDivisions(plan.tree.divisions)];
  return h(
    "ol",
    divisions.map(({ heading, path, line }) =>
      h("li", { className: [`level-${Math.min(path.length, 4)}`] }, [
        h("a", { href: `#line-${line}` }, `${heading.numeral}${heading.title}` || t.line(line)),
      ]),
    ),
  );
}

/** Give the seed, line by line, as it is printed. */
export function seedView({ lines, plan, problems, slug }: Case): Element {
  const assigned = new Set(plan.duties.map(({ line }) => line));
  const doubted = new Set(problems.filter(({ file }) => file.endsWith(`/${slug}.txt`)).map(({ line }) => line));
  return h(
    "ol",
    lines.map((text, i) =>
      h(
        "li",
        {
          id: `line-${i + 1}`,
          className: [...(assigned.has(i + 1) ? ["assigned"] : []), ...(doubted.has(i + 1) ? ["doubted"] : [])],
        },
        text,
      ),
    ),
  );
}

/** Give the duties, with who leads and who supports. */
export function dutiesView({ plan, registry }: Case): Element {
  if (plan.duties.length === 0) return h("p", t.noDuties);
  const names = new Map([...registry.centralBodies, ...registry.departments].map(({ id, name }) => [id, name]));
  return h(
    "ol",
    plan.duties.map(({ line, assignees, text }) => {
      const of = (role: "lead" | "support") =>
        assignees
          .filter((assignee) => assignee.role === role)
          .map(({ department, surface, group }) => {
            if (group) return `${surface}（${t.nobody}）`;
            return department === null ? `${surface}（${t.unknown}）` : (names.get(department) ?? surface);
          })
          .join("、");
      return h("li", [
        h("a", { href: `#line-${line}` }, t.line(line)),
        ` ${text.slice(0, 24)}`,
        h("p", [
          `${t.leads} ${of("lead")}`,
          ...(of("support") === "" ? [] : [h("br"), `${t.supports} ${of("support")}`]),
        ]),
      ]);
    }),
  );
}

/** Give the bodies that the plan names, and how often; those that are not decided yet say so. */
export function namesView({ plan, registry, slug }: Case): Element {
  const counts = new Map<string, number>();
  for (const { assignees } of plan.duties)
    for (const { department } of assignees)
      if (department !== null) counts.set(department, (counts.get(department) ?? 0) + 1);
  const rows = [...registry.departments, ...registry.centralBodies].filter(({ id }) => counts.has(id));
  return h(
    "ul",
    rows.map(({ id, name, draft_for: draft }) =>
      h("li", [
        name,
        ` ${t.times(counts.get(id) ?? 0)}`,
        ...(draft === slug ? [h("span.open", ` ${t.proposed}`)] : []),
      ]),
    ),
  );
}
