/** BibTeX, RIS and CSL-JSON, written when the site is built. No browser loads this. */

import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { Citable } from "../citable.ts";
import { placeWithHeading } from "./place.ts";

/** Name of the file and of the form → how citation.js calls it, and the type that it is served with. */
export const machineForms = {
  bib: { format: "bibtex", type: "application/x-bibtex" },
  ris: { format: "ris", type: "application/x-research-info-systems" },
  "csl.json": { format: "data", type: "application/vnd.citationstyles.csl+json" },
} as const;

export type MachineForm = keyof typeof machineForms;

// The texts are Chinese, and the key is the permanent number: the plugin would drop the one and invent the other.
Object.assign(plugins.config.get("@bibtex").format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

/**
 * Write machine-readable citations, one or several in one file.
 *
 * @param root what stands before the path: `https://example.org/`, or `/` where the host is not known
 * @param day the day of access, `2026-11-22`; pages leave it to the reader's browser
 */
export function formatMachine(citables: readonly Citable[], form: MachineForm, root: string, day?: string): string {
  const items = citables.map((citable) => cslItem(citable, root, day));
  const { format } = machineForms[form];
  const text = new Cite(format === "bibtex" ? items.map(escapeTex) : items).format(format);
  return `${String(text).trimEnd()}\n`;
}

/** The citation as an item of CSL-JSON (CSL 1.0.2). What no source states is absent. */
function cslItem(citable: Citable, root: string, day?: string): Record<string, unknown> {
  const { mark, path, title, supplied, genre, issuer, published, release } = citable;
  const place = placeWithHeading(citable);
  return {
    id: `fengong-${mark}`,
    type: "webpage",
    ...(issuer === undefined ? {} : { author: [{ literal: issuer }] }),
    title: `${supplied ? `[${title}]` : title}${place === "" ? "" : `：${place}`}`,
    "container-title": "分工",
    genre,
    ...(published ? { issued: { "date-parts": [published.date.split("-").map(Number)] } } : {}),
    ...(day === undefined ? {} : { accessed: { "date-parts": [day.split("-").map(Number)] } }),
    URL: `${root}${path}`,
    version: release,
    number: mark,
    language: "zh-CN",
    note: `分工 ${release}，${mark}`,
  };
}

/** Protect the signs that TeX understands; the plugin does so for ASCII only, which our texts are not. */
function escapeTex(item: Record<string, unknown>): Record<string, unknown> {
  const protect = (value: unknown) => (typeof value === "string" ? value.replace(/[&%$#_]/gu, "\\$&") : value);
  return { ...item, title: protect(item.title), genre: protect(item.genre) };
}
