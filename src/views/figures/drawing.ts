/**
 * What all figures share. A drawing is one image to a screen reader, with a name and a description
 * that send it to the table beneath; its marks are links for the pointer, and out of the tab order,
 * for the table holds the same links in reading order.
 */

import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h, s } from "hastscript";
import { resolveHtml } from "../../edition/address.ts";
import { rootMark } from "../../edition/render.ts";
import { cutLabel } from "./short-name.ts";

export interface Drawing {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Lines, bars and labels; links start with `rootMark`. */
  readonly marks: readonly ElementContent[];
}

/** Give a drawing as an SVG element. */
export function drawSvg({ id, title, description, width, height, marks }: Drawing): Element {
  const labels = { ariaLabelledBy: `${id}-title`, ariaDescribedBy: `${id}-desc` };
  return s("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, [
    s("g", { role: "img", ...labels }, [
      s("title", { id: `${id}-title` }, title),
      s("desc", { id: `${id}-desc` }, description),
      s("rect", { width, height, fill: "none" }),
    ]),
    s("g", { ariaHidden: "true" }, ...marks),
  ]);
}

/** Give labels that belong to a drawing but stand in an SVG of their own, so that they can stay while it scrolls. */
export function drawStub(width: number, height: number, marks: readonly ElementContent[]): Element {
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return s("svg.stub", { ...size, ariaHidden: "true" }, ...marks);
}

/** Give a mark that is a link with a title; `path` is below the root of the site, or an anchor on the page. */
export function link(path: string, title: string, marks: readonly ElementContent[]): Element {
  const href = path.startsWith("#") ? path : `${rootMark}${path}`;
  return s("a", { href, tabIndex: -1 }, [s("title", title), ...marks]);
}

/** Give a text at a place. `className` names one of the kinds of text in figures.css. */
export function label(x: number, y: number, text: string, properties: Record<string, string | number> = {}): Element {
  return s("text", { x: round(x), y: round(y), ...properties }, cutLabel(text));
}

/** Round to a tenth of a pixel, so that a figure is the same bytes everywhere. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Give a figure's HTML for a page. */
export function renderFigure(elements: readonly Element[], root: string, className: string): string {
  return resolveHtml(toHtml(h("div", { className: className.split(" ") }, ...elements)), root);
}
