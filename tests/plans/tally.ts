import { isDeepStrictEqual } from "node:util";
import type { Count, MeasuredKind } from "../../src/views/measured-kinds.ts";
import type { Outcome } from "./read-plans.ts";

/** Headings and duties of plans, counted by kind. */
export class Tally {
  readonly #rows = new Map<string, MeasuredKind>();

  add(kind: string, expected: Outcome, outcome: Outcome): void {
    const row = this.#rows.get(kind) ?? { kind, plans: 0, headings: none, duties: none };
    this.#rows.set(kind, {
      kind,
      plans: row.plans + 1,
      headings: sum(row.headings, count(expected.headings, outcome.headings)),
      duties: sum(row.duties, count(expected.duties, outcome.duties)),
    });
  }

  /** One row a kind, in order of name. */
  rows(): MeasuredKind[] {
    return [...this.#rows.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  }

  /** One line a kind: `groups: 3 plans, headings 21 of 21, duties 14 of 16 (1 more)`. */
  print(): string {
    return this.rows()
      .map(({ kind, plans, headings, duties }) => {
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
