import { isDeepStrictEqual } from "node:util";
import type { Outcome } from "./read-plans.ts";

/** How many of what was expected came out, and how much came out that was not. */
interface Count {
  readonly right: number;
  readonly expected: number;
  readonly extra: number;
}

/** Headings and duties of plans, counted by kind. */
export class Tally {
  readonly #rows = new Map<string, { plans: number; headings: Count; duties: Count }>();

  add(kind: string, expected: Outcome, outcome: Outcome): void {
    const row = this.#rows.get(kind) ?? { plans: 0, headings: none, duties: none };
    this.#rows.set(kind, {
      plans: row.plans + 1,
      headings: sum(row.headings, count(expected.headings, outcome.headings)),
      duties: sum(row.duties, count(expected.duties, outcome.duties)),
    });
  }

  /** One line a kind: `groups: 3 plans, headings 21 of 21, duties 14 of 16 (1 more)`. */
  print(): string {
    return [...this.#rows]
      .map(([kind, { plans, headings, duties }]) => {
        return `${kind}: ${plans} plans, headings ${printCount(headings)}, duties ${printCount(duties)}\n`;
      })
      .join("");
  }
}

const none: Count = { right: 0, expected: 0, extra: 0 };

function count(expected: readonly object[], found: readonly object[]): Count {
  const right = expected.filter((item) => found.some((other) => isDeepStrictEqual(item, other))).length;
  return { right, expected: expected.length, extra: found.length - right };
}

function sum(a: Count, b: Count): Count {
  return { right: a.right + b.right, expected: a.expected + b.expected, extra: a.extra + b.extra };
}

function printCount({ right, expected, extra }: Count): string {
  return `${right} of ${expected}${extra > 0 ? ` (${extra} others)` : ""}`;
}
