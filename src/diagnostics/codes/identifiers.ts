/** Problems of the lock of published addresses. */
import type { CodeEntry, Said } from "./entry.ts";

type LockedKind = "section" | "paragraph" | "duty" | "page";

/** Where a text now stands that has moved, if it is known. */
interface Moved {
  readonly to?: string;
}

/** An address of a text that is gone, or a page of a row that is gone. */
type LostAddress = { readonly address: string; readonly release: string } & Moved &
  ({ readonly kind: LockedKind } | { readonly id: string; readonly room: string });

/** What is wrong with a redirect from or to an address. */
interface WrongRedirect {
  readonly fault: "twice" | "undecided" | "unpublished" | "standing" | "nowhere";
  readonly address: string;
}

function sayMoved({ to }: Moved): { hint?: string } {
  return to === undefined ? {} : { hint: `The text now stands at ${to}.` };
}

function sayRedirect({ fault, address }: WrongRedirect): Said {
  switch (fault) {
    case "twice":
      return { found: `a second row from ${address}`, expected: "one row for each address" };
    case "undecided":
      return { found: `“?” in the row from ${address}`, expected: "where it went, and why" };
    case "unpublished":
      return { found: `a redirect from ${address}`, expected: "an address of identifiers.lock" };
    case "standing":
      return {
        found: `a redirect from ${address}, which stands as it was published`,
        expected: "an address that moved or ended",
      };
    case "nowhere":
      return {
        found: `a redirect to ${address}`,
        expected: "an address that is there now, not one that moved itself",
      };
  }
}

export const identifiersCodes = {
  "identifiers/lost": {
    severity: "error",
    what: "An address that was published is no longer there.",
    fix: "restore it, or say in content/registry/redirects.yaml where it went: `npm run addresses -- --propose` prints rows to begin with",
    says: (v: LostAddress) => ({
      found:
        "room" in v
          ? `no “${v.id}” among the ${v.room}, whose page ${v.address} was published in release ${v.release}`
          : `no ${v.kind} at ${v.address}, published in release ${v.release}`,
      expected: "every published address to stay",
      ...sayMoved(v),
    }),
  },
  "identifiers/repointed": {
    severity: "error",
    what: "A published address now stands for another printed text.",
    fix: "restore the text's bounds; if the change is right, say so in redirects.yaml with `from` and `to` the same",
    says: (v: { readonly address: string; readonly text: string; readonly release: string } & Moved) => ({
      found: `another printed text at ${v.address} (“${v.text}…”) than in release ${v.release}`,
      expected: "an address to mean the same text for ever",
      ...sayMoved(v),
    }),
  },
  "identifiers/redirect": {
    severity: "error",
    what: "A row of redirects.yaml answers for no address, or sends readers to none.",
    fix: "correct `from` and `to`: what was published, and where it stands now; without `to` the address says that it ended",
    says: sayRedirect,
  },
  "identifiers/broken-link": {
    severity: "error",
    what: "A line of the lock is not the one that was minted there: it, or one before it, was changed, lost or put in.",
    fix: "take content/registry/identifiers.lock back from the last commit that passed, then run `npm run convert`, which mints what is new; two branches that both minted are joined by `npm run join-locks`",
    says: (v: { readonly kind: LockedKind; readonly number: string; readonly address: string }) => ({
      found: `${v.kind} ${v.number} at ${v.address}, which is not the line that was minted here`,
      expected: "this line and all before it as they were minted",
    }),
  },
  "identifiers/line-ends": {
    severity: "error",
    what: "Lines of identifiers.lock end in a carriage return and a line feed: git or an editor has changed them.",
    fix: "remove content/registry/identifiers.lock and take it back with `git checkout -- content/registry/identifiers.lock`; where git itself writes such ends (core.autocrlf), keep the line of .gitattributes that forbids it for this file",
    says: (v: { readonly count: number }) => ({
      found: `${v.count} lines that end in CR LF`,
      expected: "lines that end in LF",
    }),
  },
  "identifiers/lost-line": {
    severity: "error",
    what: "A number of the lock is skipped or stands twice: an address that was published would get another.",
    fix: "take content/registry/identifiers.lock back from the last commit that passed, then run `npm run convert`, which mints what is new",
    says: (v: {
      readonly kind: LockedKind;
      readonly number: number;
      readonly wanted: number;
      readonly without: readonly string[];
    }) => ({
      found: `${v.kind} ${v.number}${v.without.length === 0 ? "" : ` (without a line: ${v.without.join(", ")})`}`,
      expected: `${v.kind} ${v.wanted}, and every line as it was minted`,
    }),
  },
  "identifiers/malformed": {
    severity: "error",
    what: "A line of identifiers.lock cannot be read.",
    fix: "restore the file from version control: it is written by `npm run convert` and only ever grows",
    says: (v: { readonly content: string }) => ({
      found: `“${v.content}”`,
      expected: "kind, number, address, release and sha256, parted by tabs",
    }),
  },
} as const satisfies Record<string, CodeEntry>;
