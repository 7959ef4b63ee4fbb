import type { Stats } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import type { ValuesOf } from "../diagnostics/codes.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** Bytes of a file of a library, or why there are none: a problem, or nothing where the file is not there. */
export type ReadFile = { readonly bytes: Uint8Array } | { readonly problem: Problem } | undefined;

type NoFile = ValuesOf<"library/no-file">;

/** No file of a library is larger; a longer one is something else. Bytes. */
const largestFile = 50_000_000;

/**
 * Read a file of a library. What is no file (a folder, a pipe that never ends, a link that leads in a circle) and a link
 * that leads out of the folder of the library are problems: a library is whole where its folder is.
 *
 * @param home the folder that no link may lead out of
 */
export async function readRegular(path: string, home: string): Promise<ReadFile> {
  const problem = (values: NoFile) => ({
    problem: { code: "library/no-file", file: path, line: 1, col: 1, values } as const,
  });
  try {
    const status = await stat(path);
    if (!status.isFile()) return problem({ kind: kindOf(status) });
    if (status.size > largestFile) return problem({ bytes: status.size, most: largestFile });
    const real = await realpath(path);
    const inside = `${await realpath(home)}${sep}`;
    if (!real.startsWith(inside)) return problem({ link: real, home });
    return { bytes: await readFile(real) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "ELOOP") return problem({ kind: "circle" });
    if (code === "EACCES" || code === "EPERM") return problem({ kind: "unreadable" });
    throw error;
  }
}

function kindOf(status: Stats): "folder" | "pipe" | "device" {
  if (status.isDirectory()) return "folder";
  return status.isFIFO() ? "pipe" : "device";
}

/** Give a text in UTF-8, without its byte order mark unless it is kept; nothing where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, { keepMark }: { readonly keepMark: boolean }): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: keepMark }).decode(bytes);
  } catch {
    return undefined;
  }
}
