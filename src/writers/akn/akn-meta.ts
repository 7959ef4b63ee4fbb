/** The `meta` of a plan: what it is (FRBR), whom and what it names, its notes, its places in the seed. */

import type { Element } from "xast";
import { x } from "xastscript";
import { attribute } from "../../edition/parse-mdx.ts";
import type { PlanRow } from "../../registry/schema.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { flatten, type NamedDivision } from "./akn-body.ts";
import { type AknSource, editionId, inlineElements } from "./akn-source.ts";
import { aknUris } from "./akn-uri.ts";

const source = { source: `#${editionId}` };

/** Write the metadata. */
export function aknMeta(plan: AknSource, divisions: readonly NamedDivision[]): Element {
  const notes = notesOf(plan);
  return x("meta", [
    identification(plan),
    references(plan),
    ...(notes.length > 0 ? [x("notes", source, notes)] : []),
    proprietary(plan, divisions),
  ]);
}

function identification(plan: AknSource): Element {
  const { row, release, root } = plan;
  const uris = aknUris(plan);
  const author = x("FRBRauthor", { href: "#issuer" });
  const editor = x("FRBRauthor", { href: `#${editionId}`, as: "#editor" });
  const record = plan.recordOf(row.slug);
  return x("identification", source, [
    x("FRBRWork", [
      x("FRBRthis", { value: `${uris.work}/!main` }),
      x("FRBRuri", { value: uris.work }),
      x("FRBRalias", { value: `${root}plans/${row.slug}/`, name: "address" }),
      ...(record ? [x("FRBRalias", { value: `${root}s/${record.number}/`, name: "permanent-address" })] : []),
      ...workDates(row),
      author,
      x("FRBRcountry", { value: "cn" }),
      x("FRBRname", { value: row.title }),
    ]),
    x("FRBRExpression", [
      x("FRBRthis", { value: `${uris.expression}/!main` }),
      x("FRBRuri", { value: uris.expression }),
      releaseDate(release),
      editor,
      x("FRBRversionNumber", { value: release }),
      x("FRBRlanguage", { language: "zho" }),
    ]),
    x("FRBRManifestation", [
      x("FRBRthis", { value: `${uris.expression}/!main.xml` }),
      x("FRBRuri", { value: uris.manifestation }),
      releaseDate(release),
      editor,
      x("FRBRformat", { value: "application/akn+xml" }),
    ]),
  ]);
}

/**
 * The dates that the registry knows, each with what it is the date of. The schema wants whole days:
 * a month or a year becomes its first day as `…-not-before` and its last as `…-not-after`.
 */
function workDates({ dates }: PlanRow): Element[] {
  const elements = dates.flatMap(({ kind, date, after, before }) => {
    if (date?.length === 10) return [x("FRBRdate", { date, name: kind })];
    const [first, last] = [date ?? after, date ?? before];
    return [
      ...(first ? [x("FRBRdate", { date: firstDay(first), name: `${kind}-not-before` })] : []),
      ...(last ? [x("FRBRdate", { date: lastDay(last), name: `${kind}-not-after` })] : []),
    ];
  });
  // The schema wants at least one date: the first day of all says that none is known.
  return elements.length > 0 ? elements : [x("FRBRdate", { date: "0001-01-01", name: "unknown" })];
}

/** A release is named after its month, `2026.11`. */
function releaseDate(release: string): Element {
  const [, year, month] = /^(\d{4})\.(\d{2})/u.exec(release) ?? [];
  return year
    ? x("FRBRdate", { date: `${year}-${month}-01`, name: "release-month" })
    : x("FRBRdate", { date: "0001-01-01", name: "unreleased" });
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, "YYYY-MM-DD".length);
}

function lastDay(date: string): string {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : date;
}

function references(plan: AknSource): Element {
  const { row, root } = plan;
  return x("references", source, [
    x("original", { eId: "seed", href: `${root}plans/${row.slug}/printed.txt`, showAs: `seeds/${row.slug}.txt` }),
    x("TLCOrganization", { eId: editionId, href: root, showAs: strings.site.name }),
    x("TLCOrganization", {
      eId: "issuer",
      href: "/akn/ontology/organization/cn/issuer",
      showAs: row.issuer ?? strings.plan.notStated,
    }),
    x("TLCRole", { eId: "editor", href: "/akn/ontology/role/editor", showAs: "editor" }),
    ...namedIn(plan, "Dept").map((id) =>
      x("TLCOrganization", { eId: id, href: `${root}departments/${id}/`, showAs: plan.nameOf("Dept", id) }),
    ),
    ...namedIn(plan, "Project").map((id) =>
      x("TLCObject", { eId: id, href: `${root}projects/${id}/`, showAs: plan.nameOf("Project", id) }),
    ),
  ]);
}

/** Give the ids that the marks of one component refer to, each once, in order of id. */
function namedIn(plan: AknSource, component: string): string[] {
  const elements = inlineElements(plan).filter(({ name }) => name === component);
  return [...new Set(elements.flatMap((element) => attribute(element, "id") ?? []))].sort();
}

function notesOf(plan: AknSource): Element[] {
  const rows = inlineElements(plan).flatMap((element) => attribute(element, "row") ?? []);
  return [...new Set(rows)].flatMap((row) => {
    const note = plan.notes.get(row);
    return note ? [x("note", { eId: `e_${row}` }, [x("p", note.text)])] : [];
  });
}

/** Where each part stands in the seed, and how often each class of change was made. */
function proprietary({ row, script, counts, recordOf }: AknSource, divisions: readonly NamedDivision[]): Element {
  const { sha256 } = row.provenance;
  return x("proprietary", source, [
    x("fg:seed", { file: `seeds/${row.slug}.txt`, sha256, script, unit: "code point, 0-based, end exclusive" }),
    ...Object.entries(counts).map(([name, count]) => x("fg:changes", { class: name, count: String(count) })),
    ...flatten(divisions).flatMap(({ division, eId, content }) => [
      x("fg:place", { eId, ...placeOf(division), origin: division.origin, ...recordAttributes(division.path) }),
      ...division.content.map((part, i) => x("fg:place", { eId: content[i] ?? "", ...placeOf(part) })),
    ]),
  ]);

  function recordAttributes(path: string) {
    const record = recordOf(`${row.slug}/${path}`);
    return record ? { number: String(record.number), sha256: record.sha256 } : {};
  }
}

interface InSeed {
  readonly line: number;
  readonly col: number;
  readonly span: { readonly start: number; readonly end: number };
}

function placeOf({ line, col, span }: InSeed) {
  return { line: String(line), col: String(col), start: String(span.start), end: String(span.end) };
}
