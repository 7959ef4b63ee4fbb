import { isClosing, isOpening } from "./brackets.ts";
import {
  isTerm,
  jointPattern,
  labelPattern,
  leadInPattern,
  type RoleSense,
  senseOfLabel,
  senseOfSuffix,
  suffixRolePattern,
} from "./role-words.ts";

/** A name as it stands in an assignment, before the registry has been asked. */
export interface PrintedName {
  readonly surface: string;
  /** UTF-16 units of the assignment's inner text. */
  readonly start: number;
  readonly end: number;
}

/** The bodies of one role word. */
export interface RoleGroup {
  readonly names: readonly PrintedName[];
  readonly word: string;
  readonly sense: RoleSense;
  readonly qualifier: string | null;
  readonly openEnded: boolean;
}

/**
 * Parse the inside of an assignment into groups of names, one for each role word.
 *
 *     自治区商务厅、农牧业厅，内蒙古供销合作联社负责，自治区发展改革委配合
 *     └──────────── names ───────────┘└word┘
 *
 * The text is cut at role words, not at commas: a comma may part names of one group.
 */
export function parseAssignment(inner: string): RoleGroup[] {
  return labelPattern.test(inner) ? parseLabelled(inner) : parseSuffixed(inner);
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** `牵头单位：A、B；配合单位：C、D` */
function parseLabelled(inner: string): RoleGroup[] {
  const groups: RoleGroup[] = [];
  for (const clause of cut(
    inner,
    /[；。，]?(?=(?:牵头|责任|主办|承办|主责|负责|配合|协办|协助|参加|参与|协同)(?:单位|部门|领导)?：)/u,
  )) {
    const label = labelPattern.exec(clause.text);
    if (!label) continue;
    const suffix = suffixRolePattern.exec(clause.text.slice(label[0].length));
    const end = suffix ? label[0].length + suffix.index : clause.text.length;
    const names = { text: clause.text.slice(label[0].length, end), start: clause.start + label[0].length };
    groups.push({
      ...readNames(names),
      word: label.groups?.word ?? "",
      sense: senseOfLabel(label.groups?.kind ?? ""),
      qualifier: suffix?.groups?.qualifier || null,
    });
  }
  return groups;
}

function parseSuffixed(inner: string): RoleGroup[] {
  const groups: RoleGroup[] = [];
  let pending: Piece | undefined;
  for (const clause of cut(inner, /[，；。]/u)) {
    if (isTerm(clause.text)) continue;
    const piece: Piece = pending
      ? { text: inner.slice(pending.start, clause.start + clause.text.length), start: pending.start }
      : clause;
    const parts = cutAtInnerRoles(piece);
    const rest = parts.pop();
    for (const part of parts) groups.push(...readSuffixed(part));
    const closed = rest ? readSuffixed(rest) : [];
    groups.push(...closed);
    pending = rest && closed.length === 0 && rest.text !== "" ? rest : undefined;
  }
  // Names behind the last role word support; names alone bear the duty.
  const sense = groups.length === 0 ? "responsible" : "support";
  if (pending) groups.push({ ...readNames(pending), word: "", sense, qualifier: null });
  return groups;
}

/** `A牵头、B配合`: an enumeration comma may stand between role groups too. */
function cutAtInnerRoles(piece: Piece): Piece[] {
  const parts: Piece[] = [];
  let start = 0;
  for (const { index } of piece.text.matchAll(/、/gu)) {
    const part = piece.text.slice(start, index);
    if (!suffixRolePattern.test(part) || isNested(piece.text, index)) continue;
    parts.push({ text: part, start: piece.start + start });
    start = index + 1;
  }
  return [...parts, { text: piece.text.slice(start), start: piece.start + start }];
}

function readSuffixed(piece: Piece): RoleGroup[] {
  const match = suffixRolePattern.exec(piece.text);
  if (!match) return readJoint(piece);
  const { word = "", kind = "", qualifier = "" } = match.groups ?? {};
  const [first, second] = cutJoint({ text: piece.text.slice(0, match.index), start: piece.start });
  const sense = senseOfSuffix(kind);
  const group = { ...readNames(first), word, sense, qualifier: qualifier === "" ? null : qualifier };
  const joined: RoleGroup[] = second ? [{ ...readNames(second), word: "会同", sense: "support", qualifier: null }] : [];
  return first.text === "" && joined.length > 0 ? joined : [group, ...joined];
}

/** `…，会同自治区财政厅`, `自治区商务厅会同自治区财政厅`, with no role word behind it. */
function readJoint(piece: Piece): RoleGroup[] {
  const [first, second] = cutJoint(piece);
  if (!second) return [];
  const joined: RoleGroup = { ...readNames(second), word: "会同", sense: "support", qualifier: null };
  return first.text === ""
    ? [joined]
    : [{ ...readNames(first), word: "会同", sense: "responsible", qualifier: null }, joined];
}

/** `由X会同Y` gives X and Y. */
function cutJoint(piece: Piece): [Piece, Piece | undefined] {
  const by = leadInPattern.exec(piece.text)?.[0].length ?? 0;
  const subject = { text: piece.text.slice(by), start: piece.start + by };
  const joint = jointPattern.exec(subject.text);
  if (!joint) return [subject, undefined];
  const behind = joint.index + joint[0].length;
  return [
    { text: subject.text.slice(0, joint.index), start: subject.start },
    { text: subject.text.slice(behind), start: subject.start + behind },
  ];
}

/** 等部门, 等有关部门（单位）, 等 at the end of a list. */
const openEndPattern = /等(?:有关|相关)?(?:部门|单位|厅局|委办厅局)?(?:和(?:有关)?单位|（单位）|\(单位\))?$/u;

function readNames(piece: Piece): Pick<RoleGroup, "names" | "openEnded"> {
  const trimmed = piece.text.replace(/[，；。、\s]+$/u, "");
  const open = openEndPattern.exec(trimmed);
  const list = open ? trimmed.slice(0, open.index) : trimmed;
  const names = cut(list, /[、，；]/u)
    .filter(({ text }) => text.trim() !== "" && !isTerm(text))
    .map(({ text, start }) => ({ surface: text, start: piece.start + start, end: piece.start + start + text.length }));
  return { names, openEnded: open !== null };
}

/** Cut a text at a separator wherever it stands outside brackets. */
function cut(text: string, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  const global = new RegExp(separator.source, "gu");
  let start = 0;
  for (const match of text.matchAll(global)) {
    if (isNested(text, match.index)) continue;
    if (match.index > start || match[0] !== "") pieces.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(start), start });
  return pieces.filter((piece) => piece.text !== "");
}

function isNested(text: string, at: number): boolean {
  let depth = 0;
  for (const character of text.slice(0, at)) {
    if (isOpening(character)) depth++;
    if (isClosing(character)) depth--;
  }
  return depth > 0;
}
