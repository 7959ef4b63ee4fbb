/**
 * Stage 2 of 6: lines → blocks.
 *
 * Reads:      lines of runs; the plan's title; the words that name columns; a judge of the words in brackets.
 * Writes:     blocks in reading order (title, heading, paragraph, table, closing), the exclusions, and the
 *             places where two copies of one body differ.
 * Guarantees: every run of the lines is in exactly one block or exclusion;
 *             the runs of a block are contiguous and start and end with text; those of a table are its cells';
 *             a heading mark measures within the reading text of its block.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import { appendAll } from "../../text/append-all.ts";
import { excludeRuns, type Line, type Run, readingOf } from "../../text/run.ts";
import { readAnnex } from "../headings/annex.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import { readHeading, type TitleJudge } from "../headings/index.ts";
import type { ColumnWords } from "../tables/header-words.ts";
import { findTables } from "../tables/index.ts";
import type { Block, Variant } from "./block.ts";
import { bodyLines } from "./body-lines.ts";
import { bodyTitles } from "./body-titles.ts";
import { brokenTitles } from "./broken-titles.ts";
import { chooseWitness } from "./choose-witness.ts";
import { confirmSeries } from "./confirm-series.ts";
import { annexLabel } from "./constructs/attachment-list.ts";
import { divideLines, joinAll, type Piece, placeOf } from "./divide-lines.ts";
import { annexTitleLength, type LineJudges } from "./find-title.ts";
import { findZones, type Zones } from "./find-zones.ts";
import { fusedHeadings } from "./fused-headings.ts";
import { joinLines } from "./join-lines.ts";
import { namedLines } from "./named-lines.ts";
import { numberedLabels } from "./numbered-labels.ts";
import { titleSentences } from "./title-sentences.ts";

/** So much of a text is shown to say where it begins. UTF-16 units. */
const longestOpening = 20;

export interface BlocksInput {
  readonly file: string;
  readonly lines: readonly Line[];
  /** Title of the plan; absent when the edition supplies it. */
  readonly title: string | undefined;
  /** The words that name the columns of tables. */
  readonly genre: ColumnWords;
  readonly judges: LineJudges;
  /** What is asked of words to find where a title ends. */
  readonly judge: TitleJudge;
}

export interface BlocksOutput {
  readonly blocks: readonly Block[];
  readonly excluded: readonly Run[];
  readonly variants: readonly Variant[];
  readonly problems: readonly Problem[];
}

/** Classify the lines of a seed. Total: a line that is nothing else is a paragraph. */
export function classifyLines({ file, lines, title, genre, judges, judge }: BlocksInput): BlocksOutput {
  const isBodies = (words: string) => judge.namesBodies(words) || judge.assigns(words);
  const tables = findTables(lines, genre, { file, isBodies });
  const divided = divideLines(lines, tables, judge);
  const joined = joinLines(divided.pieces, { titles: judge, closing: judges.closing });
  const witness = chooseWitness(joined.pieces);
  const headings = witness.pieces.map(({ text, table }) => (table ? undefined : readHeading(text, judge)));
  const zones = findZones(witness.pieces, headings, { title, judges });
  const { blocks, excluded } = makeBlocks(witness.pieces, headings, zones, judges);
  const confirmed = confirmSeries(bodyLines(blocks, judge), judge);
  const named = namedLines(confirmed.blocks, judges.headingWords, judge);
  return {
    blocks: titleSentences(bodyTitles(numberedLabels(named.blocks, judge), judge)),
    excluded: joinExcluded([...divided.excluded, ...joined.excluded, ...witness.excluded, ...excluded]),
    variants: witness.variants,
    problems: [
      ...tables.flatMap(({ problems }) => problems),
      ...(title === "" && zones.title === undefined && blocks[0] ? [noTitle(file, blocks[0])] : []),
      ...fusedHeadings(file, confirmed.blocks, {
        names: judges.headingWords,
        lines: witness.pieces.map(({ text }) => text),
      }),
      ...brokenTitles(file, witness.pieces, headings, divided.pieces),
      ...confirmed.doubtful.map((block) => loneNumber(file, block)),
      ...named.doubtful.map((block) => unnumberedLine(file, block)),
    ],
  };
}

/** Make a block of each piece that is no exclusion, and one of the lines of a title. */
function makeBlocks(
  pieces: readonly Piece[],
  headings: readonly (HeadingMark | undefined)[],
  zones: Zones,
  judges: LineJudges,
): { blocks: Block[]; excluded: Run[] } {
  const blocks: Block[] = [];
  const excluded: Run[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const length = linesOf(i, pieces, headings, zones, judges);
    const piece = joinAll(pieces.slice(i, i + length));
    const exclusion = zones.exclusions.get(i);
    const own = exclusion ? excludeRuns(piece.runs, exclusion) : [];
    for (const runs of [piece.before, own, piece.after]) appendAll(excluded, runs);
    if (!exclusion) blocks.push(makeBlock(piece, kindOf(i, zones), headingAt(i, piece, pieces, headings, zones)));
    i += length - 1;
  }
  return { blocks, excluded };
}

/** How many pieces from one on make one block. */
function linesOf(
  i: number,
  pieces: readonly Piece[],
  headings: readonly (HeadingMark | undefined)[],
  { title, annexes }: Zones,
  judges: LineJudges,
): number {
  if (i === title?.first) return title.length;
  const isLabel = annexes.has(i) && annexLabel(pieces[i]?.text ?? "");
  return isLabel ? 1 + annexTitleLength(pieces, headings, i + 1, judges) : 1;
}

function headingAt(
  i: number,
  piece: Piece,
  pieces: readonly Piece[],
  headings: readonly (HeadingMark | undefined)[],
  { annexes, listed }: Zones,
): HeadingMark | undefined {
  if (listed.has(i)) return undefined;
  return annexes.has(i) ? readAnnex(piece.text, pieces[i]?.text ?? "") : headings[i];
}

function kindOf(i: number, { title, closing }: Zones): "title" | "closing" | undefined {
  if (i === title?.first) return "title";
  return closing.has(i) ? "closing" : undefined;
}

function makeBlock(piece: Piece, kind: "title" | "closing" | undefined, heading: HeadingMark | undefined): Block {
  const { runs, line, col, copy, table } = piece;
  const place = { runs, span: placeOf(piece), line, col, ...(copy ? { copy } : {}) };
  if (table) return { kind: "table", ...place, table };
  if (kind !== undefined) return { kind, ...place };
  return heading ? { kind: "heading", ...place, heading } : { kind: "paragraph", ...place };
}

/** Order exclusions by place, and join neighbours of one kind. */
function joinExcluded(excluded: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of [...excluded].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && last.end === run.start && last.exclusion === run.exclusion) {
      joined[joined.length - 1] = { ...last, printed: last.printed + run.printed, end: run.end };
    } else joined.push(run);
  }
  return joined;
}

function noTitle(file: string, { line, col, runs }: Block): Problem {
  return { code: "blocks/no-title", file, line, col, values: { opening: readingOf(runs).slice(0, longestOpening) } };
}

function loneNumber(file: string, { line, col, heading }: Block): Problem {
  return {
    code: "blocks/lone-number",
    file,
    line,
    col,
    values: { numeral: heading?.numeral ?? "" },
  };
}

function unnumberedLine(file: string, { line, col, runs }: Block): Problem {
  return {
    code: "blocks/unnumbered-line",
    file,
    line,
    col,
    values: { words: readingOf(runs) },
  };
}
