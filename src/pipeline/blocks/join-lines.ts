import { appendAll } from "../../text/append-all.ts";
import { excludeRuns, printedOf, type Run } from "../../text/run.ts";
import { readHeading, styleOf, type TitleJudge } from "../headings/index.ts";
import { annexLabel, attachmentOpening } from "./constructs/attachment-list.ts";
import type { ClosingLines } from "./constructs/closing-line.ts";
import { joinAll, type Piece } from "./divide-lines.ts";
import { indentOf, lineWidth, type Margin, marginOf, ragged } from "./margin.ts";
import { endsOpen } from "./open-ending.ts";
import { pageFurniture } from "./page-furniture.ts";

/** A paragraph longer than this has no end that could be waited for. UTF-16 units. */
const longestParagraph = 4000;

/** Columns by which a full line may fall short of the margin before a few characters that can stand for nothing. */
const raggedTitle = 10;

/** Columns by which a line falls short when a bracket or a number goes whole to the next. */
const wholeWord = 4;

/** Knows which lines are no continuation of another. */
interface LineJudge {
  readonly titles: TitleJudge;
  readonly closing: ClosingLines;
}

/**
 * Join lines that a copy breaks inside a sentence, and take the numbers of its pages out.
 *
 *     （一）甲。加强财
 *     政管理。（省财政厅牵头，
 *     — 2 —
 *     省教育厅负责）
 */
export function joinLines(pieces: readonly Piece[], judge: LineJudge): { pieces: Piece[]; excluded: Run[] } {
  const { kept, excluded } = dropPageFurniture(pieces);
  const margin = marginOf(
    kept.filter(({ table }) => !table),
    judge.titles,
  );
  const joined: Piece[] = [];
  for (let i = 0; i < kept.length; ) {
    const first = kept[i] as Piece;
    let state = openSentence(first.text, judge.titles);
    let end = i + 1;
    let length = first.text.length;
    while (end < kept.length && length < longestParagraph) {
      const [last, next] = [kept[end - 1] as Piece, kept[end] as Piece];
      if (!continues(state, { last, next, isFirst: last === first }, margin, judge)) break;
      state = extend(state, next.text);
      length += next.text.length;
      end++;
    }
    joined.push(joinAll(kept.slice(i, end)));
    i = end;
  }
  return { pieces: joined, excluded };
}

/** A page's number and its running head stand between lines; they go with what parts them. */
function dropPageFurniture(pieces: readonly Piece[]): { kept: Piece[]; excluded: Run[] } {
  const furniture = pageFurniture(pieces);
  const excluded: Run[] = [];
  const kept: { readonly piece: Piece; readonly behind: Run[] }[] = [];
  for (const piece of pieces) {
    if (furniture.has(piece))
      appendAll(kept.at(-1)?.behind ?? excluded, [
        ...piece.before,
        ...excludeRuns(piece.runs, "chrome"),
        ...piece.after,
      ]);
    else kept.push({ piece, behind: [] });
  }
  const withBehind = kept.map(({ piece, behind }) =>
    behind.length === 0 ? piece : { ...piece, after: [...piece.after, ...behind] },
  );
  return { kept: withBehind, excluded };
}

/** What is known of a paragraph so far. */
interface Sentence {
  /** Brackets that are open. */
  readonly depth: number;
  /** True when a sentence has ended in it, so that more than a title stands there. */
  readonly hasSentence: boolean;
  /** True when a number opens it. */
  readonly isNumbered: boolean;
}

function openSentence(text: string, judge: TitleJudge): Sentence {
  const mark = readHeading(text, judge);
  const from = mark ? mark.numeralLength : 0;
  return extend({ depth: 0, hasSentence: false, isNumbered: mark !== undefined }, text.slice(from));
}

function extend({ depth, hasSentence, isNumbered }: Sentence, text: string): Sentence {
  let open = depth;
  for (const sign of text.matchAll(/[（(）)]/gu)) open = /[（(]/u.test(sign[0]) ? open + 1 : Math.max(0, open - 1);
  return { depth: open, hasSentence: hasSentence || text.includes("。"), isNumbered };
}

/** Two lines, of which the first may be the first of its paragraph. */
interface Neighbours {
  readonly last: Piece;
  readonly next: Piece;
  readonly isFirst: boolean;
}

/** Say whether a line goes on in the next. */
function continues(
  { depth, hasSentence, isNumbered }: Sentence,
  { last, next, isFirst }: Neighbours,
  margin: Margin | undefined,
  judge: LineJudge,
): boolean {
  if (last.table || next.table || next.line === last.line || isTabular(last.text) || isTabular(next.text)) return false;
  const width = lineWidth(last) + indentOf(last);
  const isFull =
    margin !== undefined && width >= margin.width - ragged - (/^[（(“《\p{N}]/u.test(next.text) ? wholeWord : 0);
  if (isFull && margin.keepsIndents && indentOf(next) === 0) return !judge.closing.closes(next.text);
  if (depth > 0 && (/[，、]$/u.test(last.text) || closesFirst(next.text, judge))) return true;
  // A bracket that ends a full line and closes no sentence stands within one.
  const isWithin = isFull && !hasSentence && /[）)]$/u.test(last.text);
  if (!isWithin && /[。！？；：”’」』）)〕】》]$|〔\d{4}〕第?\d{1,5}号$/u.test(last.text)) return false;
  const mayGoOn =
    depth > 0 ||
    /[，、]$/u.test(last.text) ||
    (isNumbered && endsOpen(last.text)) ||
    (hasSentence && /[\p{Script=Han}\p{L}\p{N}%％]$/u.test(last.text)) ||
    (margin !== undefined && width >= margin.width - shortfall(next, isFirst ? margin.indent : 0));
  // Last, since it is the dearest: few lines come so far.
  const isWithinSentence = hasSentence && /\p{Script=Han}$/u.test(last.text);
  return (
    mayGoOn &&
    !isIndented(next) &&
    (goesOnWithRanks(last.text, next.text) || !startsAnew(next.text, judge, isWithinSentence))
  );
}

/** Columns by which a line that goes on may fall short of the margin, by what follows it and by its indent on paper. */
function shortfall(next: Piece, indent: number): number {
  return Math.max(isFragment(next.text) ? raggedTitle : ragged, ragged + indent);
}

/** `各县⏎（市、区）人民政府`: the bracket of ranks belongs to the rank that ends the line before. */
function goesOnWithRanks(last: string, next: string): boolean {
  return /[省市县区旗州盟镇乡]$/u.test(last) && /^[（(](?:自治)?[省市地县区旗州盟镇乡街道、]{1,9}[）)]/u.test(next);
}

/** A few characters and no sign at their end: what is left of a title. */
function isFragment(text: string): boolean {
  return /^\p{Script=Han}{1,12}$/u.test(text);
}

function isTabular(text: string): boolean {
  return /[\t|│┃]/u.test(text);
}

/** Say whether a text closes a bracket that stands open before it: not `1）`, which closes one of its own. */
function closesFirst(text: string, { titles }: LineJudge): boolean {
  return /^[^（(）)]*[）)]/u.test(text) && readHeading(text, titles) === undefined;
}

/** Two ideographic spaces open a paragraph. */
function isIndented({ before }: Piece): boolean {
  return printedOf(before).includes("\u3000\u3000");
}

/**
 * A dash, a bracket, the sign of a list, a label, a salutation: `——完善制度`, `（市财政局牵头）`, `责任单位：市财政局`,
 * `各县区人民政府，市各直属单位：`.
 */
export const openingPattern = /^(?:[—–―-]|[（(【〔［[●■◆○▪•·*]|\p{Script=Han}{2,8}[：:]|各[^。；：:]{4,200}[：:]$)/u;

/** A bracket within a name, which a margin has parted from the word before it: `各县⏎（市、区）人民政府`. */
const innerBracketPattern = /^[（(](?![一二三四五六七八九十])[\p{Script=Han}、]{1,8}[）)]\p{Script=Han}/u;

/**
 * What stands on a line of its own is no continuation. Within a sentence a number that only a series makes one of a
 * heading is a number of the text: `探索试点⏎72小时过境免签`.
 */
function startsAnew(text: string, { titles, closing }: LineJudge, isWithinSentence: boolean): boolean {
  if (innerBracketPattern.test(text)) return false;
  if (openingPattern.test(text) || closing.closes(text) || annexLabel(text) || attachmentOpening(text)) return true;
  const mark = readHeading(text, titles);
  return mark !== undefined && !(isWithinSentence && styleOf(mark).evidence === "series");
}
