import { codePoints } from "../../text/run.ts";
import type { HeadingMark, HeadingStyle } from "./heading-style.ts";
import type { TitleJudge } from "./index.ts";

type Measured = Pick<HeadingMark, "titleLength" | "assignmentLength" | "stopLength" | "fused">;

/** The longest run-in title met in the genre is a sentence of 36 characters; longer first sentences are text. */
const longestRunIn = 40;

/** A title that is all of its line may be two lines long on paper. */
const longestLine = 60;

/** A sentence that is all there is counts as a title up to this length. */
const longestLoneSentence = 20;

const none: Measured = { titleLength: 0, assignmentLength: 0, stopLength: 0 };

/**
 * Measure the title of a heading whose numeral ends at a place of the text. Gives nothing where the numeral
 * proves to be the start of a sentence.
 */
export function measureTitle(
  way: HeadingStyle["title"],
  text: string,
  from: number,
  judge: TitleJudge,
): Measured | undefined {
  const rest = text.slice(from, from + longestText);
  if (way === "fills") return measureLine(rest, /\s$/u.test(text.slice(0, from)), judge);
  if (way === "alone") return measureAlone(rest);
  return measureRunIn(rest, text.length - from > longestText, judge);
}

/** Nothing behind this place can tell whether a title stands at the start. UTF-16 units. */
const longestText = 4000;

/**
 * A line that goes on after a full stop, or is longer than any title, has lost its line break: it is read as a
 * heading without a title, and reported.
 */
function measureLine(text: string, isParted: boolean, judge: TitleJudge): Measured | undefined {
  const bracket = assignmentBracket(text, judge);
  const title = text.slice(0, text.length - bracket);
  const isText = /[。；]/u.test(title) || codePoints(title).length > longestLine || (!isParted && /，/u.test(title));
  if (!isText) return { titleLength: title.length, assignmentLength: bracket, stopLength: 0 };
  return isParted ? { ...none, fused: true } : undefined;
}

/** An article has a title where nothing else stands on its line, and no sentence. */
function measureAlone(text: string): Measured {
  const isTitle = !/[，。；：]/u.test(text) && codePoints(text).length <= longestLoneSentence;
  return isTitle ? { ...none, titleLength: text.length } : none;
}

/**
 * A title that runs in is the first sentence if more text follows. A sentence followed by nothing, or only
 * by its assignment in brackets, is text, unless it is short, has no comma and obliges nobody (各部门要…).
 *
 *     跨境合作平台。加快建设二连浩特—扎门乌德…
 *     ^^^^^^^^^^^^ title  ^ stop
 */
function measureRunIn(text: string, goesOn: boolean, judge: TitleJudge): Measured {
  const bodies = leadingBodies(text, judge);
  if (bodies > 0) return { ...none, titleLength: bodies, stopLength: 1 };
  const stop = text.indexOf("。");
  if (stop < 0) return goesOn ? none : measureWholeLine(text, judge);
  const sentence = text.slice(0, stop);
  const rest = text.slice(stop + 1);
  const assignmentLength = assignmentBracket(sentence, judge) || assignmentClauses(sentence, judge);
  const title = sentence.slice(0, stop - assignmentLength);
  if (!isTitle(title, longestRunIn) || title.includes("：") || listsPoints(title) || isStatement(title)) return none;
  if (judge.tellsTask(sentence) || (rest !== "" && judge.tellsBodies(sentence))) return none;
  const measured = { titleLength: title.length, assignmentLength, stopLength: 1 };
  if (rest !== "" && !isAssignment(rest, judge)) return measured;
  const isAlone =
    isTitle(title, longestLoneSentence) && !/，|应当|必须|[门位区镇府局委]要/u.test(title) && !opensList(title);
  return isAlone && rest === "" ? measured : none;
}

/** Length of the bodies with which a text opens that says behind a colon what they do: `市教育局：负责…`. */
function leadingBodies(text: string, judge: TitleJudge): number {
  const head = /^[^，。；：]{2,40}(?=：.)/u.exec(text)?.[0] ?? "";
  // A colon inside of a bracket is that of a label: `加强保障（牵头部门：市财政局）。`
  return head !== "" && !endsInBracket(head) && judge.namesBodies(head) ? head.length : 0;
}

/** Say whether a bracket that a text opens goes on behind its end. */
function endsInBracket(text: string): boolean {
  return /[（(〔【［[{｛][^）)〕】］\]}｝]{0,40}$/u.test(text);
}

/** A line without a full stop is a title, commas and all, with the bracket that assigns it; `重点任务：` too. */
function measureWholeLine(text: string, judge: TitleJudge): Measured {
  const assignmentLength = assignmentBracket(text, judge) || assignmentClauses(text, judge) || bodiesAtEnd(text, judge);
  const stopLength = /：$/u.test(text) ? 1 : 0;
  const title = text.slice(0, text.length - assignmentLength - stopLength);
  const isOpening = stopLength === 1 && (codePoints(title).length > longestLoneSentence || opensList(title));
  const isText = /[；：！？]/u.test(title) || isOpening;
  if (isText || !isTitle(title, longestLine)) return none;
  return { titleLength: title.length, assignmentLength, stopLength };
}

/** `列第一位的责任单位为牵头单位`: who is what is said in a sentence, and no title. */
function isStatement(sentence: string): boolean {
  return /(?:单位|部门|机构)[为是]\p{Script=Han}{2,6}(?:单位|部门|机构)/u.test(sentence);
}

/** Say whether a sentence holds points with numbers of their own: `做丙；（2）做丁`. */
function listsPoints(sentence: string): boolean {
  return /[；，、](?:（[\d一二三四五六七八九十]{1,3}）|\d{1,2}[.．)）](?!\d)|[①-⑳])/u.test(sentence);
}

/** Say whether a sentence only opens a list: `应当具备下列条件`, `可能发生的事件主要有四类`. */
export function opensList(sentence: string): boolean {
  return /下列|如下|以下|主要有|分为|包括/u.test(sentence);
}

function isTitle(text: string, longest: number): boolean {
  const length = codePoints(text).length;
  return length > 0 && length <= longest && !/[；：，、]$/u.test(text);
}

/** `（自治区商务厅牵头，…配合）`, `责任单位：省司法厅。`, `由省司法厅牵头。` and nothing else. */
function isAssignment(text: string, judge: TitleJudge): boolean {
  if (areBrackets(text) || /^[【〔［[〖＜{｛「][^。]*[】〕］\]〗＞}｝」]$/u.test(text)) return true;
  // What a bracket behind a sentence assigns is no label's: `共设三类：护理员、管理员。（县人社局负责）`
  if (text.slice(0, text.length - bracketAtEnd(text)).endsWith("。") && bracketAtEnd(text) > 0) return false;
  return (
    (/^(?:\p{Script=Han}{2,8}：|\p{Script=Han}{2,6}(?:单位|部门)[为是])/u.test(text) && judge.assigns(text)) ||
    // `由市教育局1名领导带队，2名干部参加` tells what happens.
    (/^由[^。]*。?$/u.test(text) &&
      !judge.tellsTask(text) &&
      !judge.tellsBodies(text) &&
      judge.assigns(/^[^，；。]*/u.exec(text)?.[0] ?? ""))
  );
}

/** Length of the clauses at the end of a title that 由 opens and that say who is to do it: `道路整治，由公安部门负责`. */
function assignmentClauses(title: string, judge: TitleJudge): number {
  const at = title.indexOf("，");
  return at > 0 && title.startsWith("，由", at) && judge.assignsByLooks(title.slice(at + 1)) ? title.length - at : 0;
}

/** Length of the bodies alone, in a bracket or behind dashes, with which a title ends: `降低成本（市财政局）`. */
function bodiesAtEnd(title: string, judge: TitleJudge): number {
  const bracket = bracketAtEnd(title);
  const dash = title.lastIndexOf("——");
  const length = bracket > 0 ? bracket : dash < 0 ? 0 : title.length - dash;
  const words = bracket > 0 ? title.slice(-bracket + 1, -1) : title.slice(dash + 2);
  if (length === 0 || length === title.length || words.length < 3) return 0;
  return words.split(/[，；]/u).every((list) => judge.namesBodies(list)) ? length : 0;
}

/** Say whether a text is brackets behind one another, and nothing else. */
function areBrackets(text: string): boolean {
  const bracket = bracketAtEnd(text);
  return bracket > 0 && (bracket === text.length || areBrackets(text.slice(0, -bracket)));
}

/** Length of the bracket at the end of a title that says who is to do it; brackets nest. */
function assignmentBracket(text: string, judge: TitleJudge): number {
  const length = bracketAtEnd(text);
  return length < text.length && length > 0 && judge.assigns(text.slice(text.length - length + 1, -1)) ? length : 0;
}

/** Length of the bracket at the end of a text; 0 where there is none. */
function bracketAtEnd(text: string): number {
  if (!/[）)〕】］\]}｝」]$/u.test(text)) return 0;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[）)〕】］\]}｝」]/u.test(text[at] as string)) depth++;
    if (/[（(〔【［[{｛「]/u.test(text[at] as string) && --depth === 0) return text.length - at;
  }
  return 0;
}
