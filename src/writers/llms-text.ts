/** `llms.txt` (llmstxt.org): what there is to read, as Markdown with links to Markdown. */

import type { PhrasingContent, Root } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { sectionPath } from "../edition/address.ts";
import type { Edition, EditionPlan } from "../edition/load-edition.ts";
import { bulletList, heading, link, paragraph, text } from "../edition/markdown-nodes.ts";
import { titleOf } from "../edition/plan-title.ts";
import { strings } from "../strings/zh-Hans.ts";
import { yearsOf } from "../views/plan-dates.ts";
import { jsonFiles } from "./data/data-sets.ts";

const t = strings.exports.llms;

/** Write the file: name, what it is, the plans, the data, how to cite. */
export function llmsText({ plans }: Edition, root: string): string {
  const example = plans[0]?.sections.at(-1)?.address ?? "";
  const tree: Root = {
    type: "root",
    children: [
      heading(1, strings.site.name),
      { type: "blockquote", children: [paragraph(text(strings.site.tagline))] },
      paragraph(text(strings.site.unofficial)),
      paragraph(text(t.sections(`${root}${sectionPath(example)}index.md`))),
      paragraph(text(t.cite)),
      heading(2, t.plans),
      bulletList(plans.map((plan) => planItem(plan, root))),
      heading(2, t.data),
      bulletList(Object.keys(jsonFiles).map((name) => dataItem(name, root))),
      heading(2, t.about),
      bulletList([[link(`${root}about/`, t.about)], [link(`${root}changes/`, t.changes)]]),
    ],
  };
  return unified().use(remarkStringify, { bullet: "-" }).stringify(tree);
}

function planItem({ row, sections }: EditionPlan, root: string): PhrasingContent[] {
  const facts = t.plan(row.kind, yearsOf(row), sections.length - 1);
  return [link(`${root}plans/${row.slug}/index.md`, titleOf(row)), text(`: ${facts}`)];
}

function dataItem(name: string, root: string): PhrasingContent[] {
  const content = (strings.data.files as Readonly<Record<string, string>>)[name] ?? "";
  return [link(`${root}data/${name}.json`, `${name}.json`), text(`: ${content}`)];
}
