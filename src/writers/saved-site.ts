import { lstatSync } from "node:fs";
import { join } from "node:path";
import { offlineStrings } from "../strings/tools.ts";

/** The list of what a browser saves so that the site is read without a network: `offline.json`. */
export interface SavedSite {
  readonly release: string;
  /** Of the names and the bytes of all files of the list, in hexadecimal: two sites of one digest are the same. */
  readonly sha256: string;
  readonly bytes: number;
  /** Paths below the root of the site; of a page, that of its folder. */
  readonly paths: readonly string[];
  /** What a page says that is not as it stands on the network. */
  readonly words: {
    /** Above a page that was saved; `…` stands for the release. */
    readonly saved: string;
    /** Instead of what was not saved. */
    readonly missing: string;
    /** Leads from there to the first page. */
    readonly home: string;
  };
}

/** Where the list is published. */
export const listFile = "offline.json";

/** What reading, searching, comparing, citing, checking and taking along what is shown need; exports for other programs do without. */
const needed = [
  /\.(?:html|js|css)$/u,
  /^search\//u,
  /^data\/(?:resolver|sections|previews|duties|plans)\.json$/u,
  /^plans\/(?:.+\/)?(?:index\.json|cite\.txt)$/u,
  /^departments\/[^/]+\/duties\.json$/u,
];

/** Say what of the files of a built folder is saved. `digest` gives that of several files. */
export function savedSite(
  folder: string,
  all: readonly string[],
  { release, digest }: { readonly release: string; readonly digest: (files: readonly string[]) => string },
): SavedSite {
  const files = all.filter((file) => needed.some((pattern) => pattern.test(file)));
  return {
    release,
    sha256: digest(files),
    bytes: files.reduce((sum, file) => sum + lstatSync(join(folder, file)).size, 0),
    paths: files.map((file) => file.replace(/(?<=^|\/)index\.html$/u, "")),
    words: offlineStrings.words,
  };
}
