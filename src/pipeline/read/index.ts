/**
 * Stage 1 of 6: seed → lines.
 *
 * Reads:      the untouched text of a seed, the plan's emendations, the mojibake sequences.
 * Writes:     lines of runs; each run keeps the printed and the reading side, class and place.
 * Guarantees: the printed sides of all runs, joined, are the seed, character for character;
 *             places are contiguous from 0 to the length of the seed;
 *             a run of class `same` or `gap` reads as it is printed, an excluded run reads as nothing;
 *             no reading holds a control character or a lone surrogate.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import type { Emendation, MojibakeRow } from "../../registry/schema.ts";
import { codePoints, type Line } from "../../text/run.ts";
import { applyEmendations } from "./apply-emendations.ts";
import { type Cell, joinCells, makeCells } from "./cell.ts";
import { closeSpaces } from "./close-spaces.ts";
import { convertScript, isTraditional } from "./convert-script.ts";
import { excludeControls } from "./exclude-controls.ts";
import { excludeMarkdown } from "./exclude-markdown.ts";
import { foldCompatibility } from "./fold-compatibility.ts";
import { foldPunctuation } from "./fold-punctuation.ts";
import { markGaps } from "./mark-gaps.ts";
import { removeGlosses } from "./remove-glosses.ts";
import { restoreMojibake } from "./restore-mojibake.ts";
import { suspectDashes, suspectMojibake } from "./suspect.ts";
import { suspectGarbled } from "./suspect-garbled.ts";

export interface ReadInput {
  /** Path of the seed as messages name it. */
  readonly file: string;
  readonly text: string;
  readonly emendations: readonly Emendation[];
  readonly mojibake: readonly MojibakeRow[];
}

export interface ReadOutput {
  readonly lines: readonly Line[];
  /** True when the seed is in traditional script and its reading text was converted. */
  readonly traditional: boolean;
  readonly problems: readonly Problem[];
}

/** Turn the text of a seed into lines of runs. Total: any text gives lines. */
export function readSeed({ file, text, emendations, mojibake }: ReadInput): ReadOutput {
  const emending: Problem[] = [];
  const rowsByLine = Map.groupBy(emendations, (row) => row.line);
  const traditional = isTraditional(text);
  const lines = splitLines(text).map(({ number, start, points, terminator }): Line => {
    const rows = rowsByLine.get(number) ?? [];
    const emended = applyEmendations(makeCells(points, start), rows, emending);
    const folded = excludeMarkdown(foldCompatibility(excludeControls(emended)));
    const restored = removeGlosses(restoreMojibake(folded, mojibake));
    const converted = traditional ? convertScript(restored) : restored;
    const cells = closeSpaces(foldPunctuation(markGaps(converted)));
    return { number, start, runs: joinCells([...cells, ...layoutCells(terminator, start + points.length)]) };
  });
  const problems = [
    ...emending,
    ...missingLines(emendations, lines.length),
    ...lines.flatMap((line) => suspectMojibake(file, line)),
    ...lines.flatMap((line) => suspectGarbled(file, line)),
    ...suspectDashes(file, lines),
  ];
  return { lines, traditional, problems };
}

interface RawLine {
  readonly number: number;
  readonly start: number;
  readonly points: readonly string[];
  readonly terminator: string;
}

function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let start = 0;
  const parts = text.split(/(\r\n|\r|\n)/u);
  for (let i = 0; i < parts.length; i += 2) {
    const [body = "", terminator = ""] = parts.slice(i, i + 2);
    if (body === "" && terminator === "") continue;
    const points = codePoints(body);
    lines.push({ number: lines.length + 1, start, points, terminator });
    start += points.length + terminator.length;
  }
  return lines;
}

function layoutCells(terminator: string, start: number): Cell[] {
  return makeCells(codePoints(terminator), start).map((cell) => ({
    ...cell,
    reading: "",
    class: "excluded",
    exclusion: "layout",
  }));
}

function missingLines(emendations: readonly Emendation[], count: number): Problem[] {
  return emendations
    .filter((row) => row.line > count)
    .map((row) => ({
      code: "read/emendation-unmatched",
      ...row.place,
      values: { line: row.line, lines: count },
    }));
}
