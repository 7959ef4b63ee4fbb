/** Problems of the files of a library: seeds, and what stands where one should. */
import type { CodeEntry } from "./entry.ts";

export const libraryCodes = {
  "seed/not-utf8": {
    severity: "error",
    what: "A seed holds bytes that are not UTF-8.",
    fix: "store the seed as UTF-8; keep the file as it was found beside it",
  },
  "seed/changed": {
    severity: "error",
    what: "A seed differs from the fingerprint recorded when it was taken in.",
    fix: "restore the seed; if it is a new witness, record its sha256 in content/registry/plans.yaml",
  },
  "seed/no-folder": {
    severity: "error",
    what: "The folder of seeds is not there, or holds no seed of the registry.",
    fix: "name the folder by --seeds; without it, the seeds are in seeds/",
  },
  "seed/missing": {
    severity: "error",
    what: "A plan of the registry has no seed.",
    fix: "add the seed under the slug of the row, or remove the row",
  },
  "seed/left-out": {
    severity: "warning",
    what: "A plan of the registry has no seed in the folder that is tried, and is left out.",
    fix: "nothing, if only some plans are to be tried; else add the seed",
  },
  "seed/unregistered": {
    severity: "error",
    what: "A seed has no row in plans.yaml.",
    fix: "add a row for it to content/registry/plans.yaml",
  },
  "library/no-file": {
    severity: "error",
    what: "Where a library has a file there is something else, or a link that leads out of the library.",
    fix: "put the file itself there",
  },
} as const satisfies Record<string, CodeEntry>;
