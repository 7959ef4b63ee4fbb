/** Small makers of Markdown nodes (mdast), for the files that are written as Markdown. */

import type { Heading, List, Paragraph, PhrasingContent } from "mdast";

export function text(value: string): PhrasingContent {
  return { type: "text", value };
}

export function link(url: string, label: string): PhrasingContent {
  return { type: "link", url, children: [text(label)] };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

export function heading(depth: Heading["depth"], value: string): Heading {
  return { type: "heading", depth, children: [text(value)] };
}

/** A list with a dash before each item, an item a line. */
export function bulletList(items: readonly PhrasingContent[][]): List {
  return {
    type: "list",
    ordered: false,
    spread: false,
    children: items.map((children) => ({ type: "listItem", spread: false, children: [paragraph(...children)] })),
  };
}
