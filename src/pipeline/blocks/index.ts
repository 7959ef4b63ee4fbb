/**
 * Stage 2 of 6: lines → blocks.
 *
 * Reads:      lines of runs; the plan's title and editorial headings.
 * Writes:     blocks in reading order (title, heading, paragraph, closing), the exclusions, and the
 *             places where two copies of one body differ.
 * Guarantees: every run of the lines is in exactly one block or exclusion;
 *             the runs of a block are contiguous and start and end with text;
 *             a heading mark measures within the reading text of its block.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import { type ExclusionKind, excludeRuns, type Line, printedOf, type Run, type Span } from "../run.ts";
import type { Block, HeadingMark, Variant } from "./block.ts";
import { attachmentEntry, attachmentOpening } from "./constructs/attachment-list.ts";
import { closingLine } from "./constructs/closing-line.ts";
import { documentTitle } from "./constructs/document-title.ts";
import { headingConstructs } from "./constructs/index.ts";
import { pageFooter, siteOperator } from "./constructs/page-footer.ts";
import { pageHeader } from "./constructs/page-header.ts";
import { personalContact } from "./constructs/personal-contact.ts";
import { divideLines, type Piece } from "./divide-lines.ts";
import { findDoubledBody, isSecondCleaner } from "./find-copy.ts";
import { keepSeries } from "./keep-series.ts";

export interface BlocksInput {
  readonly file: string;
  readonly lines: readonly Line[];
  /** Title of the plan; absent when the edition supplies it. */
  readonly title: string | undefined;
}

export interface BlocksOutput {
  readonly blocks: readonly Block[];
  readonly excluded: readonly Run[];
  readonly variants: readonly Variant[];
  readonly problems: readonly Problem[];
}

/** Classify the lines of a seed. Total: a line that is nothing else is a paragraph. */
export function classifyLines({ file, lines, title }: BlocksInput): BlocksOutput {
  const { pieces, excluded } = divideLines(lines);
  const witness = chooseWitness(pieces);
  excluded.push(...witness.excluded);
  const zones = findZones(witness.pieces, title);
  const blocks: Block[] = [];
  for (const [i, { piece, copy }] of witness.pieces.entries()) {
    const exclusion = zones.exclusions.get(i);
    if (exclusion) excluded.push(...excludeRuns(piece.runs, exclusion));
    else {
      const heading = i === zones.title ? undefined : readHeading(piece.text);
      blocks.push(makeBlock(piece, copy, kindOf(i, zones, heading), heading));
    }
  }
  const kept = keepSeries(blocks);
  return {
    blocks: kept,
    excluded: joinExcluded(excluded),
    variants: witness.variants,
    problems: kept.filter((block) => block.heading?.fused).map((block) => fusedHeading(file, block)),
  };
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

interface WitnessPiece {
  readonly piece: Piece;
  readonly copy: Span | undefined;
}

/** Where a body stands twice, keep the cleaner copy and remember where the other one is. */
function chooseWitness(pieces: readonly Piece[]): { pieces: WitnessPiece[]; excluded: Run[]; variants: Variant[] } {
  const doubled = findDoubledBody(pieces);
  if (!doubled) return { pieces: pieces.map((piece) => ({ piece, copy: undefined })), excluded: [], variants: [] };
  const { first, second, length } = doubled;
  const [base, other] = isSecondCleaner(pieces, doubled) ? [second, first] : [first, second];
  const result: WitnessPiece[] = [];
  const excluded: Run[] = [];
  const variants: Variant[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (i >= other && i < other + length) excluded.push(...excludeRuns(piece.runs, "copy"));
    else if (i >= base && i < base + length) {
      const copy = pieces[other + i - base] as Piece;
      result.push({ piece, copy: spanOf(copy.runs) });
      const [printed, copyPrinted] = [printedOf(piece.runs), printedOf(copy.runs)];
      if (printed !== copyPrinted)
        variants.push({ base: spanOf(piece.runs), copy: spanOf(copy.runs), printed, copyPrinted });
    } else result.push({ piece, copy: undefined });
  }
  return { pieces: result, excluded, variants };
}

interface Zones {
  readonly title: number;
  readonly exclusions: ReadonlyMap<number, ExclusionKind>;
  readonly closing: ReadonlySet<number>;
}

/** Page chrome is looked for only above the text and below it, where a sentence cannot be mistaken for it. */
function findZones(pieces: readonly WitnessPiece[], title: string | undefined): Zones {
  const texts = pieces.map(({ piece }) => piece.text);
  const exclusions = new Map<number, ExclusionKind>();
  const closing = new Set<number>();
  const firstHeading = texts.findIndex((text) => readHeading(text) !== undefined);
  const bodyStart = texts.findIndex((text, i) => (/[。：]$/u.test(text) && !pageHeader(text)) || i === firstHeading);
  for (const [i, text] of texts.entries()) {
    if (i === bodyStart) break;
    if (pageHeader(text)) exclusions.set(i, "chrome");
  }
  let last = texts.length - 1;
  for (; last > bodyStart; last--) {
    const text = texts[last] as string;
    const isAboveChrome = exclusions.get(last + 1) === "chrome";
    if (pageFooter(text) || (isAboveChrome && siteOperator(text))) exclusions.set(last, "chrome");
    else if (personalContact(text)) exclusions.set(last, "contact");
    else if (closingLine(text)) closing.add(last);
    else break;
  }
  const attachments = attachmentsAbove(texts, last);
  for (let i = attachments; i <= last && i > bodyStart; i++) closing.add(i);
  return { title: findTitle(texts, firstHeading, title), exclusions, closing };
}

/** Where the list of attachments begins that ends with a line; behind the line where there is none. */
function attachmentsAbove(texts: readonly string[], last: number): number {
  const opening = texts.slice(0, last + 1).findLastIndex((text) => !attachmentEntry(text));
  return attachmentOpening(texts[opening] ?? "") ? opening : last + 1;
}

function findTitle(texts: readonly string[], firstHeading: number, title: string | undefined): number {
  if (title === undefined) return -1;
  const front = firstHeading < 0 ? texts : texts.slice(0, firstHeading);
  const known = front.indexOf(title);
  return known >= 0 ? known : front.findIndex((text) => documentTitle(text));
}

function readHeading(text: string): HeadingMark | undefined {
  for (const construct of headingConstructs) {
    const heading = construct(text);
    if (heading) return heading;
  }
  return undefined;
}

function kindOf(i: number, zones: Zones, heading: HeadingMark | undefined): Block["kind"] {
  if (i === zones.title) return "title";
  if (zones.closing.has(i)) return "closing";
  return heading ? "heading" : "paragraph";
}

function makeBlock(piece: Piece, copy: Span | undefined, kind: Block["kind"], heading: HeadingMark | undefined): Block {
  const { runs, line, col } = piece;
  return {
    kind,
    runs,
    span: spanOf(runs),
    line,
    col,
    ...(copy ? { copy } : {}),
    ...(kind === "heading" && heading ? { heading } : {}),
  };
}

function spanOf(runs: readonly Run[]): Span {
  return { start: runs[0]?.start ?? 0, end: runs.at(-1)?.end ?? 0 };
}

function fusedHeading(file: string, block: Block): Problem {
  return {
    code: "blocks/fused-heading",
    file,
    line: block.line,
    col: block.col,
    found: `text on the line of the heading ${block.heading?.numeral}`,
    expected: "a title that ends with its line",
  };
}
