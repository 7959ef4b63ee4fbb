import { partText, type Stretch } from "./stretches.ts";
import type { MatterWords } from "./tails.ts";

/** A piece of a plan's text: a title or a paragraph, with the place where it stands. */
export interface Passage {
  readonly plan: string;
  /** Anything that tells passages of a plan apart: `4/16#p1`. */
  readonly place: string;
  /** 1-based line of the seed. */
  readonly line: number;
  readonly text: string;
}

/** A passage with the stretches that it is parted into. */
export interface PartedPassage extends Passage {
  readonly stretches: readonly Stretch[];
}

/** Part passages into stretches. */
export function partPassages(passages: readonly Passage[], words: MatterWords): PartedPassage[] {
  return passages.map((passage) => ({ ...passage, stretches: partText(passage.text, words.openings) }));
}
