/** What paper shows in the margins of every page, as custom properties that the `@page` rules of print.css take up. */
export interface PageMargins {
  /** Running title at the head. */
  readonly running: string;
  /** Running title of the first page; none where the document's own title stands there. */
  readonly above?: string | undefined;
  /** Address and permanent number at the foot. */
  readonly foot: string;
}

/** Give the style attribute of the root element: `--running:"…";--foot:"…"`. */
export function marginStyle({ running, above, foot }: PageMargins): string {
  const entries = Object.entries({ running, above, foot });
  return entries.flatMap(([name, text]) => (text === undefined ? [] : `--${name}:${cssString(text)}`)).join(";");
}

/** Quote a text as a CSS string; a backslash, a quote and a line feed need an escape (CSS Syntax 3, §4.3.5). */
function cssString(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&").replaceAll("\n", "\\a ")}"`;
}
