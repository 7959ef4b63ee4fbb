import type { BlockContent, ListItem, PhrasingContent, Root } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { strings } from "../../strings/zh-Hans.ts";
import { nameOf } from "../model.ts";
import type { DepartmentDutyRow } from "./department-duties.ts";

const t = strings.data.list;

/** Write a department's list as Markdown: a heading for each role, a numbered item for each duty. */
export function writeMarkdown(name: string, rows: readonly DepartmentDutyRow[]): string {
  const lists = Map.groupBy(rows, ({ role, inherited_from }) => t.heading(t.roles[role], inherited_from?.name ?? null));
  const tree: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: [text(t.title(name))] },
      ...[...lists].flatMap(([heading, items]): Root["children"] => [
        { type: "heading", depth: 2, children: [text(heading + t.count(items.length))] },
        { type: "list", ordered: true, start: 1, spread: true, children: items.map(itemOf) },
      ]),
    ],
  };
  return unified().use(remarkStringify).stringify(tree);
}

function itemOf(row: DepartmentDutyRow): ListItem {
  const label = `${row.plan_title} ${nameOf({ numeral: row.section_number ?? "", title: row.section_title })}`;
  const children: BlockContent[] = [
    paragraph({ type: "link", url: row.url, children: [text(label)] }),
    ...row.text.split("\n").map((line) => paragraph(text(line))),
    paragraph(text(row.assignment)),
  ];
  return { type: "listItem", spread: true, children };
}

function paragraph(...children: PhrasingContent[]): BlockContent {
  return { type: "paragraph", children };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}
