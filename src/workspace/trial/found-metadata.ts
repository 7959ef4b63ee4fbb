import { type ClosingLines, datePattern } from "../../pipeline/blocks/constructs/closing-line.ts";
import type { DocumentTitles } from "../../pipeline/blocks/constructs/document-title.ts";
import type { CompiledPlan } from "../../pipeline/index.ts";
import { ownRuns, walkDivisions } from "../../pipeline/tree/node.ts";
import { readingOf } from "../../text/run.ts";

/**
 * What a text says of itself around its plan, as printed: the number of its notice (国办发〔2016〕19号), to whom it
 * goes, who issues it, and of what day it is. Null where the text does not say it; the first place counts.
 */
export interface FoundMetadata {
  readonly number: string | null;
  readonly addressees: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
}

/** 国办发〔2016〕19号, also in brackets of another form. UTF-16 units are few: nothing longer is a number. */
const numberPattern = /^[（(]?(\p{Script=Han}{1,12}[〔[［【（(]\d{4}[〕\]］】）)]第?\d{1,5}号)[）)]?$/u;

/** A salutation: `各市人民政府，省直各单位：`. */
const addresseesPattern = /^((?:各|有关|相关)[^。：；]{2,200})：$/u;

/** Read what a text says of itself. Searches the notice and the closing lines, never the body of the plan. */
export function foundMetadata(
  { tree: { title, divisions } }: CompiledPlan,
  { closing, titles }: { readonly closing: ClosingLines; readonly titles: DocumentTitles },
): FoundMetadata {
  const around = [...walkDivisions(divisions)].filter(({ kind }) => aroundKinds.has(kind));
  const lines = around.flatMap((division) =>
    division.paragraphs.length > 0
      ? division.paragraphs.map(({ runs }) => readingOf(runs).trim())
      : [readingOf(ownRuns(division)).trim()],
  );
  const first = (read: (line: string, next: string) => string | undefined) => {
    for (const [i, line] of lines.entries()) {
      const found = read(line, lines[i + 1] ?? "");
      if (found !== undefined) return found;
    }
    return null;
  };
  return {
    number:
      first((line) => numberPattern.exec(line)?.[1]) ?? (titles.withoutNumber(readingOf(title).trim()).number || null),
    addressees: first((line) => addresseesPattern.exec(line)?.[1]),
    issuer: first((line, next) => (closing.isIssuer(line) && datePattern.test(next) ? line : undefined)),
    date: first((line) => [line, /^（(.*)）$/u.exec(line)?.[1]].find((words) => datePattern.test(words ?? ""))),
  };
}

/** The notice, what stands before the parts of a plan, and what closes it. */
const aroundKinds: ReadonlySet<string> = new Set(["notice", "preface", "conclusions"]);
