/** Says sentences of the grammar: the same ones for the same seed. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Dice, makeDice } from "../../tests/support/search-queries.ts";

/** What stands in the places of a shape of words: `{place}`. */
export type Slots = Readonly<Record<string, string | number>>;

/** `grammar.yaml`, which says what each part is. */
export interface Grammar {
  readonly digits: string;
  readonly ten: string;
  readonly syllables: string;
  readonly verbs: readonly string[];
  readonly modifiers: readonly string[];
  readonly fields: readonly string[];
  readonly things: readonly string[];
  readonly amounts: readonly string[];
  readonly clauses: readonly string[];
  readonly mention: string;
  readonly route: string;
  readonly dash: string;
  readonly lost_dash: string;
  readonly projects: readonly { readonly kind: string; readonly name: string }[];
  readonly heads: readonly { readonly head: string; readonly kind: string }[];
  readonly endings: readonly string[];
  readonly assignments: readonly string[];
  readonly wrong: { readonly printed: string; readonly right: string };
  readonly plans: Readonly<Record<PlanShape, ShapeOfPlan>>;
  readonly headings: Readonly<
    Record<"part" | "chapter" | "section" | "item" | "series" | "title" | "item_title", string>
  >;
  readonly reasons: Readonly<Record<"dash" | "wrong" | "why" | "source", string>>;
}

/** The shapes of plans, after those of the real ones. */
export const planShapes = ["assigned", "outline", "reply", "doubled", "assigned", "assigned"] as const;
export type PlanShape = (typeof planShapes)[number];

export interface ShapeOfPlan {
  readonly kind: string;
  readonly title: string;
  readonly opening: string;
  /** The document that the plan divides, cited by its name. */
  readonly work?: string;
}

export const grammar = parse(readFileSync(join(import.meta.dirname, "grammar.yaml"), "utf8")) as Grammar;

export class Speaker {
  readonly dice: Dice;

  constructor(seed: number) {
    this.dice = makeDice(seed);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.dice(list.length)] as T;
  }

  /** A name of three syllables, all of them different. */
  place(): string {
    const syllables = [...grammar.syllables];
    return [0, 1, 2].map(() => syllables.splice(this.dice(syllables.length), 1)[0]).join("");
  }

  /** Fill a shape: what is not given is picked from the words of the grammar. */
  say(shape: string, slots: Slots = {}): string {
    return shape.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => String(slots[slot] ?? this.#word(slot)));
  }

  /** One sentence of some clauses, with half-width commas as the seeds have them. */
  sentence(clauses: readonly string[] = []): string {
    const own = Array.from({ length: 1 + this.dice(3) }, () => this.say(this.pick(grammar.clauses)));
    return `${[...own, ...clauses].join(",")}。`;
  }

  #word(slot: string): string {
    switch (slot) {
      case "verb":
        return this.pick(grammar.verbs);
      case "modifier":
        return this.pick(grammar.modifiers);
      case "field":
        return this.pick(grammar.fields);
      case "thing":
        return this.pick(grammar.things);
      case "amount":
        return this.say(this.pick(grammar.amounts));
      case "place":
        return this.place();
      case "year":
        return String(20 + this.dice(16));
      case "number":
        return String(2 + this.dice(900));
      default:
        throw new Error(`The grammar has no words for {${slot}}.`);
    }
  }
}

/** Give a number up to 99 as headings print it. */
export function numeralOf(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const digit = (d: number) => [...grammar.digits][d - 1] ?? "";
  if (tens === 0) return digit(ones);
  return `${tens > 1 ? digit(tens) : ""}${grammar.ten}${digit(ones)}`;
}
