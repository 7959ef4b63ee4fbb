import { diffArrays } from "diff";
import { appendAll } from "../../text/append-all.ts";

/** What another witness reads in a line of a seed. */
export interface Variant {
  /** 1-based line of the seed. */
  readonly line: number;
  /** Words of that line, which stand in it once. */
  readonly before: string;
  /** What the other witness has there. */
  readonly after: string;
}

/** The variants of a witness, and how many of its lines have none of the seed's beside them. */
export interface Collation {
  readonly variants: readonly Variant[];
  readonly others: number;
}

/** Letters on either side of a difference, by which a person recognises the place. */
const around = 3;

/** Compare a witness with a seed, line by line: where as many lines stand for as many, each is beside its own. */
export function collate(seed: string, witness: string): Collation {
  const [own, other] = [seed, witness].map((text) => text.split(/\r\n?|\n/u));
  const variants: Variant[] = [];
  let others = 0;
  let line = 1;
  const hunks = diffArrays(own ?? [], other ?? [], { comparator: (a, b) => bareOf(a) === bareOf(b) });
  for (const [i, { value, added, removed }] of hunks.entries()) {
    if (added) {
      const before = hunks[i - 1];
      const isBeside = before?.removed === true && before.value.length === value.length;
      if (isBeside)
        appendAll(
          variants,
          value.map((text, j) => variantOf(line - value.length + j, before.value[j] ?? "", text)),
        );
      else others += value.filter((text) => text.trim() !== "").length;
    } else line += value.length;
    if (removed && !hunks[i + 1]?.added) others += value.filter((text) => text.trim() !== "").length;
  }
  return { variants, others };
}

/** Spaces and the width of signs are no variants. */
function bareOf(line: string): string {
  return line.normalize("NFKC").replace(/\s/gu, "");
}

/** What lies between the beginning and the end that both lines share, with as much around it as makes it single. */
function variantOf(line: number, own: string, other: string): Variant {
  let start = 0;
  while (start < own.length && own[start] === other[start]) start++;
  let tail = 0;
  while (tail < Math.min(own.length, other.length) - start && own.at(-1 - tail) === other.at(-1 - tail)) tail++;
  for (let reach = around; ; reach++) {
    const from = Math.max(0, start - reach);
    const kept = Math.max(0, tail - reach);
    const before = own.slice(from, own.length - kept);
    const isSingle = before !== "" && own.indexOf(before) === own.lastIndexOf(before);
    if (isSingle || (from === 0 && kept === 0)) return { line, before, after: other.slice(from, other.length - kept) };
  }
}
