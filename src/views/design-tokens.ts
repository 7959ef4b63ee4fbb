/** The colours and sizes of src/styles/tokens.css, read from it, so that the page about them cannot differ. */

import { readFileSync } from "node:fs";

export interface ColourToken {
  /** Without the two dashes: `ink-soft`. */
  readonly name: string;
  /** `#rrggbb`. */
  readonly light: string;
  readonly dark: string;
}

/** Colours of the two usual themes, in the order of the file. */
export function colourTokens(): ColourToken[] {
  const [usual = ""] = readTokens().split('[data-theme="light"]');
  return Array.from(
    usual.matchAll(/(?<![\w-])--(?<name>\w[\w-]*): light-dark\((?<light>#\w{6}), (?<dark>#\w{6})\)/gu),
    ({ groups }) => groups as unknown as ColourToken,
  );
}

/** Sizes of type, as they are written: `["size-m", "1rem"]`. */
export function sizeTokens(): [name: string, value: string][] {
  return Array.from(readTokens().matchAll(/--(size-\w+): ([^;]+);/gu), ([, name = "", value = ""]) => [name, value]);
}

function readTokens(): string {
  return readFileSync("src/styles/tokens.css", "utf8");
}

/** Give the contrast of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrastOf(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
