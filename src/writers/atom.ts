/** Atom feeds (RFC 4287). */

import { createHash } from "node:crypto";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { strings } from "../strings/zh-Hans.ts";

export interface FeedEntry {
  /** What the entry is, in the library for ever: its id is made from it. */
  readonly key: string;
  readonly title: string;
  /** ISO 8601. */
  readonly updated: string;
  /** Page of it, below the root. */
  readonly path: string;
  readonly summary: string;
}

export interface Feed {
  readonly key: string;
  readonly title: string;
  /** Where the feed itself and the page of the same things are, below the root. */
  readonly path: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** When a feed changed that has no entry yet. */
const beginning = "1970-01-01T00:00:00Z";

/**
 * Write a feed. Ids are made from names, so that they are the same at any host and for ever; the feed is as new as its
 * newest entry, so that building it again changes nothing.
 */
export function writeFeed({ key, title, path, page, entries }: Feed, root: string): string {
  const updated = entries.map((entry) => entry.updated).sort();
  const feed = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-Hans" }, [
    x("id", uuidOf(key)),
    x("title", title),
    x("updated", updated.at(-1) ?? beginning),
    x("author", [x("name", strings.site.name)]),
    x("link", { rel: "self", type: "application/atom+xml", href: `${root}${path}` }),
    x("link", { rel: "alternate", type: "text/html", href: `${root}${page}` }),
    ...entries.map((entry) => entryOf(entry, root)),
  ]);
  const declaration = { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' } as const;
  return `${toXml([declaration, { type: "text", value: "\n" }, feed], { closeEmptyElements: true })}\n`;
}

function entryOf({ key, title, updated, path, summary }: FeedEntry, root: string) {
  return x("entry", [
    x("id", uuidOf(key)),
    x("title", title),
    x("updated", updated),
    x("link", { rel: "alternate", type: "text/html", href: `${root}${path}` }),
    x("summary", summary),
  ]);
}

/** A UUID of version 8 (RFC 9562), made from a name. */
function uuidOf(name: string): string {
  const hash = createHash("sha256").update(`fengong ${name}`).digest("hex");
  const variant = ((Number.parseInt(hash[16] ?? "0", 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join("-")}`;
}
