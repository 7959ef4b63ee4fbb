/** The feed of revisions. */

import { strings } from "../strings/zh-Hans.ts";
import { writeFeed } from "./atom.ts";
import { summaryOf } from "./changes/change-words.ts";
import { type Revision, revisionAnchor } from "./changes/revisions.ts";

/** Write the feed of the library; each revision is known by its commit. */
export function atomFeed(revisions: readonly Revision[], root: string): string {
  const entries = revisions.map((revision) => ({
    key: revision.commit,
    title: `${strings.changes.release(revision.release)}${strings.exports.separator}${revision.date.slice(0, 10)}`,
    updated: revision.date,
    path: `changes/#${revisionAnchor(revision)}`,
    summary: summaryOf(revision.changes),
  }));
  const title = `${strings.site.name}${strings.changes.title}`;
  return writeFeed({ key: "feed", title, path: "feed.xml", page: "changes/", entries }, root);
}
