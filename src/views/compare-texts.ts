/** Set two texts side by side: what is the same in the same place, what is the same elsewhere, what only one has. */

import { anyOf } from "../registry/word-pattern.ts";
import { alignWords } from "./align-words.ts";
import { sharedStrings } from "./shared-words.ts";

interface Part {
  readonly text: string;
  /** `moved` stands in the other text too, in another order. */
  readonly state: "same" | "moved" | "only";
}

/** A text as paragraphs of parts; joined with line feeds it is the text again. */
export type MarkedText = readonly (readonly Part[])[];

/** A text to compare; lines are paragraphs. */
export interface Compared {
  readonly text: string;
  /** Passages that are the same as a whole or not at all: assignments, which all name the same bodies. */
  readonly wholes?: readonly string[];
}

export interface Comparison {
  readonly one: MarkedText;
  readonly other: MarkedText;
  /** Part of all letters and digits that stands in both texts, 0 to 1. */
  readonly alike: number;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const letterPattern = /[\p{L}\p{N}]/gu;

/**
 * Two texts have 的 and 加强 in common whatever they say: a run of fewer letters than this is marked
 * only where the texts are mostly the same.
 */
const shortRun = 4;

/** Compare two texts word by word. */
export function compareTexts(one: Compared, other: Compared): Comparison {
  const stretches = alignWords(wordsOf(one), wordsOf(other));
  const common = stretches.flatMap((stretch) => (stretch.in === "both" ? stretch.words : []));
  const least = count(common.join("")) * 2 > Math.min(count(one.text), count(other.text)) ? 1 : shortRun;
  const partsOf = (own: "one" | "other"): Part[] =>
    stretches
      .filter((stretch) => stretch.in === own || stretch.in === "both")
      .flatMap(({ in: where, words }): Part[] => {
        const text = words.join("");
        if (where === "both" && count(text) >= least) return [{ text, state: "same" }];
        return words.map((word) => ({ text: word, state: "only" }));
      });
  const marked = { one: findMoved(partsOf("one"), one, other), other: findMoved(partsOf("other"), other, one) };
  const shared = [...marked.one, ...marked.other].filter(({ state }) => state !== "only");
  return {
    one: paragraphsOf(marked.one),
    other: paragraphsOf(marked.other),
    alike: count(shared.map(({ text }) => text).join("")) / Math.max(1, count(one.text) + count(other.text)),
  };
}

function wordsOf(compared: Compared): string[] {
  return splitWholes(compared).flatMap(({ text, isWhole }) =>
    isWhole ? [text] : [...segmenter.segment(text)].map(({ segment }) => segment),
  );
}

function splitWholes({ text, wholes = [] }: Compared): { text: string; isWhole: boolean }[] {
  if (wholes.length === 0) return [{ text, isWhole: false }];
  const pieces = text.split(new RegExp(`(${anyOf(wholes)})`, "u"));
  return pieces.map((piece) => ({ text: piece, isWhole: wholes.includes(piece) }));
}

function count(text: string): number {
  return text.match(letterPattern)?.length ?? 0;
}

/** Mark in what only one text has the strings that the other has in another place. */
function findMoved(parts: readonly Part[], { wholes = [] }: Compared, other: Compared): Part[] {
  const searched = splitWholes(other)
    .map(({ text, isWhole }) => (isWhole ? "" : text))
    .join("\n");
  return joinEqual(parts).flatMap((part) => {
    if (part.state !== "only") return [part];
    return splitWholes({ text: part.text, wholes }).flatMap(({ text, isWhole }): Part[] =>
      isWhole ? [{ text, state: "only" }] : markMoved(text, searched),
    );
  });
}

function markMoved(text: string, searched: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const [start, end] of sharedStrings(text, searched)) {
    const words = text.slice(Math.max(start, from), end).replace(/^[^\p{L}\p{N}]+/u, "");
    if (end <= from || count(words) < shortRun) continue;
    parts.push({ text: text.slice(from, end - words.length), state: "only" }, { text: words, state: "moved" });
    from = end;
  }
  return [...parts, { text: text.slice(from), state: "only" }];
}

function joinEqual(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.state === part.state) joined[joined.length - 1] = { ...part, text: last.text + part.text };
    else if (part.text !== "") joined.push(part);
  }
  return joined;
}

function paragraphsOf(parts: readonly Part[]): Part[][] {
  const paragraphs: Part[][] = [[]];
  for (const { text, state } of joinEqual(parts)) {
    for (const [i, line] of text.split("\n").entries()) {
      if (i > 0) paragraphs.push([]);
      if (line !== "") paragraphs.at(-1)?.push({ text: line, state });
    }
  }
  return paragraphs;
}
