import type { Stats } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { Problem } from "../diagnostics/problem.ts";

/** Bytes of a file of a library, or why there are none: a problem, or nothing where the file is not there. */
export type ReadFile = { readonly bytes: Uint8Array } | { readonly problem: Problem } | undefined;

/** No file of a library is larger; a longer one is something else. Bytes. */
const largestFile = 50_000_000;

/**
 * Read a file of a library. What is no file (a folder, a pipe that never ends, a link that leads in a circle) and a link
 * that leads out of the folder of the library are problems: a library is whole where its folder is.
 *
 * @param home the folder that no link may lead out of
 */
export async function readRegular(path: string, home: string): Promise<ReadFile> {
  const problem = (found: string, expected: string) => ({
    problem: { code: "library/no-file", file: path, line: 1, col: 1, found, expected } as const,
  });
  try {
    const status = await stat(path);
    if (!status.isFile()) return problem(kindOf(status), "a file");
    if (status.size > largestFile) return problem(`a file of ${status.size} bytes`, `at most ${largestFile} bytes`);
    const real = await realpath(path);
    const inside = `${await realpath(home)}${sep}`;
    if (!real.startsWith(inside)) return problem(`a link to ${real}`, `a file in ${home}`);
    return { bytes: await readFile(real) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "ELOOP") return problem("a link that leads in a circle", "a file");
    if (code === "EACCES" || code === "EPERM") return problem("a file that may not be read", "a file that may be read");
    throw error;
  }
}

function kindOf(status: Stats): string {
  if (status.isDirectory()) return "a folder";
  return status.isFIFO() ? "a pipe" : "a device or a socket";
}

/** Give a text in UTF-8, without its byte order mark unless it is kept; nothing where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, { keepMark }: { readonly keepMark: boolean }): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: keepMark }).decode(bytes);
  } catch {
    return undefined;
  }
}
