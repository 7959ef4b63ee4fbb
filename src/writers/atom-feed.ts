/** The Atom feed (RFC 4287) of revisions. */

import { createHash } from "node:crypto";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { strings } from "../strings/zh-Hans.ts";
import { summaryOf } from "./changes/change-words.ts";
import { type Revision, revisionAnchor } from "./changes/revisions.ts";

/**
 * Write the feed. Ids are made from the commits, so that they are the same at any host and for ever;
 * the feed is as new as its newest entry, so that building it again changes nothing.
 */
export function atomFeed(revisions: readonly Revision[], root: string): string {
  const feed = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-Hans" }, [
    x("id", uuidOf("feed")),
    x("title", `${strings.site.name}${strings.changes.title}`),
    x("updated", revisions[0]?.date ?? "1970-01-01T00:00:00Z"),
    x("author", [x("name", strings.site.name)]),
    x("link", { rel: "self", type: "application/atom+xml", href: `${root}feed.xml` }),
    x("link", { rel: "alternate", type: "text/html", href: `${root}changes/` }),
    ...revisions.map((revision) => entry(revision, root)),
  ]);
  const declaration = { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' } as const;
  return `${toXml([declaration, { type: "text", value: "\n" }, feed], { closeEmptyElements: true })}\n`;
}

function entry(revision: Revision, root: string) {
  const { commit, date, release, changes } = revision;
  return x("entry", [
    x("id", uuidOf(commit)),
    x("title", `${strings.changes.release(release)}${strings.exports.separator}${date.slice(0, 10)}`),
    x("updated", date),
    x("link", { rel: "alternate", type: "text/html", href: `${root}changes/#${revisionAnchor(revision)}` }),
    x("summary", summaryOf(changes)),
  ]);
}

/** A UUID of version 8 (RFC 9562), made from a name. */
function uuidOf(name: string): string {
  const hash = createHash("sha256").update(`fengong ${name}`).digest("hex");
  const variant = ((Number.parseInt(hash[16] ?? "0", 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join("-")}`;
}
