import type { Problem } from "../../diagnostics/problem.ts";
import type { Placed, PlanRow } from "../../registry/schema.ts";
import type { Block } from "../blocks/block.ts";
import type { HeadingMark } from "../headings/heading-style.ts";

/** A number with the one behind 之; 0 where there is none. */
interface Place {
  readonly value: number;
  readonly sub: number;
}

/** Before the first number. */
const none: Place = { value: 0, sub: 0 };

/**
 * Check that numbers follow each other. Within its parent a number is the one before it plus one, or the first
 * inserted behind it (第五条, 第五条之一, 第六条); the first of a parent is 1, or goes on from the last of the same
 * style anywhere before, as items do that are numbered through the whole document. One that stands twice is told
 * by its address.
 */
export class NumberCheck {
  readonly #file: string;
  readonly #row: Placed<PlanRow>;
  readonly #problems: Problem[];
  readonly #lastInParent = new Map<string, Place>();
  readonly #lastOfStyle = new Map<string, Place>();

  constructor(file: string, row: Placed<PlanRow>, problems: Problem[]) {
    this.#file = file;
    this.#row = row;
    this.#problems = problems;
  }

  /** Take a number for given that no heading has: of an attachment that is the plan itself. */
  pass({ style, value }: HeadingMark): void {
    this.#lastOfStyle.set(style, { value, sub: 0 });
  }

  check(block: Block, mark: HeadingMark, parent: readonly string[]): void {
    const key = `${parent.join("/")} ${mark.style} ${mark.above ?? ""}`;
    const before = this.#lastInParent.get(key);
    const place: Place = { value: mark.value, sub: mark.sub ?? 0 };
    const ways = before ? [before] : [none, this.#lastOfStyle.get(mark.style) ?? none];
    this.#lastInParent.set(key, place);
    this.#lastOfStyle.set(mark.style, place);
    const isTwice = before?.value === place.value && before.sub === place.sub;
    if (isTwice || ways.some((last) => follows(place, last))) return;
    if (this.#row.numbering.some(({ line }) => line === block.line)) return;
    const expected = [...new Set(ways.map(({ value }) => value + 1))].join(" or ");
    this.#problems.push({
      code: "tree/number-out-of-order",
      file: this.#file,
      line: block.line,
      col: block.col,
      found: `number “${mark.numeral}”`,
      expected: `${expected}${before === undefined ? "" : ` after ${before.value}`}`,
    });
  }
}

function follows({ value, sub }: Place, last: Place): boolean {
  return sub === 0 ? value === last.value + 1 : value === last.value && sub === last.sub + 1;
}
