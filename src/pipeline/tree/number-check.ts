import type { Problem, ProposedReading } from "../../diagnostics/problem.ts";
import type { Placed, PlanRow } from "../../registry/schema.ts";
import { numberLike } from "../../text/numeral.ts";
import { codePoints } from "../../text/run.ts";
import type { Block } from "../blocks/block.ts";
import type { HeadingMark } from "../headings/heading-style.ts";

/** A number with the one behind 之; 0 where there is none. */
interface Place {
  readonly value: number;
  readonly sub: number;
}

/** A number out of order. */
interface Doubtful {
  /** Index of its problem. */
  readonly at: number;
  readonly mark: HeadingMark;
  /** Where it stands in its line, as in a problem. */
  readonly col: number;
  /** The number that should stand there. */
  readonly wanted: number;
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
  /** Of each parent the last number, where it is out of order behind another: the next says whether it is misprinted. */
  readonly #doubtful = new Map<string, Doubtful>();

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
    this.#proposeMisprint(this.#doubtful.get(key), place);
    this.#doubtful.delete(key);
    this.#lastInParent.set(key, place);
    this.#lastOfStyle.set(mark.style, place);
    const isTwice = before?.value === place.value && before.sub === place.sub;
    if (isTwice || ways.some((last) => follows(place, last))) return;
    if (this.#row.numbering.some(({ line }) => line === block.line)) return;
    const wanted = [...new Set(ways.map(({ value }) => value + 1))];
    if (before) this.#doubtful.set(key, { at: this.#problems.length, mark, col: block.col, wanted: before.value + 1 });
    this.#problems.push({
      code: "tree/number-out-of-order",
      file: this.#file,
      line: block.line,
      col: block.col,
      values: { numeral: mark.numeral, wanted, after: before?.value },
    });
  }

  /** 一、二、五、四: what stands for three is misprinted, since the next is four. 一、三、四: nobody can tell what is lost. */
  #proposeMisprint(doubtful: Doubtful | undefined, { value, sub }: Place): void {
    const problem = doubtful && this.#problems[doubtful.at];
    if (!problem || value !== doubtful.wanted + 1 || sub !== 0) return;
    const change = numberLike(doubtful.mark.numeral, doubtful.wanted);
    if (change === undefined) return;
    const at = doubtful.col - 1 + codePoints(doubtful.mark.numeral.slice(0, change.at)).length;
    const proposed: ProposedReading = { ...change, at };
    this.#problems[doubtful.at] = { ...problem, proposed };
  }
}

function follows({ value, sub }: Place, last: Place): boolean {
  return sub === 0 ? value === last.value + 1 : value === last.value && sub === last.sub + 1;
}
