import { type AssignedText, type AssignmentLine, innerOf, wholeLine } from "./assigned-text.ts";
import type { AssignmentReader } from "./assignment-reader.ts";
import { isRoleSense, longestLabel } from "./labels.ts";

/** Give a label that stands alone on its line as one whose bodies follow below; nothing where it is none. */
export function labelAlone(line: AssignmentLine, { phrases }: AssignmentReader): AssignmentLine | undefined {
  const inner = innerOf(line).trimEnd();
  const label = phrases.labels.at(inner);
  if (!label || label.length !== inner.length || !isRoleSense(label.sense)) return undefined;
  return { ...line, column: { sense: label.sense, words: label.word }, namesFollow: true };
}

/**
 * Give a text that is a label and nothing else, without a colon, as one whose bodies or term stand in the text below it;
 * nothing where they do not.
 *
 *     责任单位
 *     市水利局、市城管局
 */
export function labelWithoutSign(
  text: AssignedText,
  below: AssignedText | undefined,
  reader: AssignmentReader,
): AssignmentLine | undefined {
  const words = text.text.trim();
  if (below === undefined || words.length >= longestLabel) return undefined;
  const label = reader.phrases.labels.at(`${words}：`);
  if (!label || label.length !== words.length + 1) return undefined;
  const { sense, word } = label;
  if (!isRoleSense(sense) && sense !== "term") return undefined;
  const line: AssignmentLine = { ...wholeLine(text), column: { sense, words: word }, namesFollow: true };
  return namesBelow(below, line, reader) ? line : undefined;
}

/**
 * Give a line of bodies and nothing else as what the label above it is of; below a label with bodies of its own, only
 * known ones.
 *
 *     牵头单位：              牵头单位：市数据局
 *     市数据局                        市财政局
 *     市财政局、市教育局
 */
export function namesBelow(
  text: AssignedText,
  above: AssignmentLine | undefined,
  reader: AssignmentReader,
): AssignmentLine | undefined {
  const words = text.text.replace(/(?<![。；\s])[。；\s]+$/u, "");
  const column = above?.column ?? labelledColumn(above, words, reader);
  if (!above || !column || above.in === text) return undefined;
  const isOf = column.sense === "term" ? reader.phrases.isTerm(words) : reader.isListOfBodies(words);
  if (!isOf) return undefined;
  const place = { start: 0, end: text.text.length, innerStart: 0, innerEnd: words.length, form: "bare" } as const;
  return { ...wholeLine(text), place, column };
}

/** What the label of a line says of known bodies below it. */
function labelledColumn(
  above: AssignmentLine | undefined,
  words: string,
  { phrases, judge }: AssignmentReader,
): AssignmentLine["column"] {
  const label = above === undefined || above.place.start > 0 ? undefined : phrases.labels.at(innerOf(above));
  if (!label || !isRoleSense(label.sense) || !words.split(/[、，\s]+/u).every((name) => judge.isKnown(name)))
    return undefined;
  return { sense: label.sense, words: label.word };
}
