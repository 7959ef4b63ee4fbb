/** A chapter of a book: its text with the ids of its page, and its notes. */

import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import type { EditionPlan } from "../../edition/load-edition.ts";
import { attribute, inlineParts, isTable, type ParsedDivision, type ParsedTable } from "../../edition/parse-mdx.ts";
import type { HeadingOrigin } from "../../pipeline/tree/node.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { noteOf } from "../akn/akn-source-of-plan.ts";
import { printable } from "../printable.ts";
import { epubInline } from "./epub-inline.ts";

/** Give the body of a chapter. Ids below it are those of its page, with its own path before them. */
export function epubChapter(division: ParsedDivision, { emendations }: Pick<EditionPlan, "emendations">): Element[] {
  const rows = [...new Set(rowsIn(division))].flatMap((id) => emendations.get(id) ?? []);
  const notes = rows.map((row) =>
    x("aside", { id: `e${row.id}`, "epub:type": "footnote" }, [x("p", printable(noteOf(row).text))]),
  );
  const section = divisionOf(division, division, 1);
  if (notes.length === 0) return [section];
  return [section, x("section", { class: "notes" }, [x("h2", strings.exports.notes), ...notes])];
}

/** Give the name of the file of a chapter, from its path. */
export function fileNameOf({ path }: Pick<ParsedDivision, "path">): string {
  return `s-${path.replaceAll("/", "-")}`;
}

/** What stands before the ids of a division on the page of its chapter: nothing for the chapter itself. */
function prefixOf(division: ParsedDivision, chapter: ParsedDivision): string {
  const below = division.path.slice(chapter.path.length).replace(/^\//u, "");
  return below === "" ? "" : `${below.replaceAll("/", "-")}-`;
}

function divisionOf(division: ParsedDivision, chapter: ParsedDivision, depth: number): Element {
  const { heading, origin, runIn, content, divisions } = division;
  const prefix = prefixOf(division, chapter);
  const words = epubInline(heading, prefix);
  const head = runIn ? [x("span", { class: "run-in" }, words)] : [];
  const blocks = content.map((part, i) =>
    isTable(part)
      ? tableOf(part, prefix)
      : x("p", { id: `${prefix}${part.id}` }, [...(i === 0 ? head : []), ...epubInline(part.children, prefix)]),
  );
  return x("section", prefix === "" ? {} : { id: prefix.slice(0, -1) }, [
    ...(runIn || words.length === 0 ? [] : [headingOf(words, origin, prefix, depth)]),
    ...blocks,
    ...divisions.map((below) => divisionOf(below, chapter, depth + 1)),
  ]);
}

/** A heading that the source does not print stands in brackets, as in every export. */
function headingOf(words: ElementContent[], origin: HeadingOrigin, prefix: string, depth: number): Element {
  const name = `h${Math.min(depth, 6)}`;
  const id = `${prefix}heading`;
  if (origin === "printed") return x(name, { id }, words);
  return x(name, { id, class: "supplied" }, strings.exports.supplied(textIn(words)));
}

function textIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === "text" ? node.value : "children" in node ? textIn(node.children) : ""))
    .join("");
}

function tableOf({ rows }: ParsedTable, prefix: string): Element {
  const lines = rows.map((row) =>
    x(
      "tr",
      { id: `${prefix}${row.id}` },
      row.cells.map(({ children, colspan, rowspan }) =>
        x(row.header ? "th" : "td", { colspan: `${colspan}`, rowspan: `${rowspan}` }, epubInline(children, prefix)),
      ),
    ),
  );
  return x("table", [x("tbody", lines)]);
}

function rowsIn(division: ParsedDivision): string[] {
  return [...rowsOf(inlineParts(division)), ...division.divisions.flatMap(rowsIn)];
}

function rowsOf(content: ReturnType<typeof inlineParts>): string[] {
  return content.flatMap((node) => {
    if (node.type !== "mdxJsxTextElement") return [];
    const row = attribute(node, "row");
    return [...(row === undefined ? [] : [row]), ...rowsOf(node.children as typeof content)];
  });
}
