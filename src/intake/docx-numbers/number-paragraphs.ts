import type { Unzipped } from "fflate";
import { DOMParser } from "linkedom";
import { attributeOf, type ListLevel, mostLevels, type NumberedList, readLists } from "./list-levels.ts";
import { formatNumber } from "./number-format.ts";

const [documentPart, numberingPart, stylesPart] = ["word/document.xml", "word/numbering.xml", "word/styles.xml"];

/** The list and the level by which a paragraph or a style is numbered. */
interface Numbering {
  readonly list: string;
  readonly level: number;
}

/** A document whose paragraphs have their numbers in their text. */
interface NumberedText {
  readonly parts: Unzipped;
  /** How many numbers were written. */
  readonly written: number;
  /** How many paragraphs have numbers that are not known. */
  readonly unknown: number;
}

/**
 * Write the numbers that a word processor makes into the paragraphs that they stand before, as it shows them:
 *
 *     <w:p><w:pPr><w:numPr>…</w:numPr></w:pPr><w:r><w:t>总体要求</w:t></w:r></w:p>   →   一、总体要求
 *
 * The lists themselves are taken out of the document, so that nothing counts them again.
 */
export function numberParagraphs(parts: Unzipped): NumberedText {
  const none = { parts, written: 0, unknown: 0 };
  if (!parts[numberingPart]) return none;
  const [text, numbering, styles] = [documentPart, numberingPart, stylesPart].map((name) => xmlOf(parts[name]));
  if (!text || !numbering) return none;
  const lists = readLists(numbering);
  const ofStyles = styles ? numberedStyles(styles, lists) : new Map<string, Numbering>();
  const counter = new ListCounter();
  let written = 0;
  let unknown = 0;
  for (const paragraph of text.getElementsByTagName("w:p")) {
    const found = numberingOf(paragraph, ofStyles, lists);
    const list = found && lists.get(found.list);
    if (!list) continue;
    const label = counter.next(list, found);
    if (label === undefined) unknown++;
    else if (label !== "") written++;
    if (label) putBefore(paragraph, label);
  }
  numbering.documentElement.replaceChildren();
  return { parts: { ...parts, [documentPart]: bytesOf(text), [numberingPart]: bytesOf(numbering) }, written, unknown };
}

function xmlOf(part: Uint8Array | undefined): Document | undefined {
  return (
    part && (new DOMParser().parseFromString(Buffer.from(part).toString("utf8"), "text/xml") as unknown as Document)
  );
}

function bytesOf(document: Document): Unzipped[string] {
  return new Uint8Array(Buffer.from(document.toString()));
}

/** How a paragraph is numbered: by itself, or by its style; a list 0 says that it is not. */
function numberingOf(
  paragraph: Element,
  ofStyles: ReadonlyMap<string, Numbering>,
  lists: ReadonlyMap<string, NumberedList>,
): Numbering | undefined {
  const properties = childOf(paragraph, "w:pPr");
  if (!properties) return undefined;
  const style = childOf(properties, "w:pStyle")?.getAttribute("w:val") ?? "";
  return numberingIn(properties, style, lists) ?? ofStyles.get(style);
}

function numberingIn(
  properties: Element,
  style: string,
  lists: ReadonlyMap<string, NumberedList>,
): Numbering | undefined {
  const own = childOf(properties, "w:numPr");
  const list = own && attributeOf(own, "w:numId");
  if (!own || list === undefined) return undefined;
  const ofStyle = lists.get(list)?.levels.findIndex((level) => level !== undefined && level.style === style) ?? -1;
  const level = attributeOf(own, "w:ilvl");
  return { list, level: level === undefined ? Math.max(0, style === "" ? 0 : ofStyle) : Number(level) };
}

/** Styles whose paragraphs are numbered, those among them that take it from another. */
function numberedStyles(styles: Document, lists: ReadonlyMap<string, NumberedList>): Map<string, Numbering> {
  const all = new Map(
    [...styles.getElementsByTagName("w:style")].map((one) => [one.getAttribute("w:styleId") ?? "", one]),
  );
  const found = new Map<string, Numbering>();
  for (const id of all.keys()) {
    let style = all.get(id);
    for (let steps = 0; style && steps < mostLevels; steps++) {
      const properties = childOf(style, "w:pPr");
      const numbering = properties && numberingIn(properties, style.getAttribute("w:styleId") ?? "", lists);
      if (numbering) {
        found.set(id, numbering);
        break;
      }
      style = all.get(attributeOf(style, "w:basedOn") ?? "");
    }
  }
  return found;
}

function childOf(element: Element, name: string): Element | undefined {
  return [...element.children].find(({ tagName }) => tagName === name);
}

/** Put a label before the text of a paragraph. */
function putBefore(paragraph: Element, label: string): void {
  const document = paragraph.ownerDocument;
  const properties = childOf(paragraph, "w:pPr");
  const run = document.createElement("w:r");
  const text = document.createElement("w:t");
  text.setAttribute("xml:space", "preserve");
  text.textContent = label;
  run.append(text);
  if (properties) properties.after(run);
  else paragraph.prepend(run);
}

/** Counts the paragraphs of lists. */
class ListCounter {
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** Give the label of the next paragraph of a list at a level; undefined where it is not known. */
  next(list: NumberedList, { list: id, level: place }: Numbering): string | undefined {
    const level = list.levels[place];
    if (!level) return undefined;
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    const begins = !this.#begun.has(`${id} ${place}`);
    this.#begun.add(`${id} ${place}`);
    const told = begins ? list.starts.get(place) : undefined;
    counts[place] = told ?? (counts[place] === undefined ? level.start : counts[place] + 1);
    for (let inner = place + 1; inner < mostLevels; inner++)
      if (list.levels[inner]?.restarts !== false) counts[inner] = undefined;
    return labelOf(level, list.levels, counts);
  }
}

function labelOf(
  { text, isLegal, format }: ListLevel,
  levels: readonly (ListLevel | undefined)[],
  counts: readonly (number | undefined)[],
): string | undefined {
  if (format === "bullet") return formatNumber(1, format);
  const numbers = [...text.matchAll(/%([1-9])/gu)].map(([, place]) => {
    const level = levels[Number(place) - 1];
    return level && formatNumber(counts[Number(place) - 1] ?? level.start, isLegal ? "decimal" : level.format);
  });
  if (numbers.some((number) => number === undefined)) return undefined;
  const label = text.replace(/%[1-9]/gu, () => numbers.shift() ?? "");
  // A tab stands behind a label on the page; between a digit and a word the text needs a sign for it.
  return /[\p{L}\p{Nd}]$/u.test(label) && !/\p{Script=Han}$/u.test(label) ? `${label} ` : label;
}
