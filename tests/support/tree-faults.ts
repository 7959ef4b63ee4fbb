import { problemCodes } from "../../src/diagnostics/codes.ts";
import { formatProblems } from "../../src/diagnostics/report.ts";
import type { CompiledPlan } from "../../src/pipeline/index.ts";
import { type Division, ownRuns, treeRuns, walkDivisions } from "../../src/pipeline/tree/node.ts";
import { codePoints, printedOf, type Run, readingOf, type Span, sliceCodePoints } from "../../src/text/run.ts";

/** Say where two strings differ; nothing where they are the same. */
export function differences(what: string, found: string, expected: string): string[] {
  if (found === expected) return [];
  return [`${what}: ${JSON.stringify(found.slice(0, 300))}, expected ${JSON.stringify(expected.slice(0, 300))}`];
}

/** Give runs in the order of the text. */
export function inOrder(runs: readonly Run[]): Run[] {
  return [...runs].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Find characters of a text that its tree and exclusions have lost, doubled or put in another place. */
export function textFaults(plan: CompiledPlan, text: string): string[] {
  const points = codePoints(text);
  return [
    ...differences("the runs of the plan", printedOf(inOrder([...treeRuns(plan.tree), ...plan.excluded])), text),
    ...divisionsOf(plan).flatMap((division) => divisionFaults(plan, division, points)),
  ];
}

function divisionFaults(plan: CompiledPlan, division: Division, points: readonly string[]): string[] {
  const name = division.path.join("/");
  const own = ownRuns(division);
  const isInOrder = inOrder(own).every((run, i) => run === own[i]);
  return [
    ...(isInOrder ? [] : [`the runs of ${name} are not in the order of the text`]),
    ...differences(
      `the span of ${name}`,
      sliceCodePoints(points, division.span),
      printedWithin(plan, own, division.span),
    ),
    ...division.paragraphs.flatMap(({ id, span, title, stop, runs }) =>
      differences(`the span of ${name}#${id}`, sliceCodePoints(points, span), printedOf([...title, ...stop, ...runs])),
    ),
  ];
}

/** What a span prints: the runs of the node, and between them what was excluded, and the plan's title below some text. */
function printedWithin(plan: CompiledPlan, own: readonly Run[], span: Span): string {
  const others = [...plan.excluded, ...plan.tree.title];
  const between = others.filter((run) => run.start >= span.start && run.end <= span.end);
  return printedOf(inOrder([...own, ...between]));
}

/** Find what the tree reads otherwise than the read stage left it. Emendations may break lines, which no run keeps. */
export function readingFaults(plan: CompiledPlan): string[] {
  return differences("the reading text", readingOf(inOrder(treeRuns(plan.tree))), publishedReading(plan));
}

/** The text of a plan as the read stage left it, without what the blocks stage excluded: strokes of tables, too. */
export function publishedReading({ lines, excluded }: CompiledPlan): string {
  const places = new Set(
    excluded.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const kept = lines.flatMap((line) => line.runs).filter((run) => run.end > run.start);
  return kept
    .map(({ start, end, printed, reading }) => {
      const points = codePoints(reading);
      if (points.length === codePoints(printed).length) return points.filter((_, i) => !places.has(start + i)).join("");
      return places.has(start) && places.has(end - 1) ? "" : reading;
    })
    .join("");
}

/** Find divisions, paragraphs and tables whose address is another's, or no ASCII. */
export function addressFaults(plan: CompiledPlan): string[] {
  const divisions = divisionsOf(plan);
  const addresses = divisions.map(({ path }) => path.join("/"));
  const counted = (ids: readonly string[], letter: string) => ids.every((id, i) => id === `${letter}${i + 1}`);
  return [
    ...addresses.filter((address, i) => addresses.indexOf(address) !== i).map((address) => `${address} stands twice`),
    ...divisions
      .flatMap(({ path }) => path)
      .filter((name) => !/^[a-z0-9_.-]+$/u.test(name))
      .map((name) => `the address ${JSON.stringify(name)}`),
    ...divisions.flatMap(({ path, paragraphs, content }) => {
      const tables = content.filter(({ type }) => type === "table").map(({ id }) => id);
      const paragraphIds = paragraphs.map(({ id }) => id);
      return counted(paragraphIds, "p") && counted(tables, "t") ? [] : [`parts of ${path.join("/")} skip a number`];
    }),
  ];
}

/** Find problems of codes that nobody declared, at places that no text has, or in words that no person understands. */
export function problemFaults({ problems }: CompiledPlan): string[] {
  const wrong = problems.filter(({ code, line, col }) => !(code in problemCodes) || line < 1 || col < 1);
  const garbled = /undefined|NaN|\[object/u.exec(formatProblems(problems));
  return [...wrong.map((problem) => JSON.stringify(problem)), ...(garbled ? [`“${garbled[0]}” in a problem`] : [])];
}

function divisionsOf({ tree }: CompiledPlan): Division[] {
  return [...walkDivisions(tree.divisions)];
}
