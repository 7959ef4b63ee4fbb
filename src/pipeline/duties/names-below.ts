import { type AssignedText, type AssignmentLine, innerOf, wholeLine } from "./assigned-text.ts";
import type { AssignmentReader } from "./assignment-reader.ts";
import { isRoleSense } from "./labels.ts";

/** Give a label that stands alone on its line as one whose bodies follow below; nothing where it is none. */
export function labelAlone(line: AssignmentLine, { phrases }: AssignmentReader): AssignmentLine | undefined {
  const inner = innerOf(line).trimEnd();
  const label = phrases.labels.at(inner);
  if (!label || label.length !== inner.length || !isRoleSense(label.sense)) return undefined;
  return { ...line, column: { sense: label.sense, words: label.word }, namesFollow: true };
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
  if (!above || !column || above.in === text || !reader.isListOfBodies(words)) return undefined;
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
