import { isClosing, isOpening } from "./brackets.ts";
import type { Phrases } from "./phrases.ts";
import { cutOutside, type Piece } from "./piece.ts";
import type { NameJudge, PrintedName } from "./printed-assignment.ts";

/** The names of a list, and whether 等 leaves it open. */
export interface NameList {
  readonly names: readonly PrintedName[];
  readonly openEnded: boolean;
}

/**
 * Read a list of names: `商务部、财政部等和各省级人民政府` gives three, the last a group, and is open.
 * Conjunctions part names only where the whole is none; governments of ranks stay together (各市、县政府).
 */
export function readList(piece: Piece, phrases: Phrases, judge: NameJudge): NameList {
  const names: PrintedName[] = [];
  let openEnded = false;
  let isOpen = false;
  for (const item of cutOutside(piece.text, piece.start, /[、，；]/u)) {
    if (isOpen && phrases.isOpenEnd(item.text)) continue;
    for (const part of partsOf(withoutConjunction(item, phrases, judge), phrases)) {
      isOpen = part.isOpen;
      openEnded ||= isOpen;
      for (const name of splitAtConjunctions(part, phrases, judge)) {
        addName(names, name, piece, phrases);
        const closing = part.closing ?? "";
        if (phrases.groups.endsFields(`${name.text}${closing}`)) joinFields(names, closing, piece, phrases, judge);
      }
    }
  }
  return { names, openEnded };
}

/**
 * Make one group of the fields of government whose last says what they are of: `公安、交通部门`, with what leaves the list
 * open behind it: `公安、交通等部门`.
 */
function joinFields(names: PrintedName[], closing: string, list: Piece, phrases: Phrases, judge: NameJudge): void {
  const last = names.at(-1);
  const isField = ({ surface }: PrintedName) => !judge.isKnown(surface) && phrases.groups.isField(surface);
  if (!last || judge.isKnown(last.surface) || (closing !== "" && !isField(last))) return;
  const first = names.slice(0, -1).findLastIndex((name) => !isField(name)) + 1;
  const { start } = names[first] ?? last;
  const end = last.end + closing.length;
  names.splice(first);
  names.push({ surface: list.text.slice(start - list.start, end - list.start), start, end });
}

/** `市财政局，以及各县区`: a word that goes on with a list behind a sign is no part of the name behind it. */
function withoutConjunction(item: Piece, phrases: Phrases, judge: NameJudge): Piece {
  const [word = ""] = /^(?:以及|和|及|与|暨)/u.exec(item.text) ?? [];
  const rest = item.text.slice(word.length);
  const isWord = word === "以及" || judge.isKnown(rest) || phrases.groups.isDeterminedGroup(rest);
  if (word === "" || judge.isKnown(item.text) || !isWord) return item;
  return { text: rest, start: item.start + word.length };
}

/** Join the lists that signs part. */
export function joinLists(lists: readonly NameList[]): NameList {
  return { names: lists.flatMap(({ names }) => names), openEnded: lists.some(({ openEnded }) => openEnded) };
}

interface Part extends Piece {
  readonly isOpen: boolean;
  /** What leaves the list open behind it: 等部门. */
  readonly closing?: string;
}

/** `财政部等和各省级人民政府` gives 财政部, open, and 各省级人民政府; `省财政厅等省有关部门` a group, too. */
function partsOf(item: Piece, phrases: Phrases): Part[] {
  const open = phrases.openEnd(item.text);
  if (!open) return [{ ...item, isOpen: false }];
  const closing = open.group === "" ? item.text.slice(open.start, open.end) : "";
  const before = { text: item.text.slice(0, open.start), start: item.start, isOpen: true, closing };
  const opening = item.start + item.text.indexOf(open.group, open.start);
  const group = open.group === "" ? [] : [{ text: open.group, start: opening, isOpen: true }];
  const rest = { text: item.text.slice(open.end), start: item.start + open.end };
  return [before, ...group, ...(rest.text === "" ? [] : partsOf(rest, phrases))];
}

/** Add a name to a list, or to the last one that it goes on with: 各市、县政府, 各县党委、政府. */
function addName(names: PrintedName[], part: Piece, list: Piece, phrases: Phrases): void {
  const last = names.at(-1);
  const isOwn = phrases.groups.isDetermined(part.text);
  const ranks =
    last && !isOwn && phrases.groups.opensRanks(last.surface) && phrases.groups.isRank(withoutBrackets(part.text));
  if (!last || !(ranks || phrases.groups.joinsGovernment(last.surface, part.text))) {
    names.push(nameOf(part, phrases));
    return;
  }
  names.pop();
  const end = part.start + part.text.length;
  names.push({ surface: list.text.slice(last.start - list.start, end - list.start), start: last.start, end });
}

/**
 * What stands in brackets behind a name is no part of it where it says what the body is called from here on
 * (`万盛经开区管委会（以下简称管委会）`), what it does (`市教育局（牵头）`), who answers for it
 * (`市教育局（责任人：王某）`) or who of the list leads (`市教育局（列第一位的为牵头单位）`).
 */
function nameOf({ text, start }: Piece, phrases: Phrases): PrintedName {
  const at = openingOfLast(text);
  const inner = at > 0 ? text.slice(at + 1, -1) : "";
  const role = inner === "" ? undefined : phrases.nameRole(inner);
  const isRule = inner !== "" && phrases.saysFirstLeads(inner);
  const isSaid =
    isRule ||
    role !== undefined ||
    /^以下(?:统?简)?称/u.test(inner) ||
    phrases.labels.at(inner)?.sense === "person" ||
    isOrder(inner);
  const surface = isSaid ? text.slice(0, at) : text;
  return {
    surface,
    start,
    end: start + surface.length,
    ...(role ? { role } : {}),
    ...(isRule ? { rule: inner } : {}),
    ...(isSaid && !role && !isRule && !inner.startsWith("以下") ? { remark: inner } : {}),
  };
}

/** Say whether words say that names stand in no order: 排名不分先后. */
function isOrder(words: string): boolean {
  return /^(?:排名|排序|顺序)?不分先后$/u.test(words);
}

/** Where the bracket opens that closes at the end of a text; -1 where none does. */
function openingOfLast(text: string): number {
  if (!isClosing(text.at(-1))) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (isClosing(text[at])) depth++;
    if (isOpening(text[at]) && --depth === 0) return at;
  }
  return -1;
}

/**
 * `A和B` gives A and B where both end as names do; `文化和旅游厅` is one. A group is parted only before words that
 * determine another: 各市人民政府和省有关单位 are two, 有关部门和单位 is one.
 */
function splitAtConjunctions(item: Piece, phrases: Phrases, judge: NameJudge): Piece[] {
  if (judge.isKnown(item.text)) return [item];
  const isGroup = phrases.groups.isGroup(item.text);
  const pieces: Piece[] = [];
  let start = 0;
  for (const { 0: sign, index } of item.text.matchAll(/以及|和|及|与|暨|\/|／/gu)) {
    const before = item.text.slice(start, index);
    if (isGroup && !phrases.groups.isDetermined(item.text.slice(index + sign.length))) continue;
    if (!endsAsName(before, phrases, judge) || !judge.mayName(item.text.slice(index + sign.length))) continue;
    pieces.push({ text: before, start: item.start + start });
    start = index + sign.length;
  }
  const last = { text: item.text.slice(start), start: item.start + start };
  return [...pieces, ...(isGroup ? [last] : splitGlued(last, judge))].filter(({ text }) => text !== "");
}

/** Part known names between which a copy has lost spaces: `市教育局市财政局`. */
function splitGlued({ text, start }: Piece, judge: NameJudge): Piece[] {
  const parts = text.length > longestGlued || judge.isKnown(text) ? undefined : gluedNames(text, start, judge);
  return parts ?? [{ text, start }];
}

/** Known names that make up a text and nothing else. */
function gluedNames(text: string, start: number, judge: NameJudge): Piece[] | undefined {
  if (judge.isKnown(text)) return [{ text, start }];
  for (let at = shortestName; at <= Math.min(text.length - shortestName, longestName); at++) {
    if (!judge.isKnown(text.slice(0, at))) continue;
    const others = gluedNames(text.slice(at), start + at, judge);
    if (others) return [{ text: text.slice(0, at), start }, ...others];
  }
  return undefined;
}

/** UTF-16 units. */
const shortestName = 3;
const longestName = 27;
const longestGlued = 80;

/** Two characters that end as a name does may be half of one: 市场 in 市场和质量监督管理局. */
function endsAsName(words: string, phrases: Phrases, judge: NameJudge): boolean {
  return (
    judge.isKnown(words) || phrases.groups.isGroup(words) || (words.length > 2 && phrases.bodies.looksLikeBody(words))
  );
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(〔〈][^（）()〔〕〈〉]*[）)〕〉]/gu, "");
}
