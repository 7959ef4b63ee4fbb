import type { Problem } from "../../diagnostics/problem.ts";
import { findGarbled } from "../../text/garbled.ts";
import { codePoints, type Line, printedOf, type Run } from "../../text/run.ts";

/**
 * Warn of stretches in which UTF-8 was taken for GB18030, which no row has restored. What they were is proposed where no
 * byte is lost; else another copy has to tell.
 *
 *     加快建设，鍐呰挋鍙よ嚜娌诲尯     was 加快建设，内蒙古自治区
 */
export function suspectGarbled(file: string, line: Line): Problem[] {
  const text = printedOf(line.runs);
  return findGarbled(text).flatMap(({ at: index, printed, text: before, lost }): Problem[] => {
    const at = codePoints(text.slice(0, index)).length;
    const start = line.start + at;
    const end = start + codePoints(printed).length;
    if (line.runs.some((run) => run.start < end && run.end > start && isSettled(run))) return [];
    return [
      {
        code: "read/garbled",
        file,
        line: line.number,
        col: at + 1,
        values: { printed, before, lost },
        ...(lost === 0 && { proposed: { at, printed, read: before } }),
      },
    ];
  });
}

/** A row has changed what stands there, or a person has looked at it. */
function isSettled({ class: change, note }: Run): boolean {
  return note !== undefined || change === "emendation" || change === "mojibake" || change === "excluded";
}
