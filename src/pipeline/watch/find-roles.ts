import { findBrackets, type OuterBracket } from "./find-brackets.ts";
import {
  asPattern,
  bodyAlonePattern,
  boxPattern,
  bracketPattern,
  byPattern,
  colonPattern,
  doingPattern,
  eachPattern,
  endsAsBody,
  isLeading,
  joinedPattern,
  labelPattern,
  leadPattern,
  listedPattern,
  modalPattern,
  namesOneBody,
  otherUse,
  rolePattern,
  tasksOfPattern,
  termLinePattern,
  termPattern,
  urgingPattern,
  withoutManner,
} from "./vocabulary.ts";

/** A place that reads as if a body were told to do something. UTF-16 units of the text. */
export interface RolePlace {
  readonly start: number;
  readonly end: number;
  readonly kind: "label" | "bracket" | "clause" | "list" | "told";
}

/** As many characters before a role word are looked at. */
const reach = 60;

/** Characters of the shortest place: a role word has two, and a body or a sign stands with it. */
const shortest = 3;

/**
 * Find where role words stand with bodies. In brackets, every role word counts that a body stands before or behind;
 * behind a label, everything; in running text, only clauses whose subject is bodies and nothing else.
 *
 *     由市财政局牵头制定办法。 · （县供电公司支持） · 实施主体：市城投公司 · 市气象局要加强监测。 · 由市司法局修改后印发。
 *
 * Quiet on 财政部负责人, 由各方负责的项目, 社会参与, 各部门要高度重视. `各县要…`, `县财政局做好…` are
 * places of a kind of their own, told in prose: where a duty governs it, they are its text.
 */
export function findRoles(text: string): RolePlace[] {
  if (text.length < shortest) return [];
  const brackets = findBrackets(text);
  const isInside = insideOf(brackets);
  return [
    ...[...text.matchAll(labelPattern)].map(
      ({ index, 0: words }): RolePlace => ({ start: index, end: index + words.length, kind: "label" }),
    ),
    ...brackets.flatMap((bracket) => inBracket(bracket, text)),
    ...[...text.matchAll(leadPattern)].flatMap(behindBodies),
    ...[...text.matchAll(eachPattern)]
      .filter(({ index }) => !isInside(index))
      .map(
        ({ index, 0: words, 1: opening = "" }): RolePlace => ({
          start: index + opening.length,
          end: index + words.length,
          kind: "told",
        }),
      ),
    ...termLine(text),
    ...tasksOf(text),
    ...bodyAlone(text),
    ...[doingPattern, colonPattern]
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .filter(({ index }) => !isInside(index))
      .flatMap((match) => named(match, text))
      .map((place): RolePlace => ({ ...place, kind: "told" })),
    ...[boxPattern, listedPattern]
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .flatMap((match) => named(match, text)),
    ...[modalPattern, byPattern, asPattern, joinedPattern].flatMap((pattern) =>
      [...text.matchAll(pattern)].filter(({ index }) => !isInside(index)).flatMap((match) => named(match, text)),
    ),
    ...[...text.matchAll(rolePattern)]
      .filter(({ index }) => !isInside(index))
      .flatMap(({ index, 0: word }) => inClause(text, index, word)),
  ]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place, i, all) => place.start >= (all[i - 1]?.end ?? 0));
}

/** `整改时限：2025年底`, a line of its own. */
function termLine(text: string): RolePlace[] {
  const words = termLinePattern.exec(text)?.[0];
  return words === undefined ? [] : [{ start: 0, end: text.trimEnd().length, kind: "label" }];
}

/** `一、县教育局牵头的工作`, all of a text. */
function tasksOf(text: string): RolePlace[] {
  const [words, opening = "", bodies = ""] = tasksOfPattern.exec(text.slice(0, 2 * reach)) ?? [];
  if (words === undefined || words.length < text.length || !isListOfBodies(bodies)) return [];
  return [{ start: opening.length, end: words.length, kind: "clause" }];
}

/** `四、旗文旅局`: the name of a body with the head of its place behind a number, and nothing else. */
function bodyAlone(text: string): RolePlace[] {
  const [words, number = "", body = ""] = bodyAlonePattern.exec(text.slice(0, reach)) ?? [];
  return words === undefined || words.length < text.length || !endsAsBody(body)
    ? []
    : [{ start: number.length, end: number.length + body.length, kind: "clause" }];
}

function insideOf(brackets: readonly OuterBracket[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((brackets[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (brackets[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}

/** `市教育局：负责校园安全`, `市教育局。牵头制定办法`: bodies and nothing else before a sign, and what they do behind it. */
function behindBodies({ index, 0: words, 1: opening = "", 2: bodies = "" }: RegExpExecArray): RolePlace[] {
  const start = index + opening.length;
  return isListOfBodies(bodies) ? [{ start, end: index + words.length, kind: "clause" }] : [];
}

/** `市气象局要加强监测`, `由市司法局修改后印发`: bodies by name, and words that tell them to do something. */
function named({ index, 0: words, 1: opening = "", 2: bodies = "" }: RegExpExecArray, text: string): RolePlace[] {
  const start = index + opening.length;
  const end = index + words.length;
  if (!bodies.split("、").every(namesOneBody) || isRelative(text, start, end)) return [];
  return [{ start, end, kind: "clause" }];
}

function inBracket({ start, end, inner }: OuterBracket, text: string): RolePlace[] {
  for (const { index, 0: word } of inner.matchAll(rolePattern)) {
    const behind = inner.slice(index + word.length, index + word.length + reach);
    if (otherUse.test(behind)) continue;
    const before = subjectBefore(inner, index);
    const isAfterBody = endsAsBody(withoutManner(before));
    const isBeforeBody = before === "" && endsAsBody(/^[：:]?(\P{P}+)/u.exec(behind)?.[1] ?? "");
    if (isAfterBody || isBeforeBody) return [{ start, end, kind: "bracket" }];
  }
  const closesSentence = /[。；]$/u.test(text.slice(0, start)) || /^[。；]?\s*$/u.test(text.slice(end, end + 3));
  if (!closesSentence) return [];
  if (isListOfBodies(inner)) return [{ start, end, kind: "list" }];
  return bracketPattern.test(inner) ? [{ start, end, kind: "bracket" }] : [];
}

/** Signs by which some plans mark one of several bodies: `市教育局*、市财政局`. */
const marks = /[*＊★☆▲△●○◆◇■□#＃]/gu;

/** `省发展改革委、省财政厅；各市人民政府`: bodies, and nothing else but marks. */
function isListOfBodies(words: string): boolean {
  const names = words
    .replace(rankBrackets, "")
    .replace(marks, "")
    .split(/[、，；。\s]/u)
    .filter((name) => name !== "" && !termPattern.test(name));
  return names.length > 0 && names.every((name) => name.length < 30 && endsAsBody(name));
}

function inClause(text: string, index: number, word: string): RolePlace[] {
  const end = index + word.length;
  const behind = text.slice(end, end + reach);
  if (otherUse.test(behind)) return [];
  const before = subjectOf(text, index).replace(/^.*由/u, "").replace(numberPattern, "");
  if (before === "" || !isListOfBodies(withoutManner(before))) return [];
  const closes = /^(?:[做抓]好(?:相关|有关|各自|各项)工作)?(?:[。；：\s]|$)/u.test(behind);
  const isDated = behind.startsWith("，") && termPattern.test(behind.slice(1));
  if (!isLeading(word) && (!(closes || isDated) || urgingPattern.test(before))) return [];
  if (isRelative(text, index, end)) return [];
  return [{ start: index - before.length, end, kind: "clause" }];
}

/**
 * The bodies belong to what is set up or built, not to a task: `成立由甲局牵头，乙局参加的小组`, `新建由企业负责运营的养老院`.
 * Where 由 opens the clause, the words are an assignment: `由甲局牵头制定统一的办法`.
 */
function isRelative(text: string, start: number, end: number): boolean {
  const by = /$(?<=[^，。；：]由[^。；]*)/u.test(text.slice(Math.max(0, start - reach), start));
  const behind = text.slice(end, end + 2 * reach);
  return by && /^(?:[^。；]*?(?:牵头|负责|参加|参与|组成|配合|主办|承办)的|[^。；，]{0,12}的)/u.test(behind);
}

/** The same, back over a comma that parts a role word from its manner: `市财政局按照各自职责，负责学校用地`. */
function subjectOf(text: string, index: number): string {
  const near = subjectBefore(text, index);
  const comma = index - near.length - 1;
  if (text[comma] !== "，" || withoutManner(near) !== "") return near;
  const far = subjectBefore(text, comma);
  return withoutManner(far) === far ? near : `${far}，${near}`;
}

/** Give the words before a role word, back to the sign that parts clauses; commas of a list do not. */
function subjectBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - reach), index);
  return subjectPattern.exec(before)?.[0] ?? "";
}

/** `各县（市、区）` is one: what stands in its brackets parts nothing. */
const rankBrackets = /（[省市县区旗州镇乡街道、]{1,9}）/gu;

/** The number of a point before its bodies: `2．区应急局牵头`. */
const numberPattern = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、]\s*/u;

const subjectPattern = /(?<![^，。；：:（）()\n])(?:[^，。；：:（）()\n]|（[省市县区旗州镇乡街道、]{1,9}）)*$/u;
