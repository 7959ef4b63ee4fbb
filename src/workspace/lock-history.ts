import { spawnSync } from "node:child_process";
import { type Identifier, parseLock } from "../registry/identifiers.ts";

/** A line that a lock once had and has no more, with the newest commit that had it. */
export interface ForgottenLine {
  readonly identifier: Identifier;
  readonly commit: string;
}

/**
 * Find the lines of a lock that an earlier commit of the branch had and that are gone, each once: with this even a lock
 * that was begun anew together with all that is generated is noticed. Nothing where no history is at hand.
 *
 * @param folder a working copy
 * @param lockFile the lock's path in it
 */
export function forgottenLines(folder: string, lockFile: string, identifiers: readonly Identifier[]): ForgottenLine[] {
  const known = new Set(identifiers.map(keyOf));
  const commits = git(folder, "log", "--first-parent", "--format=%H", "--", lockFile)?.split("\n").filter(Boolean);
  return (commits ?? []).flatMap((commit) => {
    const before = parseLock(git(folder, "show", `${commit}:./${lockFile}`) ?? "", lockFile).identifiers;
    const forgotten = before.filter((identifier) => !known.has(keyOf(identifier)));
    for (const identifier of forgotten) known.add(keyOf(identifier));
    return forgotten.map((identifier) => ({ identifier, commit }));
  });
}

function keyOf({ kind, number, address }: Identifier): string {
  return `${kind} ${number} ${address}`;
}

function git(folder: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync("git", ["-C", folder, ...args], {
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  return status === 0 ? stdout : undefined;
}
