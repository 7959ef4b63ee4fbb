import type { Problem } from "../../diagnostics/problem.ts";
import type { Placed, PlanRow } from "../../registry/schema.ts";
import type { Block } from "../blocks/block.ts";
import type { HeadingMark } from "../headings/heading-style.ts";

/**
 * Check that numbers follow each other. Within its parent a number is the one before it plus one;
 * the first of a parent is 1, or goes on from the last of the same style anywhere before, as items
 * do that are numbered through the whole document.
 */
export class NumberCheck {
  readonly #file: string;
  readonly #row: Placed<PlanRow>;
  readonly #problems: Problem[];
  readonly #lastInParent = new Map<string, number>();
  readonly #lastOfStyle = new Map<string, number>();

  constructor(file: string, row: Placed<PlanRow>, problems: Problem[]) {
    this.#file = file;
    this.#row = row;
    this.#problems = problems;
  }

  check(block: Block, mark: HeadingMark, parent: readonly string[]): void {
    const key = `${parent.join("/")} ${mark.style}`;
    const before = this.#lastInParent.get(key);
    const expected = before === undefined ? this.#firstNumbers(mark.style) : [before + 1];
    this.#lastInParent.set(key, mark.value);
    this.#lastOfStyle.set(mark.style, mark.value);
    if (expected.includes(mark.value) || this.#row.numbering.some(({ line }) => line === block.line)) return;
    this.#problems.push({
      code: "tree/number-out-of-order",
      file: this.#file,
      line: block.line,
      col: block.col,
      found: `number “${mark.numeral}”`,
      expected: `${expected.join(" or ")}${before === undefined ? "" : ` after ${before}`}`,
    });
  }

  #firstNumbers(style: string): number[] {
    const last = this.#lastOfStyle.get(style);
    return last === undefined ? [1] : [...new Set([1, last + 1])];
  }
}
