/** The apparatus as readers and data see it: each change and each exclusion with its place and reason. */

import type { EditionPlan } from "../edition/load-edition.ts";
import type { EditionSection, Source } from "../edition/model.ts";
import type { Emendation } from "../registry/schema.ts";
import { strings } from "../strings/zh-Hans.ts";
import { type ApparatusClass, apparatusClasses } from "../text/run.ts";

export interface Change {
  readonly plan: string;
  readonly class: ApparatusClass;
  readonly printed: string;
  readonly reading: string;
  readonly reason: string;
  /** For emendations: id of the row, and how sure it is. */
  readonly row?: string;
  readonly certainty?: Emendation["certainty"];
  /** Address of the section and id of the paragraph it stands in. */
  readonly section: string;
  readonly paragraph: string | null;
  readonly source: Source;
}

export interface Exclusion {
  readonly plan: string;
  readonly class: string;
  /** Absent where the text is not to be published. */
  readonly printed?: string;
  readonly reason: string;
  readonly source: Source;
}

/** Give all changes of a plan, and its gaps, in order of place. */
export function changesOf(plan: EditionPlan): Change[] {
  const sourceAt = sourceFinder(plan);
  const placeAt = placeFinder(plan.sections);
  return plan.apparatus.runs.flatMap((run): Change[] => {
    if (!isChange(run)) return [];
    const [name, start, end, printed, reading, row] = run;
    const emendation = row === undefined ? undefined : plan.emendations.get(row);
    return [
      {
        plan: plan.row.slug,
        class: name as ApparatusClass,
        printed,
        reading,
        reason: emendation?.reason ?? reasonOf(name as ApparatusClass),
        ...(emendation ? { row: emendation.id, certainty: emendation.certainty } : {}),
        ...placeAt(start),
        source: sourceAt(start, end),
      },
    ];
  });
}

/** Give everything of a seed that is not published, with the reason. */
export function exclusionsOf(plan: EditionPlan): Exclusion[] {
  const sourceAt = sourceFinder(plan);
  return plan.apparatus.runs.flatMap((run): Exclusion[] => {
    if (run[0] !== "excluded") return [];
    const [, start, end, kind] = run as ["excluded", number, number, keyof typeof strings.apparatus.exclusionKinds];
    const printed = plan.seed.slice(start, end).join("");
    return [
      {
        plan: plan.row.slug,
        class: kind,
        ...(kind === "contact" ? {} : { printed }),
        reason: strings.apparatus.exclusionKinds[kind],
        source: sourceAt(start, end),
      },
    ];
  });
}

function isChange(
  run: EditionPlan["apparatus"]["runs"][number],
): run is readonly [string, number, number, string, string, string?] {
  return (apparatusClasses as readonly string[]).includes(run[0]);
}

function reasonOf(name: ApparatusClass): string {
  return name === "emendation" ? "" : strings.apparatus.reasons[name];
}

/** Turn places into lines and columns, 1-based, in code points. */
function sourceFinder({ row, seed }: EditionPlan): (start: number, end: number) => Source {
  const starts = [0, ...seed.flatMap((point, i) => (point === "\n" ? [i + 1] : []))];
  return (start, end) => {
    const line = starts.findLastIndex((at) => at <= start) + 1;
    return { file: `seeds/${row.slug}.txt`, start, end, line, col: start - (starts[line - 1] ?? 0) + 1 };
  };
}

function placeFinder(sections: readonly EditionSection[]): (at: number) => Pick<Change, "section" | "paragraph"> {
  const ordered = [...sections].sort((a, b) => a.source.start - b.source.start || b.order - a.order);
  return (at) => {
    const section =
      ordered.findLast(({ source }) => source.start <= at && at <= source.end) ?? (sections[0] as EditionSection);
    const paragraph = section.paragraphs.find(({ source }) => source.start <= at && at <= source.end);
    return { section: section.address, paragraph: paragraph?.id ?? null };
  };
}
