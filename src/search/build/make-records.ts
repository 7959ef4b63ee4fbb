/** From the edition to the records of the search: one a section, with its own text and no more. */

import type { Edition, EditionPlan } from "../../edition/load-edition.ts";
import { labelOf } from "../../edition/load-edition.ts";
import { type EditionDuty, type EditionSection, printedTextOf, textOf } from "../../edition/model.ts";
import { sortDate } from "../../edition/plan-date.ts";
import { foldText } from "../fold.ts";
import type { RecordText } from "../tables.ts";
import { ancestorLabels } from "./ancestor-labels.ts";

/** A section as the search knows it. */
export interface SearchRecord {
  readonly address: string;
  /** Of the plan, for putting in order. */
  readonly date: string;
  readonly shown: RecordText;
  /** Folded text, one character an entry. */
  readonly chars: readonly string[];
  /** Folded length of the printed heading. */
  readonly heading: number;
  /** Folded start of the text, start and end of the assignment, for each duty. */
  readonly duties: readonly number[];
  /** Department and role of everybody who bears a duty here. */
  readonly bearers: readonly { readonly department: string; readonly role: "lead" | "support" }[];
  /** Projects named here. */
  readonly projects: readonly string[];
  /** What the source has for `shown.text`, line for line. */
  readonly printed: string;
}

/** Make the records of all plans, in order of plan and place. */
export function makeRecords({ plans }: Pick<Edition, "plans">): SearchRecord[] {
  return plans.flatMap((plan) => {
    const dutiesIn = Map.groupBy(plan.duties, ({ section }) => section);
    return plan.sections.map((section) => makeRecord(section, plan, dutiesIn.get(section.address) ?? []));
  });
}

function makeRecord(section: EditionSection, plan: EditionPlan, duties: readonly EditionDuty[]): SearchRecord {
  const text = textOf(section);
  const { chars, starts } = foldText(text);
  const folded = (offset: number) => {
    const at = starts.findIndex((start) => start >= offset);
    return at < 0 ? chars.length : at;
  };
  return {
    address: section.address,
    date: sortDate(plan.row),
    shown: {
      title: labelOf(section),
      above: ancestorLabels(section, plan),
      text,
      headed: section.origin === "printed" && !section.runIn && section.heading.text !== "",
    },
    chars,
    heading: section.origin === "printed" ? foldText(section.heading.text).chars.length : 0,
    duties: duties.flatMap((duty) => placeOfDuty(duty, section, text).map(folded)),
    bearers: duties.flatMap(({ assignees }) =>
      assignees.flatMap(({ department, role }) => (department === null ? [] : { department, role })),
    ),
    projects: [
      ...new Set(plan.projectMentions.filter((at) => at.section === section.address).map(({ project }) => project)),
    ],
    printed: printedTextOf(section),
  };
}

/** Where a duty stands in the text of its section, in UTF-16 units: start, start of the assignment, end of it. */
function placeOfDuty(duty: EditionDuty, section: EditionSection, text: string): [number, number, number] {
  const starts = paragraphStarts(section, text);
  const places = section.paragraphs.map(({ id, text: own }, i) => ({ id, start: starts[i] ?? 0, length: own.length }));
  const governed = places.filter(({ id }) => duty.paragraphs.includes(id));
  const last = governed.at(-1);
  if (!last) return [text.length, text.length, text.length];
  const end = last.start + last.length;
  const assignment = text.lastIndexOf(duty.assignment, end - duty.assignment.length);
  const start = governed[0]?.start ?? 0;
  return assignment < start ? [start, end, end] : [start, assignment, assignment + duty.assignment.length];
}

/** Where each paragraph begins in `textOf(section)`: they follow one another, at its end, one a line. */
function paragraphStarts({ paragraphs }: EditionSection, text: string): number[] {
  let at = text.length + 1;
  const starts: number[] = [];
  for (const { text: own } of paragraphs.toReversed()) {
    at -= own.length + 1;
    starts.unshift(at);
  }
  return starts;
}
