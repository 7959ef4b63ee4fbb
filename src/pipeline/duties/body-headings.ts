import { readingOf } from "../../text/run.ts";
import { type Division, type Heading, walkDivisions } from "../tree/node.ts";
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
      ({ heading }) =>
        heading.origin === "printed" &&
        (bodyLed.isBodies(heading.title, false) || (hasColon(heading) && bodyLed.looksLikeBody(heading.title))),
    );
    const told = byBody.filter(
      (division) =>
        bodyLed.isBodies(division.heading.title, true) ||
        (hasColon(division.heading) && bodyLed.openingRole(textBelow(division))?.weak === false),
    );
    const isSeries = told.length > 1 || (told.length === 1 && byBody.filter(hasColonTitle).length > 2);
    for (const division of byBody) {
      const { heading } = division;
      const role = bodyLed.openingRole(textBelow(division)) ?? (isSeries ? noOpeningRole : undefined);
      const isFree = !isAssigned(division) && !division.divisions.some(isAssigned);
      // Among others that are told so, what stands before a colon is a body, known or not.
      const isBody = (isSeries && hasColon(heading)) || (role && bodyLed.isBodies(heading.title, role.weak));
      if (role && isFree && isBody) found.set(division, role);
    }
  }
  return found;
}

function hasColonTitle({ heading }: Division): boolean {
  return hasColon(heading);
}

function hasColon({ runs }: Heading): boolean {
  return readingOf(runs.stop).startsWith("：");
}

/** The first text of a division, or of those below it. */
function textBelow(division: Division): string {
  const first = [...walkDivisions([division])].flatMap(({ paragraphs }) => paragraphs)[0];
  return first ? readingOf(runsOf(first)).trimStart() : "";
}
