import type { BlockContent, ListItem, Root } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { heading, link, paragraph, text } from "../../edition/markdown-nodes.ts";
import { nameOf } from "../../edition/model.ts";
import { strings } from "../../strings/zh-Hans.ts";
import type { DepartmentDutyRow } from "./department-duties.ts";

const t = strings.data.list;

/** Write a department's list as Markdown: a heading for each role, a numbered item for each duty. */
export function writeMarkdown(name: string, rows: readonly DepartmentDutyRow[]): string {
  const lists = Map.groupBy(rows, ({ role, inherited_from }) => t.heading(t.roles[role], inherited_from?.name ?? null));
  const tree: Root = {
    type: "root",
    children: [
      heading(1, t.title(name)),
      ...[...lists].flatMap(([title, items]): Root["children"] => [
        heading(2, title + t.count(items.length)),
        { type: "list", ordered: true, start: 1, spread: true, children: items.map(itemOf) },
      ]),
    ],
  };
  return unified().use(remarkStringify).stringify(tree);
}

function itemOf(row: DepartmentDutyRow): ListItem {
  const label = `${row.plan_title} ${nameOf({ numeral: row.section_number ?? "", title: row.section_title })}`;
  const children: BlockContent[] = [
    paragraph(link(row.url, label)),
    ...row.text.split("\n").map((line) => paragraph(text(line))),
    paragraph(text(row.assignment)),
  ];
  return { type: "listItem", spread: true, children };
}
