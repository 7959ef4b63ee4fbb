/**
 * `npm run join-locks`: join the locks of two branches that both minted. The numbers of the published branch stay; what
 * only the other minted comes behind, with new ones. Then run `npm run convert` and commit what changes.
 *
 *     npm run join-locks -- --published main                     in the middle of a merge or on the other branch
 *     npm run join-locks -- --published main --other REVISION    where HEAD is not the other, as in a rebase
 */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { formatProblems } from "../src/diagnostics/report.ts";
import { folderMark } from "../src/files/folder.ts";
import { markWithLast } from "../src/files/lock-mark.ts";
import { replaceFile } from "../src/files/swap.ts";
import { formatLock, type Identifier, parseLock } from "../src/registry/identifiers.ts";
import { joinLocks } from "../src/registry/join-locks.ts";
import { readOptions } from "../src/workspace/read-options.ts";

const { values: options } = readOptions({
  options: { published: { type: "string" }, other: { type: "string", default: "HEAD" } },
});

const lockFile = "content/registry/identifiers.lock";

if (options.published === undefined) fail("Unexpected no --published, expected the branch whose addresses are known.");
else {
  const published = lockAt(options.published);
  const other = lockAt(options.other);
  if (published && other) await write(published, other);
}

async function write(published: readonly Identifier[], other: readonly Identifier[]): Promise<void> {
  const { identifiers, renumbered } = joinLocks(published, other);
  await replaceFile(lockFile, formatLock(identifiers));
  await replaceFile(join("content/plans", folderMark), markWithLast(published));
  for (const { kind, address, before, after } of renumbered)
    process.stdout.write(`${kind} ${before} → ${after}  ${address}\n`);
  const added = identifiers.length - published.length;
  process.stdout.write(
    `${added} addresses of ${options.other} stand behind ${published.length} of ${options.published}, ` +
      `${renumbered.length} with new numbers.\nNow run \`npm run convert\` and commit what changes.\n`,
  );
}

/** Read the lock as a revision has it; one that is damaged is refused. */
function lockAt(revision: string): readonly Identifier[] | undefined {
  const { status, stdout, stderr } = spawnSync("git", ["show", `${revision}:${lockFile}`], {
    encoding: "utf8",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status !== 0) {
    fail(`Unexpected revision “${revision}” (${stderr.trim()}), expected one that has ${lockFile}.`);
    return undefined;
  }
  const { identifiers, problems } = parseLock(stdout, `${revision}:${lockFile}`);
  const [first] = problems;
  if (!first) return identifiers;
  fail(formatProblems([first]));
  return undefined;
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
