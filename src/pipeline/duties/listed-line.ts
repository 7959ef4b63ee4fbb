import type { AssignmentReader } from "./assignment-reader.ts";
import type { AssignmentPlace } from "./find-assignments.ts";

/**
 * Give the place of a line that is several bodies and nothing else, in brackets or without, below a line that ends a
 * sentence; nothing where it is none.
 *
 *     1.建设校园，配齐装备。
 *     市教育局、市财政局
 */
export function listedLine(
  text: string,
  above: string | undefined,
  reader: AssignmentReader,
): AssignmentPlace | undefined {
  const end = text.replace(/(?<![。；\s])[。；\s]+$/u, "").length;
  if (above === undefined || !/[。；]\s*$/u.test(above) || !reader.isListOfBodies(text.slice(0, end))) return undefined;
  const names = reader.parse(text.slice(0, end)).groups.flatMap((group) => group.names);
  return names.length > 1 ? { start: 0, end, innerStart: 0, innerEnd: end, form: "roleless" } : undefined;
}
