import { type Run, readingOf, splitRuns } from "../../text/run.ts";
import type { Block } from "../blocks/block.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import type { Heading } from "./node.ts";

/** Make a heading that the edition supplies. */
export function editorialHeading(title: string, reason: string): Heading {
  return {
    origin: "editorial",
    numeral: "",
    value: null,
    title,
    reason,
    runs: { numeral: [], title: [], assignment: [], stop: [] },
  };
}

const restoredTitle = {
  origin: "restored",
  title: "〔底本缺标题〕",
  reason: "章题之后径接正文，其后即为第二节：第一节标题在抄本中脱去，节次可定，题文不可考。",
} as const;

/** Cut the runs of a block into its heading and the text that follows in the same line. */
export function headingOf(block: Block, mark: HeadingMark): { heading: Heading; rest: Run[] } {
  const [numeral, behindNumeral] = splitRuns(block.runs, mark.numeralLength);
  const [title, behindTitle] = splitRuns(behindNumeral, mark.titleLength);
  const [assignment, behindAssignment] = splitRuns(behindTitle, mark.assignmentLength);
  const [stop, rest] = splitRuns(behindAssignment, mark.stopLength);
  const heading: Heading = {
    ...(mark.restored ? restoredTitle : { origin: "printed", title: readingOf(title) }),
    numeral: mark.numeral,
    value: mark.value,
    runs: { numeral, title, assignment, stop },
  };
  return { heading, rest };
}

/** Runs that read as nothing behind a title, such as a removed line break, stay with the heading. */
export function withStop(heading: Heading, rest: readonly Run[]): Heading {
  return { ...heading, runs: { ...heading.runs, stop: [...heading.runs.stop, ...rest] } };
}
