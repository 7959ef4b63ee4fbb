import { countAtEnd } from "../../text/count-at-end.ts";
import { readingOf } from "../../text/run.ts";
import { type Division, type Heading, walkDivisions } from "../tree/node.ts";
import { runsOf } from "./assigned-text.ts";
import { type BodyLedReader, noOpeningRole, type OpeningRole } from "./body-led.ts";

/** A heading that tells bodies what stands below it. */
export interface BodyHeading {
  /** With which word, where bodies are all that it is; else its own clauses say it. */
  readonly role?: OpeningRole;
  /** Where in its title the bodies, or the clauses, end. UTF-16 units. */
  readonly end: number;
}

/**
 * Find the headings that are bodies and nothing else, and so tell them what stands below, with the word that says
 * what they are to do: the text opens with it, or there are several such headings side by side, or beside some that
 * say so in clauses.
 *
 *     （一）市公安局。负责统筹户籍改革。
 *     （二）市民政局。牵头做好低保工作。
 *
 * Or they say in clauses whose tasks those are: `一、市教育局牵头、市财政局配合的工作`.
 *
 * Where the division, or one right below it, has an assignment of its own that says more than who takes part, they tell
 * nobody.
 */
export function findBodyHeadings(
  divisions: readonly Division[],
  told: Told,
  bodyLed: BodyLedReader,
): Map<Division, BodyHeading> {
  const found = new Map<Division, BodyHeading>();
  const siblings = [divisions, ...[...walkDivisions(divisions)].map((division) => division.divisions)];
  for (const group of siblings) {
    const byBody = group.filter(
      ({ heading }) =>
        heading.origin === "printed" &&
        (bodyLed.isBodies(bodiesOf(heading), false) || (hasColon(heading) && bodyLed.looksLikeBody(heading.title))),
    );
    const named = byBody.filter(
      (division) =>
        bodyLed.isBodies(bodiesOf(division.heading), true) ||
        (hasColon(division.heading) && bodyLed.openingRole(textBelow(division))?.weak === false),
    );
    const clauses = group.map(({ heading }) => (heading.origin === "printed" ? bodyLed.clausesOf(heading.title) : 0));
    const isSeries =
      named.length > 1 ||
      (named.length === 1 && (byBody.filter(hasColonTitle).length > 2 || clauses.some((end) => end > 0)));
    for (const [i, division] of group.entries()) {
      const end = clauses[i] ?? 0;
      if (end > 0 && isFree(division, told)) found.set(division, { end });
    }
    for (const division of byBody) {
      const { heading } = division;
      const words = bodiesOf(heading);
      const role = bodyLed.openingRole(textBelow(division)) ?? (isSeries ? noOpeningRole : undefined);
      // Among others that are told so, what stands before a colon is a body, known or not.
      const isBody = (isSeries && hasColon(heading)) || (role && bodyLed.isBodies(words, role.weak));
      if (role && isBody && isFree(division, told)) found.set(division, { role, end: words.length });
    }
  }
  return found;
}

/** Divisions whose own text holds an assignment, and those where one says more than who takes part. */
interface Told {
  readonly assigned: ReadonlySet<Division>;
  readonly leading: ReadonlySet<Division>;
}

function isFree(division: Division, { assigned, leading }: Told): boolean {
  return !assigned.has(division) && !division.divisions.some((below) => leading.has(below));
}

/** The words of a title without the count of what stands below it: `市公安局（2项）`. */
function bodiesOf({ title }: Heading): string {
  return title.slice(0, title.length - countAtEnd(title));
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
