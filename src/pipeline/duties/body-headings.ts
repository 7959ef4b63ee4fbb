import { readingOf } from "../../text/run.ts";
import { type Division, walkDivisions } from "../tree/node.ts";
import { runsOf } from "./assigned-text.ts";
import { type BodyLedReader, noOpeningRole, type OpeningRole } from "./body-led.ts";

/**
 * Find the headings that are bodies and nothing else, and so tell them what stands below, with the word that says
 * what they are to do: the text opens with it, or there are several such headings side by side.
 *
 *     （一）市公安局。负责统筹户籍改革。
 *     （二）市民政局。牵头做好低保工作。
 *
 * `isAssigned` says whether another assignment stands in the own text of a division.
 */
export function findBodyHeadings(
  divisions: readonly Division[],
  isAssigned: (division: Division) => boolean,
  bodyLed: BodyLedReader,
): Map<Division, OpeningRole> {
  const found = new Map<Division, OpeningRole>();
  const siblings = [divisions, ...[...walkDivisions(divisions)].map((division) => division.divisions)];
  for (const group of siblings) {
    const byBody = group.filter(
      ({ heading }) => heading.origin === "printed" && bodyLed.isBodies(heading.title, false),
    );
    const isSeries = byBody.filter(({ heading }) => bodyLed.isBodies(heading.title, true)).length > 1;
    for (const division of byBody) {
      const role = bodyLed.openingRole(textBelow(division)) ?? (isSeries ? noOpeningRole : undefined);
      const isFree = !isAssigned(division) && !division.divisions.some(isAssigned);
      if (role && isFree && bodyLed.isBodies(division.heading.title, role.weak)) found.set(division, role);
    }
  }
  return found;
}

/** The first text of a division, or of those below it. */
function textBelow(division: Division): string {
  const first = [...walkDivisions([division])].flatMap(({ paragraphs }) => paragraphs)[0];
  return first ? readingOf(runsOf(first)).trimStart() : "";
}
