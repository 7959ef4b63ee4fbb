import { printedOf } from "../../text/run.ts";
import type { Passage } from "./passage.ts";
import { areNamed } from "./vocabulary.ts";

/** Passages that read like the rows of a table that was not found: the first, and how many stand about it. */
interface LooseCells {
  readonly first: Passage;
  readonly count: number;
}

/** What is longer is no row. UTF-16 units. */
const longestRow = 200;

/** So many passages at most stand between two that belong together. */
const widestGap = 6;

/**
 * Find headings and paragraphs that read like rows, or like cells of bodies, and that no table holds: words, white space
 * and bodies by name (`1.优化审批 县政务局 县司法局`), or such bodies and nothing else. One alone tells nothing.
 * `isAssigned` knows what assignments hold.
 */
export function findLooseCells(passages: readonly Passage[], isAssigned: (passage: Passage) => boolean): LooseCells[] {
  const groups: { first: Passage; count: number; last: number }[] = [];
  for (const [i, passage] of passages.entries()) {
    if (passage.kind !== "heading" && passage.kind !== "paragraph") continue;
    if (passage.text.length > longestRow || !isLoose(passage) || isAssigned(passage)) continue;
    const group = groups.at(-1);
    if (group && i - group.last <= widestGap) {
      group.count++;
      group.last = i;
    } else groups.push({ first: passage, count: 1, last: i });
  }
  return groups.filter(({ count }) => count > 1);
}

/** Bodies alone count below a numbered heading: above the first they are who issues a text, and whom it is for. */
function isLoose(passage: Passage): boolean {
  return isRow(passage) || (/^\d/u.test(passage.path[0] ?? "") && areNamed(passage.text));
}

/** `修建公路    市交通局    市财政局`: parted by white space or bars, the first part no bodies, one behind it nothing else. */
function isRow({ runs }: Passage): boolean {
  const [first = "", ...others] = printedOf(runs)
    .trim()
    .split(/[\s|│]+/u);
  return others.length > 0 && !areNamed(first) && others.some(areNamed);
}
