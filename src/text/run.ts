/**
 * The run: the smallest piece of an edition, one text with two sides. The printed side is
 * what the seed has, character for character; the reading side is what we publish.
 *
 * All places are counted in code points of the untouched seed, 0-based, end exclusive.
 */

/** The classes of change that the edition distinguishes and counts (docs/design.md §2, I2). */
export const changeClasses = ["punctuation", "script", "gloss", "mojibake", "emendation"] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** Characters that the copy could not give, as □: they read as they are printed, and are counted beside the changes. */
export const gapClass = "gap" as const;

/** What an apparatus lists: the changes, and the gaps. */
export const apparatusClasses = [...changeClasses, gapClass] as const;
export type ApparatusClass = (typeof apparatusClasses)[number];

/** Why a piece of a seed is not part of the published text (docs/design.md §2, I1). */
export const exclusionKinds = ["chrome", "copy", "contact", "control", "layout"] as const;
export type ExclusionKind = (typeof exclusionKinds)[number];

export interface Run {
  readonly class: "same" | ApparatusClass | "excluded";
  readonly printed: string;
  readonly reading: string;
  /** First code point in the seed. */
  readonly start: number;
  /** Code point after the last. */
  readonly end: number;
  /** Id of the emendation row that made this run, for the class `emendation`. */
  readonly emendation?: string;
  /** Id of a row that comments on this run and changes nothing. */
  readonly note?: string;
  /** Only for the class `excluded`. */
  readonly exclusion?: ExclusionKind;
}

/** A piece of the seed, in code points, 0-based, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of the seed with everything that was done to its characters. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** First code point of the line. */
  readonly start: number;
  /** Runs of the line including its terminator, without gaps. */
  readonly runs: readonly Run[];
}

/** Join the reading side. */
export function readingOf(runs: readonly Run[]): string {
  return runs.map((run) => run.reading).join("");
}

/** Join the printed side. */
export function printedOf(runs: readonly Run[]): string {
  return runs.map((run) => run.printed).join("");
}

/** Give the code points of a text; a lone surrogate counts as one. */
export function codePoints(text: string): string[] {
  return Array.from(text);
}

/** Give the part of a text between two places counted in code points. */
export function sliceCodePoints(points: readonly string[], span: Span): string {
  return points.slice(span.start, span.end).join("");
}

/** Say whether a run stands in the published text. */
export function isPublished(run: Run): boolean {
  return run.class !== "excluded";
}

/** Turn published runs into an exclusion, for example when a block proves to be page chrome. */
export function excludeRuns(runs: readonly Run[], exclusion: ExclusionKind): Run[] {
  return runs.map((run) =>
    isPublished(run)
      ? { class: "excluded", printed: run.printed, reading: "", start: run.start, end: run.end, exclusion }
      : run,
  );
}

/**
 * Cut runs at a place of their joined reading text (in UTF-16 units, as string methods give it).
 * A run whose two sides answer each other character by character can be cut anywhere; another change
 * is never torn: a cut inside it falls behind it.
 */
export function splitRuns(runs: readonly Run[], at: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const next = offset + run.reading.length;
    if (next <= at) before.push(run);
    else if (offset >= at) after.push(run);
    else if (isOneToOne(run)) {
      const [head, tail] = splitOneToOne(run, at - offset);
      before.push(head);
      after.push(tail);
    } else before.push(run);
    offset = next;
  }
  return [before, after];
}

/** Say whether each code point of the reading side has one of the printed side. */
export function isOneToOne({ class: change, printed, reading }: Run): boolean {
  return change === "same" || codePoints(printed).length === codePoints(reading).length;
}

function splitOneToOne(run: Run, at: number): [Run, Run] {
  const head = run.reading.slice(0, at);
  const length = codePoints(head).length;
  const printed = codePoints(run.printed);
  return [
    { ...run, printed: printed.slice(0, length).join(""), reading: head, end: run.start + length },
    { ...run, printed: printed.slice(length).join(""), reading: run.reading.slice(at), start: run.start + length },
  ];
}
