import { madeOnce } from "../../text/made-once.ts";
import { readingOf } from "../../text/run.ts";
import { type Division, ownRuns, type Paragraph, type PlanTree, walkDivisions } from "../tree/node.ts";
import { pointsOf } from "../tree/points.ts";
import { runsOf } from "./assigned-text.ts";
import type { Duty } from "./duty.ts";

/** The duties of a plan, and those of which it is in doubt whether they govern points below. */
interface WithWhatFollows {
  readonly duties: Duty[];
  readonly doubtful: readonly Duty[];
}

/**
 * Give duties whose assignment stands above points what stands in these: behind a title, or closing what a division
 * says before its points, it governs them where none has an assignment of its own. Where nothing else is left, the title
 * says what is to be done.
 *
 *     （一）优化布局（市教育局牵头）          （二）改善条件。加大投入。（市财政局负责）
 *     1.编制规划。                          1.修缮校舍。
 *     2.调整学校。                          2.购置设备。
 *
 * Where some points have one and others have none, or the division has several, the text does not say, unless those are
 * lent who leads. Boxes illustrate what stands above them, and are points of nothing.
 */
export function governWhatFollows(
  duties: readonly Duty[],
  { divisions }: PlanTree,
  lent: ReadonlySet<Duty>,
): WithWhatFollows {
  const byPath = new Map([...walkDivisions(divisions)].map((division) => [division.path.join("/"), division]));
  const ofDivision = Map.groupBy(duties, ({ path }) => path.join("/"));
  const others = duties.filter((duty) => !lent.has(duty));
  const assigned = new Set(others.flatMap(({ path }) => path.map((_, i) => path.slice(0, i + 1).join("/"))));
  const isOther = ({ path }: Division) => !ofDivision.has(path.join("/"));
  const isAssigned = ({ path }: Division) => assigned.has(path.join("/"));
  const hasPointWithout = (division: Division): boolean =>
    pointsOf(division).some(
      (point) => !isAssigned(point) || (!ofDivision.has(point.path.join("/")) && hasPointWithout(point)),
    );
  const textsOf = (point: Division) => textsBelow(point, isOther);
  const doubtful: Duty[] = [];
  const governing = duties.map((duty) => {
    const division = byPath.get(duty.path.join("/"));
    if (!division || duty.within) return duty;
    const own = ofDivision.get(duty.path.join("/")) ?? [];
    const isAbove = opens(duty);
    const stands = standsAbovePoints(division, duty);
    const isFree = own.length === 1 && !division.divisions.some(isAssigned);
    const below = stands && isFree ? (isAbove ? division.divisions : pointsOf(division)).flatMap(textsOf) : [];
    if (stands && !isFree && duty === own.at(-1) && hasPointWithout(division)) doubtful.push(duty);
    const text = [duty.text, ...below].filter((words) => words !== "").join("\n");
    return { ...duty, text: text === "" ? titleOf(division) : text };
  });
  return { duties: governing, doubtful };
}

/** Say whether an assignment stands above the points of its division: it opens the division, or closes what stands before them. */
export function standsAbovePoints(division: Division, duty: Duty): boolean {
  return opens(duty) || closes(division, duty);
}

function opens({ lines, text }: Duty): boolean {
  return lines[0]?.paragraph === "heading" || text === "";
}

/** Once a paragraph, in which many duties may stand. */
const readingOfParagraph = madeOnce((paragraph: Paragraph) => readingOf(runsOf(paragraph)));

/** Say whether an assignment closes what a division says before its points; `具体如下：` may stand behind it. */
function closes({ content }: Division, { lines }: Duty): boolean {
  const [last, line] = [content.at(-1), lines.at(-1)];
  if (last?.type !== "paragraph" || !line || last.id !== line.paragraph) return false;
  const behind = readingOfParagraph(last).slice(line.end).trimEnd();
  return /^[。；，\s]*(?:[^。；，\s][^。；]{0,19}：)?$/u.test(behind);
}

function textsBelow(division: Division, isOther: (division: Division) => boolean): string[] {
  return [...walkDivisions([division])].filter(isOther).map((part) => readingOf(ownRuns(part)));
}

function titleOf({ heading: { runs } }: Division): string {
  return readingOf([...runs.title, ...runs.stop]);
}
