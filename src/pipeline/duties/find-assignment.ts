import { isClosing, isOpening } from "./brackets.ts";
import { anyRolePattern, isTerm, jointEndPattern, labelPattern, suffixRolePattern } from "./role-words.ts";

/** Where an assignment stands in a paragraph. UTF-16 units; `inner` is without the brackets. */
export interface AssignmentPlace {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** How its brackets stand: both, both around bodies alone, one lost, none, or prose that only looks like an assignment. */
  readonly form: "bracketed" | "roleless" | "unopened" | "unclosed" | "bare" | "prose";
}

/**
 * Find the assignment that closes a paragraph.
 *
 *     …建设一批500千伏变电站。（内蒙古电力（集团）有限责任公司牵头，自治区能源开发局配合）
 *                             ^ start                                        nested brackets ^ end
 *
 * It stands in brackets, of which one may be lost; or it is the whole last sentence, or the whole
 * paragraph, and consists of nothing but names and role words. `judge` knows the names.
 */
export function findAssignment(text: string, judge: NameJudge): AssignmentPlace | undefined {
  const end = text.replace(/[。\s]+$/u, "").length;
  return closingBracket(text, end, judge) ?? lostBracket(text, end) ?? bareSentence(text, end, judge);
}

/** What only the registry can tell. */
export interface NameJudge {
  /** True for a sentence of nothing but names and role words. */
  isBareAssignment(sentence: string): boolean;
  /** True for a list of bodies and nothing else. */
  isListOfBodies(words: string): boolean;
}

/** Brackets that close the paragraph; what is nested in them belongs to a name. */
function closingBracket(text: string, end: number, judge: NameJudge): AssignmentPlace | undefined {
  if (!isClosing(text[end - 1])) return undefined;
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (isClosing(text[at])) depth++;
    if (isOpening(text[at]) && --depth === 0) {
      const inner = text.slice(at + 1, end - 1);
      const place = { start: at, end, innerStart: at + 1, innerEnd: end - 1 };
      if (judge.isListOfBodies(inner)) return { ...place, form: "roleless" };
      if (!anyRolePattern.test(inner)) return undefined;
      return { ...place, form: readsAsAssignment(inner) ? "bracketed" : "prose" };
    }
  }
  return unopened(text, end);
}

/** `…合作。自治区商务厅牵头）`: the opening bracket is lost, the last full stop stands for it. */
function unopened(text: string, end: number): AssignmentPlace | undefined {
  const start = text.lastIndexOf("。", end - 2) + 1;
  const inner = text.slice(start, end - 1);
  return readsAsAssignment(inner) ? { start, end, innerStart: start, innerEnd: end - 1, form: "unopened" } : undefined;
}

/** `…合作。（自治区商务厅牵头`: the closing bracket is lost. */
function lostBracket(text: string, end: number): AssignmentPlace | undefined {
  for (const start of openBrackets(text, end)) {
    const inner = text.slice(start + 1, end);
    if (readsAsAssignment(inner)) return { start, end, innerStart: start + 1, innerEnd: end, form: "unclosed" };
  }
  return undefined;
}

/** Brackets that are still open at a place, outermost first. */
function openBrackets(text: string, end: number): number[] {
  const open: number[] = [];
  for (let at = 0; at < end; at++) {
    if (isOpening(text[at])) open.push(at);
    if (isClosing(text[at])) open.pop();
  }
  return open;
}

function bareSentence(text: string, end: number, judge: NameJudge): AssignmentPlace | undefined {
  const label = /(?:^|。)(?=[—－-]*(?:牵头|责任|主办|承办|配合)(?:单位|部门)：)/u.exec(text.slice(0, end));
  const sentence = label ? label.index + label[0].length : text.lastIndexOf("。", end - 1) + 1;
  const start = sentence + (/^[—－-]*/u.exec(text.slice(sentence))?.[0].length ?? 0);
  const inner = text.slice(start, end);
  if (inner === "" || !anyRolePattern.test(inner) || !(label || judge.isBareAssignment(inner))) return undefined;
  return { start, end, innerStart: start, innerEnd: end, form: "bare" };
}

/** Assignments in brackets before a place: they close no paragraph, and lines may have run together. */
export function innerAssignments(text: string, before: number): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (let at = 0; at < before; at++) {
    if (isOpening(text[at])) open.push(at);
    const start = isClosing(text[at]) ? open.pop() : undefined;
    if (start === undefined || open.length > 0) continue;
    if (readsAsAssignment(text.slice(start + 1, at))) found.push({ start, end: at + 1 });
  }
  return found;
}

/** A text that starts with a label, or whose last clause, but for a term, ends in a role word. */
function readsAsAssignment(inner: string): boolean {
  if (labelPattern.test(inner)) return true;
  const last = inner.split(/[。；，]/u).findLast((clause) => clause !== "" && !isTerm(clause)) ?? "";
  return suffixRolePattern.test(last) || jointEndPattern.test(last);
}
