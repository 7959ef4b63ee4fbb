/** Who bears a duty, as its row in a table says it, and whether that is what a reader asks for: the same in pages and browser. */

import type { EditionDuty } from "../edition/model.ts";

/** A body with its role in a duty and its kind. */
export interface Bearer {
  readonly id: string;
  readonly role: string;
  readonly kind: string;
}

/** What is asked of the bearers of a duty; empty is anything. The role `former` is any role of a body before the one asked for. */
export interface AskedBearers {
  readonly department?: string | undefined;
  readonly role?: string | undefined;
  readonly kind?: string | undefined;
  /** Another body that bears the duty, too. */
  readonly with?: string | undefined;
}

/** `commerce:lead:autonomous-region` for each registered bearer of a duty, with blanks between. */
export function writeBearers(duty: EditionDuty, kindOf: ReadonlyMap<string, string>): string {
  return duty.assignees
    .flatMap(({ department, role }) => (department ? `${department}:${role}:${kindOf.get(department)}` : []))
    .join(" ");
}

/** Read what {@link writeBearers} wrote. */
export function readBearers(words: string): Bearer[] {
  return words.split(" ").flatMap((word) => {
    const [id = "", role = "", kind = ""] = word.split(":");
    return id === "" ? [] : [{ id, role, kind }];
  });
}

/**
 * Say whether bearers are as asked. One of them has to meet department, role and kind together: 配合 of one body is not
 * 配合 of another. `before` gives the bodies before one; for no body, all that have become another.
 */
export function areAsked(
  bearers: readonly Bearer[],
  { department, role, kind, with: partner }: AskedBearers,
  before: (department: string | undefined) => ReadonlySet<string>,
): boolean {
  if (partner && !bearers.some(({ id }) => id === partner)) return false;
  if (!department && !role && !kind) return true;
  const ancestors = role === "former" ? before(department) : undefined;
  return bearers.some(
    (bearer) =>
      (!kind || bearer.kind === kind) &&
      (ancestors
        ? ancestors.has(bearer.id)
        : (!department || bearer.id === department) && (!role || bearer.role === role)),
  );
}
