import type { Citable, PublicationKind, Step } from "../citable.ts";
import type { Pieces } from "../pieces.ts";
import { fillDay } from "../pieces.ts";
import { headingOf } from "./place.ts";

const verbs: Readonly<Record<PublicationKind, string>> = { issued: "issued", posted: "posted", reposted: "reposted" };

const levels: Readonly<Record<string, string>> = { part: "pt.", chapter: "chap.", section: "sec.", item: "item" };

/**
 * Chicago Manual of Style, note for a document on a web site. A title in another language is
 * followed by its English in brackets; a supplied one stands in brackets itself.
 *
 *     “《内蒙古…》重点工作分工方案” [Division of duties …], pt. 4, item 16, “跨境合作平台,” posted
 *     October 24, 2014, Fengong 分工, release 2026.11, s22, accessed November 22, 2026, https://….
 */
export function chicago(citable: Citable): Pieces {
  const { issuer, title, supplied, english, steps, duty, published, release, mark } = citable;
  const heading = duty === undefined ? headingOf(citable) : "";
  const parts = [
    issuer,
    `${supplied ? `[${title}]` : `“${title}”`}${english ? ` [${english}]` : ""}`,
    ...steps.map(nameStep),
    duty === undefined ? undefined : `duty ${duty}`,
    heading === "" ? undefined : `“${heading}”`,
    published ? `${verbs[published.kind]} ${dayOf(published.date)}` : undefined,
    "Fengong 分工",
    `release ${release}`,
    mark,
  ];
  return [
    `${parts.filter((part) => part !== undefined).join(", ")}, `,
    { slot: "accessed", pattern: "accessed {english}, " },
    { slot: "url" },
    ".",
  ];
}

/** A first level that counts 一、 二、 is a part, as it is in the Chinese forms. */
function nameStep({ kind, value, numeral, title }: Step): string {
  if (value === null) return `[${title}]`;
  const level = kind === "chapter" && numeral.endsWith("、") ? "part" : kind;
  return `${levels[level] ?? level} ${value}`;
}

function dayOf(date: string): string {
  return date.length === 10 ? fillDay("{english}", date) : date;
}
