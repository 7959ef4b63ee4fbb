/** Reading text as HTML: once, when the content is loaded, not once a page. */

import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { PhrasingContent } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { strings } from "../strings/zh-Hans.ts";
import { attribute } from "./parse-mdx.ts";

/**
 * What stands for the root of the site in a rendered `href`, until a page knows how deep it lies. HTML writes the sign
 * `<` of a text as a reference, and a quote in the value of an attribute, too: no text can be mistaken for `href="<~/`.
 */
export const rootMark = "<~/";

/** What stands before the value of an `id` until a page knows how it prefixes its ids. */
export const idMark = "<id>";

type Renderer = (element: MdxJsxTextElement) => ElementContent[];

/** How each inline component of the MDX is shown. */
const renderers: Readonly<Record<string, Renderer>> = {
  Num: (element) => [h("span.num", children(element))],
  Title: (element) => [h("b.run-in", children(element))],
  Assignment: (element) => [h("span.assigned", children(element))],
  Corr: renderCorr,
  Duty: renderDuty,
  Dept: renderDepartment,
  Project: (element) => [h("a.thing", { href: `${rootMark}projects/${attribute(element, "id")}/` }, children(element))],
  Work: (element) => [h("a.thing", { href: `${rootMark}works/#${attribute(element, "id")}` }, children(element))],
  Ref: (element) => [h("a.thing", { href: `${rootMark}plans/${attribute(element, "to")}/` }, children(element))],
  Group: (element) => [h("span.group", { title: strings.duty.group }, children(element))],
  Gap: (element) => [h("span.gap", { title: strings.corr.gap }, children(element))],
  Note: (element) => [h("a.note", { href: `#e${attribute(element, "row")}` }, children(element))],
};

/** Render inline content. */
export function renderInline(content: readonly PhrasingContent[]): string {
  const children = content.flatMap(renderNode).map((node) => unnestLinks(node));
  const [first] = children;
  // An assignment that is all there is of its paragraph needs no new line.
  if (first?.type === "element" && String(first.properties.className) === "duty")
    first.properties.className = ["duty", "alone"];
  return toHtml({ type: "root", children });
}

/**
 * Leave of links within links the outer one: HTML knows no others, and a browser would empty it. So a
 * change inside a name keeps its mark, and its note is found below the text.
 */
function unnestLinks(node: ElementContent, inLink = false): ElementContent {
  if (node.type !== "element") return node;
  const isLink = node.tagName === "a";
  const children = node.children.map((child) => unnestLinks(child, inLink || isLink));
  if (!(isLink && inLink)) return { ...node, children };
  const { href: _, ...properties } = node.properties;
  return { ...node, tagName: "span", properties, children };
}

/** Give inline content as plain reading text. */
export function plainText(content: readonly PhrasingContent[]): string {
  return content
    .map((node) => {
      if (node.type === "text") return node.value;
      return "children" in node ? plainText(node.children as PhrasingContent[]) : "";
    })
    .join("");
}

function renderNode(node: PhrasingContent): ElementContent[] {
  if (node.type === "text") return [{ type: "text", value: node.value }];
  const renderer = node.type === "mdxJsxTextElement" ? renderers[node.name ?? ""] : undefined;
  if (!renderer)
    throw new Error(`Cannot render ${node.type}: expected text or one of ${Object.keys(renderers).join(", ")}`);
  return renderer(node as MdxJsxTextElement);
}

function children(element: MdxJsxTextElement): ElementContent[] {
  return element.children.flatMap(renderNode);
}

/** An assignment is set off; its number and link are drawn by the page. Only its first line is its anchor. */
function renderDuty(element: MdxJsxTextElement): Element[] {
  const id = attribute(element, "id");
  return [h("span.duty", id === undefined ? {} : { id: `${idMark}${id}` }, children(element))];
}

/** A department is a link to its dossier; in an assignment it also shows its role. */
function renderDepartment(element: MdxJsxTextElement): Element[] {
  const role = attribute(element, "role");
  const className = role === undefined ? ["dept"] : ["dept", role];
  return [h("a", { className, href: `${rootMark}departments/${attribute(element, "id")}/` }, children(element))];
}

/** A change to the text is a link to its note; the mark itself is drawn by style, so that copying leaves it behind. */
function renderCorr(element: MdxJsxTextElement): Element[] {
  const sic = attribute(element, "sic") ?? "";
  const row = attribute(element, "row");
  const label = sic === "" ? strings.corr.added : strings.corr.sic(sic);
  const properties = {
    title: label,
    ...(element.children.length === 0 ? { ariaLabel: strings.corr.removed(sic) } : {}),
  };
  if (row === undefined) return [h("span.corr.mojibake", properties, children(element))];
  return [h("a.corr", { ...properties, href: `#e${row}` }, children(element))];
}
