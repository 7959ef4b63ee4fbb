/**
 * `npm run addresses`: replay identifiers.lock against dist/. Every page and anchor ever published
 * must still be there, with the short address of each section and duty, and every page of dist/ must
 * be in the lock, as every line that an earlier commit had.
 *
 *     npm run addresses -- --mint       add the pages that are new
 *     npm run addresses -- --propose    print rows for redirects.yaml, one for each text that moved or went
 */

import { join } from "node:path";
import { folderMark } from "../src/files/folder.ts";
import { markWithLast } from "../src/files/lock-mark.ts";
import { readLibrary } from "../src/files/read-library.ts";
import { replaceFile } from "../src/files/swap.ts";
import { formatLock, mintIdentifiers } from "../src/registry/identifiers.ts";
import { compileLibrary } from "../src/workspace/compile-library.ts";
import { forgottenLines } from "../src/workspace/lock-history.ts";
import { proposeRedirects } from "../src/workspace/propose-redirects.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { readBuiltPages, replayAddresses } from "../src/workspace/replay-addresses.ts";

const { values: options } = readOptions({
  options: {
    mint: { type: "boolean", default: false },
    propose: { type: "boolean", default: false },
    dist: { type: "string", default: "dist" },
  },
});

const folders = { seeds: "seeds", registry: "content/registry" };
const lockFile = join(folders.registry, "identifiers.lock");
const library = await readLibrary(folders);
if (options.propose) propose();
else await replay();

function propose(): void {
  const { found } = compileLibrary(library, lockFile);
  const rows = proposeRedirects(library.identifiers, found, library.registry.redirects);
  process.stdout.write(rows === "" ? "# Every text stands where it was published.\n" : rows);
}

async function replay(): Promise<void> {
  const { identifiers, registry } = library;
  const { missing, unlisted } = replayAddresses(identifiers, registry.redirects, readBuiltPages(options.dist));
  const forgotten = forgottenLines(".", lockFile, identifiers);
  const said = [
    ...missing,
    ...forgotten.map(({ identifier: { kind, number, address }, commit }) => {
      const short = commit.slice(0, 12);
      return `${kind} ${number} at ${address} is in ${lockFile} of ${short} and here no more: take the file back from there`;
    }),
  ];
  if (options.mint) {
    const minted = mintIdentifiers(identifiers, unlisted, registry.release);
    await replaceFile(lockFile, formatLock(minted));
    await replaceFile(join("content/plans", folderMark), markWithLast(minted));
    process.stdout.write(`${unlisted.length} pages added to ${lockFile}.\n`);
  } else {
    said.push(
      ...unlisted.map(
        ({ address }) => `${address} is not in ${lockFile}: run \`npm run addresses -- --mint\` and commit the result`,
      ),
    );
  }
  if (said.length > 0) {
    process.stderr.write(`${said.join("\n")}\n`);
    process.exitCode = 1;
  } else process.stdout.write(`${identifiers.length} addresses are where they were published.\n`);
}
