/** Problems of the files of a library: seeds, and what stands where one should. */
import { type CodeEntry, type Said, sayByte } from "./entry.ts";

/** What stands where a file should be. */
type NoFile =
  | { readonly kind: "folder" | "pipe" | "device" | "circle" | "unreadable" }
  | { readonly bytes: number; readonly most: number }
  | { readonly link: string; readonly home: string };

/** What stands where a folder should be. */
interface NoFolder {
  readonly kind: "file" | "circle" | "unreadable";
}

const noFolders = {
  file: "something that is no folder",
  circle: "a link that leads in a circle",
  unreadable: "a folder that may not be read",
} as const;

const noFiles = {
  folder: { found: "a folder", expected: "a file" },
  pipe: { found: "a pipe", expected: "a file" },
  device: { found: "a device or a socket", expected: "a file" },
  circle: { found: "a link that leads in a circle", expected: "a file" },
  unreadable: { found: "a file that may not be read", expected: "a file that may be read" },
} as const;

function sayNoFile(v: NoFile): Said {
  if ("kind" in v) return noFiles[v.kind];
  return "bytes" in v
    ? { found: `a file of ${v.bytes} bytes`, expected: `at most ${v.most} bytes` }
    : { found: `a link to ${v.link}`, expected: `a file in ${v.home}` };
}

function sayMissingSeed(v: { readonly seed: string; readonly slug: string }): Said {
  return { found: `no file ${v.seed}`, expected: `the seed of “${v.slug}”` };
}

export const libraryCodes = {
  "seed/not-utf8": {
    severity: "error",
    what: "A seed holds bytes that are not UTF-8.",
    fix: "store the seed as UTF-8; keep the file as it was found beside it",
    says: (v: { readonly byte: number }) => ({ found: sayByte(v.byte), expected: "UTF-8" }),
  },
  "seed/changed": {
    severity: "error",
    what: "A seed differs from the fingerprint recorded when it was taken in.",
    fix: "restore the seed; if it is a new witness, record its sha256 in content/registry/plans.yaml",
    says: (v: { readonly sha256: string; readonly recorded: string; readonly row: string }) => ({
      found: `the fingerprint ${v.sha256}`,
      expected: `${v.recorded} (${v.row})`,
    }),
  },
  "seed/no-folder": {
    severity: "error",
    what: "The folder of seeds is not there, or holds no seed of the registry.",
    fix: "name the folder by --seeds; without it, the seeds are in seeds/",
    says: (v: { readonly plans: string; readonly folder: string }) => ({
      found: `no seed of ${v.plans} in ${v.folder}`,
      expected: "the folder of the seeds",
    }),
  },
  "seed/missing": {
    severity: "error",
    what: "A plan of the registry has no seed.",
    fix: "add the seed under the slug of the row, or remove the row",
    says: sayMissingSeed,
  },
  "seed/left-out": {
    severity: "warning",
    what: "A plan of the registry has no seed in the folder that is tried, and is left out.",
    fix: "nothing, if only some plans are to be tried; else add the seed",
    says: sayMissingSeed,
  },
  "seed/unregistered": {
    severity: "error",
    what: "A seed has no row in plans.yaml.",
    fix: "add a row for it to content/registry/plans.yaml",
    says: (v: { readonly slug: string; readonly plans: string }) => ({
      found: "a seed without a row",
      expected: `a row with slug “${v.slug}” in ${v.plans}`,
    }),
  },
  "library/no-file": {
    severity: "error",
    what: "Where a library has a file there is something else, or a link that leads out of the library.",
    fix: "put the file itself there",
    says: sayNoFile,
  },
  "library/no-folder": {
    severity: "error",
    what: "Where a library has a folder there is something else.",
    fix: "put the folder itself there; a folder of which nothing is needed may be missing",
    says: (v: NoFolder) => ({ found: noFolders[v.kind], expected: "a folder" }),
  },
} as const satisfies Record<string, CodeEntry>;
