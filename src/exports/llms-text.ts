/** `llms.txt` (llmstxt.org): what there is to read, as Markdown with links to Markdown. */

import type { Heading, List, Paragraph, PhrasingContent, Root } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { sectionPath } from "../edition/address.ts";
import { jsonFiles } from "../edition/data/data-sets.ts";
import type { Edition, EditionPlan } from "../edition/load-edition.ts";
import { yearsOf } from "../edition/plan-date.ts";
import { titleOf } from "../edition/plan-title.ts";
import { strings } from "../strings/zh-Hans.ts";

const t = strings.exports.llms;

/** Write the file: name, what it is, the plans, the data, how to cite. */
export function llmsText({ plans }: Edition, root: string): string {
  const example = plans[0]?.sections.at(-1)?.address ?? "";
  const tree: Root = {
    type: "root",
    children: [
      heading(1, strings.site.name),
      { type: "blockquote", children: [paragraph(strings.site.tagline)] },
      paragraph(strings.site.source),
      paragraph(t.sections(`${root}${sectionPath(example)}index.md`)),
      paragraph(t.cite),
      heading(2, t.plans),
      list(plans.map((plan) => planItem(plan, root))),
      heading(2, t.data),
      list(Object.keys(jsonFiles).map((name) => dataItem(name, root))),
      heading(2, t.about),
      list([[link(`${root}about/`, t.about)], [link(`${root}changes/`, t.changes)]]),
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

function list(items: readonly PhrasingContent[][]): List {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map((children) => ({
      type: "listItem",
      spread: false,
      children: [{ type: "paragraph", children }],
    })),
  };
}

function heading(depth: Heading["depth"], value: string): Heading {
  return { type: "heading", depth, children: [text(value)] };
}

function paragraph(value: string): Paragraph {
  return { type: "paragraph", children: [text(value)] };
}

function link(url: string, label: string): PhrasingContent {
  return { type: "link", url, children: [text(label)] };
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}
