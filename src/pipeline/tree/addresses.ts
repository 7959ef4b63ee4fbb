import type { Problem } from "../../diagnostics/problem.ts";
import type { Placed, PlanRow } from "../../registry/schema.ts";
import type { Block } from "../blocks/block.ts";

/** The addresses of the divisions of a plan: each is given once. */
export class Addresses {
  readonly #file: string;
  readonly #row: Placed<PlanRow>;
  readonly #problems: Problem[];
  /** Addresses below the plan, with the last number by which their name was made unique; 1 where it was not. */
  readonly #given = new Map<string, number>();

  constructor(file: string, row: Placed<PlanRow>, problems: Problem[]) {
    this.#file = file;
    this.#row = row;
    this.#problems = problems;
  }

  /** Give a name below a parent, with a number behind it where the name is taken; of a printed heading, `at`, that is a problem. */
  name(parent: readonly string[], name: string, at: Block | undefined): string {
    const address = (last: string) => [...parent, last].join("/");
    let n = this.#given.get(address(name)) ?? 0;
    let unique = name;
    while (n > 0 && this.#given.has(address(unique))) unique = `${name}-${++n}`;
    this.#given.set(address(unique), 1);
    this.#given.set(address(name), Math.max(n, 1));
    if (unique !== name && at) {
      this.#problems.push({
        code: "tree/duplicate-address",
        file: this.#file,
        line: at.line,
        col: at.col,
        values: { address: [this.#row.slug, ...parent, name].join("/") },
      });
    }
    return unique;
  }
}
