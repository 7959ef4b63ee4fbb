/** The text of a plan as Akoma Ntoso's hierarchy. */

import type { PhrasingContent } from "mdast";
import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import { eIdOf } from "../../citation/eid.ts";
import { attribute, isTable, type ParsedDivision, type ParsedTable } from "../../edition/parse-mdx.ts";
import type { DivisionKind } from "../../pipeline/headings/kind.ts";
import { aknInline, type InlinePlace } from "./akn-inline.ts";
import type { AknSource } from "./akn-source.ts";

/** Kinds for which the standard has an element; the others are an `hcontainer` with their name. */
const elementOfKind: Partial<Record<DivisionKind, string>> = {
  part: "part",
  chapter: "chapter",
  section: "section",
  point: "point",
};

/** A division with the eIds of itself and of what stands in it. */
export interface NamedDivision {
  readonly division: ParsedDivision;
  readonly eId: string;
  /** Of its paragraphs and tables. */
  readonly content: readonly string[];
  readonly divisions: readonly NamedDivision[];
}

/** Give every division of a plan its eIds. */
export function nameDivisions(
  divisions: readonly ParsedDivision[],
  above: readonly ParsedDivision[] = [],
): NamedDivision[] {
  return divisions.map((division) => {
    const levels = [...above, division];
    return {
      division,
      eId: eIdOf(levels),
      content: division.content.map(({ id }) => eIdOf(levels, id)),
      divisions: nameDivisions(division.divisions, levels),
    };
  });
}

/** Give divisions and all below them in document order. */
export function flatten(divisions: readonly NamedDivision[]): NamedDivision[] {
  return divisions.flatMap((named) => [named, ...flatten(named.divisions)]);
}

/** Write the main body. An empty plan has an empty paragraph, since the schema wants something. */
export function aknBody(source: AknSource, divisions: readonly NamedDivision[]): Element {
  const eIds = new Map(flatten(divisions).map(({ division, eId }) => [division.path, eId]));
  const children = divisions.map((named) => hierarchy(named, { source, eIds, eId: named.eId }));
  return x("mainBody", { eId: "body" }, children.length > 0 ? children : [x("p")]);
}

function hierarchy(named: NamedDivision, place: InlinePlace): Element {
  const { division, eId, divisions } = named;
  const element = elementOfKind[division.kind];
  const below = divisions.map((child) => hierarchy(child, { ...place, eId: child.eId }));
  const blocks = blocksOf(named, place);
  const content = below.length === 0 ? [x("content", { eId: `${eId}__content` }, blocks)] : [];
  const intro = below.length > 0 && blocks.length > 0 ? [x("intro", { eId: `${eId}__intro` }, blocks)] : [];
  const children = [...headingOf(division, place), ...intro, ...content, ...below];
  return element ? x(element, { eId }, children) : x("hcontainer", { eId, name: division.kind }, children);
}

function blocksOf({ division, content }: NamedDivision, place: InlinePlace): Element[] {
  return division.content.map((part, i) => {
    const eId = content[i] ?? "";
    return isTable(part)
      ? tableOf(part, { ...place, eId })
      : x("p", { eId }, aknInline(part.children, { ...place, eId }));
  });
}

function tableOf({ rows }: ParsedTable, place: InlinePlace): Element {
  const { eId } = place;
  return x(
    "table",
    { eId },
    rows.map(({ header, cells }, i) => {
      const row = `${eId}__tr_${i + 1}`;
      const children = cells.map(({ children, colspan, rowspan }, j) => {
        const spans = {
          ...(colspan > 1 ? { colspan: String(colspan) } : {}),
          ...(rowspan > 1 ? { rowspan: String(rowspan) } : {}),
        };
        const own = `${row}__${header ? "th" : "td"}_${j + 1}`;
        return x(header ? "th" : "td", { eId: own, ...spans }, [x("p", aknInline(children, { ...place, eId: own }))]);
      });
      return x("tr", { eId: row }, children);
    }),
  );
}

/**
 * Number and heading. What the source does not print has the status `editorial` and says why; a
 * heading that runs in at the start of the first paragraph, with the sign that closes it, has a class.
 */
function headingOf({ heading, origin, reason, runIn }: ParsedDivision, place: InlinePlace): Element[] {
  const isNumber = (node: PhrasingContent) => node.type === "mdxJsxTextElement" && node.name === "Num";
  const status =
    origin === "printed" ? {} : { status: "editorial", class: origin, ...(reason ? { title: reason } : {}) };
  const number = aknInline(heading.filter(isNumber), place);
  const words = headingWords(
    heading.filter((node) => !isNumber(node)),
    place,
  );
  return [
    ...(number.length > 0 ? [x("num", status, number)] : []),
    ...(words.length > 0 ? [x("heading", runIn ? { class: "run-in" } : status, words)] : []),
  ];
}

/** The title of a division is its heading: no mark is needed around it. */
function headingWords(content: readonly PhrasingContent[], place: InlinePlace): ElementContent[] {
  return content.flatMap((node) =>
    node.type === "mdxJsxTextElement" && node.name === "Title" && attribute(node, "row") === undefined
      ? aknInline(node.children as PhrasingContent[], place)
      : aknInline([node], place),
  );
}
