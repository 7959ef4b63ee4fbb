/** Every match of a text in a line of its own, with what stands around it: keyword in context. */

import { rangesOf } from "./excerpt.ts";
import type { PlacedCharacter, SearchedText } from "./find-in-text.ts";
import type { Reading } from "./find-sections.ts";

export interface ConcordanceLine {
  readonly before: string;
  readonly match: string;
  readonly behind: string;
}

/** Characters around a match: as many as a wide screen has room for in one line. */
const around = 32;

/** Give the matches of all words in the order of the text, each with its own paragraph around it. */
export function concordance(
  text: string,
  searched: SearchedText<PlacedCharacter>,
  readings: readonly Reading[],
): ConcordanceLine[] {
  return readings
    .flatMap((reading) => rangesOf(searched, reading))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end }) => ({
      before: [...(text.slice(0, start).split("\n").at(-1) ?? "")].slice(-around).join(""),
      match: text.slice(start, end).replaceAll("\n", " "),
      behind: [...(text.slice(end).split("\n")[0] ?? "")].slice(0, around).join(""),
    }));
}
