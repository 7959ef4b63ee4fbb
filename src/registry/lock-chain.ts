import { createHash } from "node:crypto";
import type { Problem } from "../diagnostics/problem.ts";
import type { Identifiable, Identifier } from "./identifiers.ts";

/** How much of a digest each line bears: enough that no slip of a merge meets it by chance. Hexadecimal digits. */
const linkLength = 12;

/** Give the digest of a line and of all before it. */
export function linkOf(before: string, content: string): string {
  return createHash("sha256").update(`${before}\n${content}`).digest("hex").slice(0, linkLength);
}

/**
 * Find the lines that a bad merge or a hand has taken out. Numbers count up within their kind, so that a gap tells
 * which number is lost; and what a plan has at an address without a number tells whose it was.
 *
 * @param found what the plans have now
 */
export function findLostLines(
  identifiers: readonly Identifier[],
  found: readonly Identifiable[],
  file: string,
): Problem[] {
  const last = new Map<string, number>();
  const known = new Set(identifiers.map(({ kind, address }) => `${kind} ${address}`));
  return identifiers.flatMap(({ kind, number, line }): Problem[] => {
    const before = last.get(kind) ?? 0;
    last.set(kind, Math.max(number, before));
    if (number === before + 1) return [];
    const nameless = found.filter((one) => one.kind === kind && !known.has(`${kind} ${one.address}`));
    const values = { kind, number, wanted: before + 1, without: nameless.map(({ address }) => address) };
    return [{ code: "identifiers/lost-line", file, line, col: 1, values }];
  });
}
