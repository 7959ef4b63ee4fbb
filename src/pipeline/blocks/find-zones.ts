import type { ExclusionKind } from "../../text/run.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import { annexLabel, annexWithTitle, attachmentEntry, attachmentOpening } from "./constructs/attachment-list.ts";
import { type ClosingLines, datePattern } from "./constructs/closing-line.ts";
import { findContents } from "./constructs/contents.ts";
import { pageFooter, siteOperator } from "./constructs/page-footer.ts";
import { indexLine, pageHeader } from "./constructs/page-header.ts";
import { personalContact } from "./constructs/personal-contact.ts";
import type { Piece } from "./divide-lines.ts";
import { findCaption, findIssuedTitle, findTitle, type LineJudges, type TitlePlace } from "./find-title.ts";

/** What stands around the text of a plan. Indices of pieces. */
export interface Zones {
  readonly title: TitlePlace | undefined;
  readonly exclusions: ReadonlyMap<number, ExclusionKind>;
  readonly closing: ReadonlySet<number>;
  /** Lines that stand above an attachment. */
  readonly annexes: ReadonlySet<number>;
  /** Lines of a list of attachments, which are no headings. */
  readonly listed: ReadonlySet<number>;
}

/** The texts of the pieces, empty for tables, and what has been found of them so far. */
interface Search {
  readonly judges: LineJudges;
  readonly lines: ClosingLines;
  readonly texts: readonly string[];
  /** Index of the first piece that can be no chrome; -1 where there is none. */
  readonly bodyStart: number;
  readonly exclusions: Map<number, ExclusionKind>;
  readonly closing: Set<number>;
}

/** Page chrome is looked for only above the text and below it, where a sentence cannot be mistaken for it. */
export function findZones(
  pieces: readonly Piece[],
  headings: readonly (HeadingMark | undefined)[],
  { title, judges }: { readonly title: string | undefined; readonly judges: LineJudges },
): Zones {
  const texts = pieces.map(({ text, table }) => (table ? "" : text));
  const contents = findContents(texts);
  const listed = listedAttachments(texts);
  const firstHeading = headings.findIndex((heading, i) => heading && !isWithin(i, contents) && !listed.has(i));
  const bodyStart = texts.findIndex((text, i) => isBody(text) || i === firstHeading);
  const search: Search = { judges, lines: judges.closing, texts, bodyStart, exclusions: new Map(), closing: new Set() };
  excludeHeader(search);
  excludeFooter(search);
  for (let i = contents?.from ?? 0; i < (contents?.to ?? 0); i++) search.exclusions.set(i, "chrome");
  const isTable = (i: number) => pieces[i]?.table !== undefined;
  const place = title === undefined ? undefined : titleIn(search, firstHeading, { title, isTable });
  const start = Math.max(bodyStart, place?.first ?? -1);
  const firstTable = texts.findIndex((_, i) => isTable(i) && i > (place?.first ?? -1));
  const annexes = findAnnexes(search, firstTable < 0 ? start : Math.min(start, firstTable), isTable);
  closeUpward(search, texts.length - 1, bodyStart);
  for (const annex of annexes) closeUpward(search, annex - 1, start);
  if (place && place.first > bodyStart) {
    const isLabelled = annexLabel(texts[place.first - 1] as string);
    closeUpward(search, place.first - (isLabelled ? 2 : 1), bodyStart);
  }
  return { title: place, exclusions: search.exclusions, closing: search.closing, annexes, listed };
}

/** `2.任务清单` below `附件：1.工作方案`: what a text lists as attached is no heading of it. Each counts on by one. */
function listedAttachments(texts: readonly string[]): ReadonlySet<number> {
  const listed = new Set<number>();
  let last: number | undefined;
  for (const [i, text] of texts.entries()) {
    const number = Number(/^\d{1,2}/u.exec(text)?.[0]);
    const goesOn: boolean = last !== undefined && attachmentEntry(text) && number === last + 1;
    if (goesOn) listed.add(i);
    const first = attachmentOpening(text) ? Number(/^附件\d{0,2}：\s*(\d{1,2})?/u.exec(text)?.[1] ?? 0) : undefined;
    last = goesOn ? number : first;
  }
  return listed;
}

/** A sentence, or a salutation: what stands above may be chrome, what stands below is text. */
function isBody(text: string): boolean {
  return /[。：]$/u.test(text) && !pageHeader(text) && !indexLine(text);
}

function excludeHeader({ texts, bodyStart, exclusions }: Search): void {
  const above = texts.slice(0, bodyStart < 0 ? texts.length : bodyStart);
  const isIndexed = above.filter(indexLine).length > 1;
  for (const [i, text] of above.entries())
    if (pageHeader(text) || (isIndexed && indexLine(text))) exclusions.set(i, "chrome");
}

/**
 * Find the lines that stand above attachments. A label with its title on one line is one behind the lines that close
 * the text, behind a table, or behind another attachment; elsewhere it lists what is attached, above those lines.
 */
function findAnnexes({ texts, lines }: Search, start: number, isTable: (i: number) => boolean): ReadonlySet<number> {
  const annexes = new Set<number>();
  for (let i = start + 1; i < texts.length; i++) {
    const text = texts[i] as string;
    const isListed = lines.closes(texts[i + 1] ?? "") || lines.isIssuer(texts[i + 1] ?? "");
    const isBehind = annexes.size > 0 || isTable(i - 1) || lines.closes(texts[i - 1] as string);
    if (annexLabel(text) || (annexWithTitle(text) && isBehind && !isListed)) annexes.add(i);
  }
  return annexes;
}

/**
 * The title is looked for before the first heading, among what is no chrome, and behind a notice that has headings of
 * its own.
 */
function titleIn(
  { texts, exclusions, judges }: Search,
  firstHeading: number,
  { title, isTable }: { readonly title: string; readonly isTable: (i: number) => boolean },
): TitlePlace | undefined {
  const shown = texts.map((text, i) => (exclusions.has(i) ? "" : text));
  const end = firstHeading < 0 ? shown.length : firstHeading;
  const found = findIssuedTitle(shown, end, title, judges) ?? findTitle(shown.slice(0, end), title, judges);
  return found ?? (title === "" ? findCaption(shown.slice(0, end), isTable) : undefined);
}

function isWithin(i: number, range: { from: number; to: number } | undefined): boolean {
  return range !== undefined && i >= range.from && i < range.to;
}

/** Take chrome and contacts off the end, from among the closing lines. */
function excludeFooter({ lines, texts, bodyStart, exclusions }: Search): void {
  for (let i = texts.length - 1; i > bodyStart; i--) {
    const text = texts[i] as string;
    const isAboveChrome = exclusions.get(i + 1) === "chrome";
    if (pageFooter(text) || (isAboveChrome && siteOperator(text))) exclusions.set(i, "chrome");
    else if (personalContact(text)) exclusions.set(i, "contact");
    else if (!lines.closes(text)) return;
  }
}

/** Mark the closing lines that end with a piece, and the list of attachments above them. */
function closeUpward({ lines, texts, exclusions, closing }: Search, last: number, above: number): void {
  let i = last;
  for (; i > above; i--) {
    const text = texts[i] as string;
    if (exclusions.has(i)) continue;
    const below = closing.has(i + 1) ? (texts[i + 1] as string) : "";
    const isIssuer = lines.isIssuer(text) && (datePattern.test(below) || lines.isIssuer(below));
    if (!lines.closes(text) && !isIssuer) break;
    closing.add(i);
  }
  const end = i;
  while (i > above && attachmentEntry(texts[i] as string)) i--;
  if (i > above && attachmentOpening(texts[i] as string)) for (; i <= end; i++) closing.add(i);
}
