/** The card of a plan as SVG: its title, what it holds, and a bar of its chapters by length. */

import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { strings } from "../../strings/zh-Hans.ts";
import { outline } from "./glyphs.ts";

/** The size that messengers ask for, in pixels. */
const cardSize = { width: 1200, height: 630 };

const margin = 80;
const inner = cardSize.width - 2 * margin;
const colours = { paper: "#fbfaf7", ink: "#1d1b18", soft: "#6b655c", blue: "#1f4e79" };

/** Sizes at which a title is tried, the largest first, with the lines that fit. */
const titleSizes = [
  { size: 72, lines: 3 },
  { size: 56, lines: 4 },
  { size: 44, lines: 6 },
];

/** Signs that may not open a line, and those that may not end one. */
const noOpening = /^[》〉」』）〕，。、；：]/u;
const noEnd = /[《〈「『（〔]$/u;

export interface CardFacts {
  readonly title: string;
  readonly kind: string;
  readonly years: string;
  readonly chapters: number;
  readonly items: number;
  readonly duties: number;
  /** Length of each division of the first level, in characters. */
  readonly lengths: readonly number[];
}

/** Draw the card. */
export function drawCard(facts: CardFacts): string {
  const { width, height } = cardSize;
  const svg = x("svg", { xmlns: "http://www.w3.org/2000/svg", width: String(width), height: String(height) }, [
    x("rect", { width: String(width), height: String(height), fill: colours.paper }),
    line(strings.site.name, 48, margin, 118, colours.ink),
    line([facts.kind, facts.years].filter(Boolean).join(" · "), 32, margin + 130, 114, colours.soft),
    ...title(facts.title),
    ...bar(facts.lengths),
    line(countsOf(facts), 32, margin, 570, colours.ink),
  ]);
  return toXml(svg);
}

function countsOf({ chapters, items, duties }: CardFacts): string {
  const t = strings.exports.card;
  return [
    ...(chapters > 0 ? [t.chapters(chapters)] : []),
    ...(items > 0 ? [t.items(items)] : []),
    ...(duties > 0 ? [t.duties(duties)] : []),
  ].join(" · ");
}

/** Set the title at the largest size at which it fits; one that fits at none is cut. */
function title(text: string): Element[] {
  const settings = titleSizes.map(({ size, lines }) => ({ size, lines: cut(breakLines(text, size), lines) }));
  const whole = settings.find(({ lines }) => lines.join("") === text) ?? settings.at(-1);
  const { size, lines } = whole ?? { size: 0, lines: [] };
  return lines.map((words, i) => line(words, size, margin, 230 + i * size * 1.35, colours.ink));
}

function cut(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1)}…`];
}

/** Break a title into lines of even length, as long as the card is wide at this size. */
function breakLines(text: string, size: number): string[] {
  const characters = Array.from(text);
  const most = Math.floor(inner / size);
  const each = Math.ceil(characters.length / Math.ceil(characters.length / most));
  const lines: string[] = [];
  for (let rest = characters; rest.length > 0; ) {
    let end = Math.min(each, rest.length);
    while (end < rest.length && noOpening.test(rest[end] ?? "") && end < most) end++;
    while (end > 1 && end < rest.length && noEnd.test(rest[end - 1] ?? "")) end--;
    lines.push(rest.slice(0, end).join(""));
    rest = rest.slice(end);
  }
  return lines;
}

/** A hairline of the chapters, each as long as its share of the text. */
function bar(lengths: readonly number[]): Element[] {
  const gap = 6;
  const sum = lengths.reduce((total, length) => total + length, 0);
  const scale = (inner - gap * (lengths.length - 1)) / Math.max(sum, 1);
  let at = margin;
  return lengths.map((length) => {
    const width = length * scale;
    const rect = x("rect", { x: at.toFixed(1), y: "500", width: width.toFixed(1), height: "10", fill: colours.blue });
    at += width + gap;
    return rect;
  });
}

function line(text: string, size: number, left: number, baseline: number, colour: string): Element {
  const properties = { transform: `translate(${left} ${baseline.toFixed(1)})`, fill: colour, stroke: colour };
  return x("g", properties, [outline(text, size).element]);
}
