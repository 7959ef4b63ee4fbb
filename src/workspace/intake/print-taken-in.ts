import { intakeStrings as t } from "../../strings/intake.ts";
import { sayDoubt } from "../../strings/say-doubt.ts";
import { printProblems } from "../print-problems.ts";
import type { Survey } from "./survey-folder.ts";
import type { TakenIn } from "./take-in.ts";

/** Files that are named for each reason; more are counted. */
const mostNamed = 5;

/** Say in Chinese what was found, written and left to decide. */
export function printTakenIn(taken: TakenIn): string {
  const { slug, known, witness, extracted, title, jurisdiction, bodies, matters, plan, problems, written } = taken;
  const { kind, encoding, tools, leftOut, doubts } = extracted;
  const read = t.read(kind, encoding, tools);
  const lines = known
    ? [t.known(slug)]
    : witness
      ? witnessLines(slug, witness, written)
      : [
          ...(leftOut.length > 0 ? [t.leftOut(leftOut.length)] : []),
          t.title(title),
          t.jurisdiction(jurisdiction),
          t.drafted(plan?.duties.length ?? 0, bodies.length),
          ...(matters > 0 ? [t.matters(matters)] : []),
          ...doubts.map((doubt) => t.look(sayDoubt(doubt))),
          ...(problems.length > 0 ? ["", t.problems(problems.length), printProblems(problems)] : []),
          "",
          t.written,
          ...written.map((path) => `  ${path}`),
          "",
          t.next(slug),
        ];
  return [read, ...lines, ""].join("\n");
}

/** Say that a text is another copy of one that the library holds, and what it reads otherwise. */
function witnessLines(
  slug: string,
  { share, variants, others }: NonNullable<TakenIn["witness"]>,
  written: readonly string[],
): string[] {
  return [
    t.witness(slug, Math.floor(share * 100)),
    ...variants.map(({ line, before, after }) => `  ${t.variant(`seeds/${slug}.txt:${line}`, before, after)}`),
    ...(others > 0 ? [t.linesApart(others)] : []),
    written.length > 0 ? t.witnessKept(written, slug) : t.witnessNotKept,
  ];
}

/** Say in Chinese which files of a folder are plans, and why the others are not taken in. */
export function printSurvey({ plans, others }: Survey): string {
  const reasons = [...Map.groupBy(others, ({ reason }) => reason)];
  const lines = reasons.map(([reason, files]) => {
    const names = files.slice(0, mostNamed).map(({ name }) => name);
    return t.others(files.length, reason, names, files.length - names.length);
  });
  return [t.survey(plans.length, plans.length + others.length), ...lines, ""].join("\n");
}
