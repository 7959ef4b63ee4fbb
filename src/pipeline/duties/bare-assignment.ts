import { type DepartmentNames, headOf } from "../../registry/department-names.ts";
import { isGroupWord } from "./group-words.ts";
import { parseAssignment } from "./parse-assignment.ts";

/** A body's name, by its last character: 厅, 局, 委 … */
const bodyPattern = /(?:厅|局|委|办|会|行|社|关|公司|集团|总队|部|署|院|校|中心|政府|公署|军区|部门|单位)$/u;

/** Endings that words of other kinds hardly have: `审计厅` is a body, known or not; `每年举办` is none. */
const tellingPattern = /^\p{Script=Han}{2,12}(?:厅|局|委|公司|集团|总队|公署|军区|海关|人民政府)$/u;

/**
 * Judge a sentence without brackets: an assignment consists of nothing but names and role words.
 * One of the names at least is known, and the others look like names of bodies: they have a head or a
 * telling ending, or are like a known name; so an unknown body is reported, and
 * `会议每年举办，自治区口岸办负责` stays prose.
 */
export function isBareAssignment(sentence: string, names: DepartmentNames): boolean {
  const groups = parseAssignment(sentence.replace(/。$/u, ""));
  const surfaces = groups.flatMap((group) => group.names.map((name) => name.surface));
  const isKnown = (surface: string) => names.resolve(surface, "").departments.length > 0;
  const looksLikeBody = (surface: string) =>
    bodyPattern.test(surface) &&
    (isKnown(surface) || headOf(surface) !== "" || tellingPattern.test(surface) || names.nearest(surface).length > 0);
  return (
    groups.every((group) => group.word !== "" && group.names.length > 0) &&
    surfaces.every((surface) => isGroupWord(surface) || looksLikeBody(surface)) &&
    surfaces.some(isKnown)
  );
}

/** Say whether words are a list of known bodies and nothing else: `自治区发展改革委、财政厅`. */
export function isListOfBodies(words: string, names: DepartmentNames): boolean {
  const [list, ...others] = parseAssignment(words);
  if (list?.word !== "" || others.length > 0) return false;
  const isKnown = ({ surface }: { surface: string }) => names.resolve(surface, "").departments.length > 0;
  return list.names.some(isKnown) && list.names.every((name) => isKnown(name) || isGroupWord(name.surface));
}
