/** Inline content: the marks of the MDX as Akoma Ntoso elements, one converter a mark. */

import type { PhrasingContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import { attribute } from "../../edition/parse-mdx.ts";
import { printable } from "../printable.ts";
import type { AknSource } from "./akn-source.ts";
import { aknUris } from "./akn-uri.ts";

/** Where inline content stands: its document, the eId it stands in, and the eIds of divisions by path. */
export interface InlinePlace {
  readonly source: AknSource;
  readonly eId: string;
  readonly eIds: ReadonlyMap<string, string>;
}

type Converter = (element: MdxJsxTextElement, place: InlinePlace) => ElementContent[];

const converters: Readonly<Record<string, Converter>> = {
  Num: (element, place) => within(element, place),
  Title: (element, place) => [x("inline", { name: "title" }, within(element, place))],
  Assignment: (element, place) => [x("inline", { name: "assignment" }, within(element, place))],
  Corr: convertCorrection,
  Note: (element, place) => [...within(element, place), ...noteRefs(element)],
  Duty: (element, place) => {
    const id = attribute(element, "id");
    const properties = { name: "assignment", ...(id === undefined ? {} : { eId: dutyEId(place.eId, id) }) };
    return [x("inline", properties, within(element, place))];
  },
  Dept: (element, place) => {
    const role = attribute(element, "role");
    const properties = { refersTo: `#${attribute(element, "id")}`, ...(role ? { "fg:role": role } : {}) };
    return [x("organization", properties, within(element, place))];
  },
  Gap: (element, place) => [x("inline", { name: "gap" }, within(element, place))],
  Group: (element, place) => [x("inline", { name: "group" }, within(element, place))],
  Project: (element, place) => [
    x("entity", { name: "project", refersTo: `#${attribute(element, "id")}` }, within(element, place)),
  ],
  Work: (element, place) => [
    x("ref", { href: `${place.source.root}works/#${attribute(element, "id")}` }, within(element, place)),
  ],
  Ref: (element, place) => [x("ref", { href: referenceOf(element, place) }, within(element, place))],
};

/** Convert inline content. Throws on a mark that it does not know. */
export function aknInline(content: readonly PhrasingContent[], place: InlinePlace): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [{ type: "text", value: printable(node.value) }];
    const converter = node.type === "mdxJsxTextElement" ? converters[node.name ?? ""] : undefined;
    if (!converter) throw new Error(`Cannot export ${node.type}: expected text or one of ${Object.keys(converters)}`);
    return converter(node as MdxJsxTextElement, place);
  });
}

/** Give the eId of an assignment: `chp_4__item_16__d_1`. */
function dutyEId(paragraph: string, anchor: string): string {
  return `${paragraph.replace(/__(?:p_\d+|table_\d+__tr_\d+__t[dh]_\d+)$/u, "")}__${anchor.replace(/^d/u, "d_")}`;
}

function within(element: MdxJsxTextElement, place: InlinePlace): ElementContent[] {
  return aknInline(element.children as PhrasingContent[], place);
}

/** The printed text stands as an editorial deletion, what it should read as an editorial insertion. */
function convertCorrection(element: MdxJsxTextElement, place: InlinePlace): ElementContent[] {
  const sic = attribute(element, "sic") ?? "";
  const mojibake = attribute(element, "class");
  const properties = mojibake ? { class: mojibake } : {};
  const inserted = within(element, place);
  return [
    ...(sic === "" ? [] : [x("del", properties, printable(sic))]),
    ...(inserted.length === 0 ? [] : [x("ins", properties, inserted)]),
    ...noteRefs(element),
  ];
}

function noteRefs(element: MdxJsxTextElement): Element[] {
  const row = attribute(element, "row");
  return row === undefined ? [] : [x("noteRef", { href: `#e_${row}`, marker: row })];
}

/** A reference within the plan (`mongolia-2014/3/11`) leads to the eId; one to the plan itself, to the work. */
function referenceOf(element: MdxJsxTextElement, { source, eIds }: InlinePlace): string {
  const eId = eIds.get((attribute(element, "to") ?? "").replace(`${source.row.slug}/`, ""));
  return eId ? `#${eId}` : aknUris(source).work;
}
