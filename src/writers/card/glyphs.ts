/**
 * Text as outlines, from a font that comes through npm: a card looks the same on every machine,
 * whatever fonts it has. The package cuts its font into some hundred files by Unicode range, of which
 * a card needs a handful.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkitten";
import type { Element } from "xast";
import { x } from "xastscript";

const require = createRequire(join(process.cwd(), "package.json"));
const folder = dirname(require.resolve("@fontsource-variable/noto-sans-sc/package.json"));

/** The font's units in an em. */
const unitsPerEm = 1000;

/**
 * The file's default weight is the lightest; drawing the outline's edge as well makes it a medium one.
 * Width of that edge, in the font's units.
 */
const edge = 50;

interface Subset {
  readonly file: string;
  /** First and last code point of each range. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** A character as it is drawn. */
interface Glyph {
  /** In the font's units. */
  readonly advance: number;
  /** As in the `d` of a path; empty where nothing is to be seen. */
  readonly outline: string;
}

let subsets: readonly Subset[] | undefined;
const fonts = new Map<string, Font>();
const glyphs = new Map<string, Glyph | undefined>();

export interface Outlined {
  readonly element: Element;
  /** In pixels. */
  readonly width: number;
}

/** Draw a line of text at a size in pixels, its baseline at y = 0. A character that the font lacks leaves a space. */
export function outline(text: string, size: number): Outlined {
  const scale = size / unitsPerEm;
  let advance = 0;
  const paths = Array.from(text).flatMap((character) => {
    const at = advance;
    const glyph = glyphOf(character);
    advance += glyph?.advance ?? unitsPerEm / 2;
    const d = glyph?.outline ?? "";
    return d === "" ? [] : [x("path", { transform: `translate(${at} 0)`, d })];
  });
  const properties = {
    transform: `scale(${scale} ${-scale})`,
    "stroke-width": String(edge),
    "stroke-linejoin": "round",
  };
  return { element: x("g", properties, paths), width: advance * scale };
}

/** Say whether the font has a character. */
export function hasGlyph(character: string): boolean {
  return glyphOf(character) !== undefined;
}

/** Titles of plans have most characters in common: each is read from its font once. */
function glyphOf(character: string): Glyph | undefined {
  if (!glyphs.has(character)) glyphs.set(character, readGlyph(character.codePointAt(0) ?? 0));
  return glyphs.get(character);
}

function readGlyph(point: number): Glyph | undefined {
  const font = fontFor(point);
  if (!font?.hasGlyphForCodePoint(point)) return undefined;
  const { advanceWidth, path } = font.glyphForCodePoint(point);
  return { advance: advanceWidth, outline: path.toSVG() };
}

function fontFor(point: number): Font | undefined {
  subsets ??= readSubsets();
  const file = subsets.find(({ ranges }) => ranges.some(([first, last]) => first <= point && point <= last))?.file;
  if (file === undefined) return undefined;
  const known = fonts.get(file);
  if (known) return known;
  const font = create(readFileSync(join(folder, "files", file))) as Font;
  fonts.set(file, font);
  return font;
}

/** `unicode.json` of the package: `{"[119]": "U+4e00-4e02,U+4e07"}`. */
function readSubsets(): Subset[] {
  const ranges = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  return Object.entries(ranges).map(([key, list]) => ({
    file: `noto-sans-sc-${key.replace(/[[\]]/gu, "")}-wght-normal.woff2`,
    ranges: list.split(",").map((range) => {
      const [first = 0, last = first] = range
        .slice("U+".length)
        .split("-")
        .map((hex) => Number.parseInt(hex, 16));
      return [first, last] as const;
    }),
  }));
}
