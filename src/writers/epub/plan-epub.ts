/** A plan as a book: EPUB 3.3 (W3C). Same plan, same release: same bytes. */

import { strToU8, zipSync } from "fflate";
import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { EditionPlan } from "../../edition/load-edition.ts";
import { titleOf } from "../../edition/plan-title.ts";
import { plainText } from "../../edition/render.ts";
import { strings } from "../../strings/zh-Hans.ts";
import { printable } from "../printable.ts";
import { epubChapter, fileNameOf } from "./epub-chapter.ts";

export interface EpubSource {
  readonly plan: EditionPlan;
  readonly release: string;
  readonly root: string;
  /** Time of the newest recorded change, ISO 8601: what the standard wants as the time of the last change. */
  readonly modified: string | undefined;
}

interface Chapter {
  readonly name: string;
  readonly title: string;
  readonly body: readonly Element[];
}

const style =
  ".corr{border-bottom:1px dotted;text-decoration:none}.corr:empty::after{content:'°'}td,th{border:1px solid}";

/** Pack the book. The type of the file comes first and is not compressed, as the standard says. */
export function planEpub(source: EpubSource): Uint8Array {
  const chapters = chaptersOf(source.plan);
  const title = printable(titleOf(source.plan.row));
  const pages = chapters.map(
    ({ name, title: own, body }) => [`OEBPS/${name}.xhtml`, strToU8(page(own, body))] as const,
  );
  const container = x("container", { version: "1.0", xmlns: "urn:oasis:names:tc:opendocument:xmlns:container" }, [
    x("rootfiles", [
      x("rootfile", { "full-path": "OEBPS/package.opf", "media-type": "application/oebps-package+xml" }),
    ]),
  ]);
  return zipSync(
    {
      mimetype: [strToU8("application/epub+zip"), { level: 0 }],
      "META-INF/container.xml": strToU8(xml(container)),
      "OEBPS/package.opf": strToU8(xml(packageOf(source, title, chapters))),
      "OEBPS/nav.xhtml": strToU8(page(title, [navigation(chapters)])),
      "OEBPS/style.css": strToU8(style),
      ...Object.fromEntries(pages),
    },
    // Local time, as the format counts: the same bytes in every time zone.
    { mtime: new Date(1980, 0, 1) },
  );
}

function chaptersOf(plan: EditionPlan): Chapter[] {
  const { title, divisions } = plan.content;
  const front = title ? plainText(title.children) : "";
  return [
    {
      name: "title",
      title: titleOf(plan.row),
      body: [front === "" ? x("h1", { class: "supplied" }, titleOf(plan.row)) : x("h1", printable(front))],
    },
    ...divisions.map((division) => ({
      name: fileNameOf(division),
      title: plainText(division.heading) || titleOf(plan.row),
      body: epubChapter(division, plan),
    })),
  ];
}

function page(title: string, body: readonly Element[]): string {
  const html = x(
    "html",
    {
      xmlns: "http://www.w3.org/1999/xhtml",
      "xmlns:epub": "http://www.idpf.org/2007/ops",
      lang: "zh-Hans",
      "xml:lang": "zh-Hans",
    },
    [
      x("head", [x("title", printable(title)), x("link", { rel: "stylesheet", type: "text/css", href: "style.css" })]),
      x("body", [...body]),
    ],
  );
  return xml(html);
}

function navigation(chapters: readonly Chapter[]): Element {
  const items = chapters.map(({ name, title }) => x("li", [x("a", { href: `${name}.xhtml` }, printable(title))]));
  return x("nav", { "epub:type": "toc" }, [x("h1", strings.exports.book.contents), x("ol", items)]);
}

function packageOf(
  { plan, release, root, modified }: EpubSource,
  title: string,
  chapters: readonly Chapter[],
): Element {
  const { row } = plan;
  const date = row.dates.find((each) => each.date !== undefined)?.date;
  const item = (id: string, href: string, type: string, more = {}) =>
    x("item", { id, href, "media-type": type, ...more });
  return x("package", { xmlns: "http://www.idpf.org/2007/opf", version: "3.0", "unique-identifier": "id" }, [
    x("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, [
      x("dc:identifier", { id: "id" }, `urn:x-fengong:${row.slug}:${release}`),
      x("dc:title", title),
      x("dc:language", "zh-Hans"),
      x("dc:publisher", strings.site.name),
      ...(row.issuer ? [x("dc:creator", row.issuer)] : []),
      ...(date ? [x("dc:date", date)] : []),
      x("dc:description", strings.exports.release(release)),
      x("dc:rights", strings.exports.book.rights),
      x("dc:source", row.provenance.url ?? `${root}plans/${row.slug}/`),
      x("meta", { property: "dcterms:modified" }, `${new Date(modified ?? 0).toISOString().slice(0, 19)}Z`),
    ]),
    x("manifest", [
      item("nav", "nav.xhtml", "application/xhtml+xml", { properties: "nav" }),
      item("style", "style.css", "text/css"),
      ...chapters.map(({ name }) => item(name, `${name}.xhtml`, "application/xhtml+xml")),
    ]),
    x(
      "spine",
      chapters.map(({ name }) => x("itemref", { idref: name })),
    ),
  ]);
}

function xml(root: Element): string {
  const declaration = { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' } as const;
  return `${toXml([declaration, { type: "text", value: "\n" }, root], { closeEmptyElements: true })}\n`;
}
