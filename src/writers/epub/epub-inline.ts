/** Inline content of a book: the reading text, where what an editor changed is a link to its note. */

import type { PhrasingContent } from "mdast";
import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import { attribute } from "../../edition/parse-mdx.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { printable } from "../printable.ts";

/** Convert inline content; `prefix` stands before ids of assignments. A link within a link is none: XHTML knows no such thing. */
export function epubInline(content: readonly PhrasingContent[], prefix: string, inLink = false): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [{ type: "text", value: printable(node.value) }];
    if (node.type !== "mdxJsxTextElement") throw new Error(`Cannot export ${node.type}: expected text or a mark`);
    const row = attribute(node, "row");
    const isNoted = row !== undefined && !inLink;
    const children = epubInline(node.children as PhrasingContent[], prefix, inLink || isNoted);
    if (node.name === "Corr") return [correction(attribute(node, "sic") ?? "", isNoted ? row : undefined, children)];
    if (isNoted) return [x("a", { href: `#e${row}`, "epub:type": "noteref", class: "note" }, children)];
    if (node.name === "Duty") {
      const id = attribute(node, "id");
      return [x("span", { class: "duty", ...(id === undefined ? {} : { id: `${prefix}${id}` }) }, children)];
    }
    return node.name === "Title" ? [x("b", children)] : children;
  });
}

function correction(sic: string, row: string | undefined, children: ElementContent[]): Element {
  const title = printable(sic === "" ? strings.corr.added : strings.corr.sic(sic));
  if (row === undefined) return x("span", { class: "corr", title }, children);
  return x("a", { href: `#e${row}`, "epub:type": "noteref", class: "corr", title }, children);
}
