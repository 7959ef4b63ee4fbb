/** Problems of the lock of published addresses. */
import type { CodeEntry } from "./entry.ts";

export const identifiersCodes = {
  "identifiers/lost": {
    severity: "error",
    what: "An address that was published is no longer there.",
    fix: "restore it, or say in content/registry/redirects.yaml where it went: `npm run addresses -- --propose` prints rows to begin with",
  },
  "identifiers/repointed": {
    severity: "error",
    what: "A published address now stands for another printed text.",
    fix: "restore the text's bounds; if the change is right, say so in redirects.yaml with `from` and `to` the same",
  },
  "identifiers/redirect": {
    severity: "error",
    what: "A row of redirects.yaml answers for no address, or sends readers to none.",
    fix: "correct `from` and `to`: what was published, and where it stands now; without `to` the address says that it ended",
  },
  "identifiers/broken-link": {
    severity: "error",
    what: "A line of the lock is not the one that was minted there: it, or one before it, was changed, lost or put in.",
    fix: "take content/registry/identifiers.lock back from the last commit that passed, then run `npm run convert`, which mints what is new; two branches that both minted are joined by `npm run join-locks`",
  },
  "identifiers/lost-line": {
    severity: "error",
    what: "A number of the lock is skipped or stands twice: an address that was published would get another.",
    fix: "take content/registry/identifiers.lock back from the last commit that passed, then run `npm run convert`, which mints what is new",
  },
  "identifiers/malformed": {
    severity: "error",
    what: "A line of identifiers.lock cannot be read.",
    fix: "restore the file from version control: it is written by `npm run convert` and only ever grows",
  },
} as const satisfies Record<string, CodeEntry>;
