import { type Run, readingOf } from "../../text/run.ts";

/** A shorter line has not swallowed its neighbours. UTF-16 units. */
const shortest = 200;

/** So many spaces of a line must be followed by what opens a paragraph before all are taken for lost line ends. */
const fewest = 3;

/** What opens a paragraph and cannot stand behind a space within one: a number of headings, a label. */
const openingPattern =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]{1,4}[章节条]|\p{Script=Han}{2,8}：)/u;

/** What closes a paragraph, so that the next can open. */
const closingPattern = /[。；：）〕】！？\p{Script=Han}]$/u;

/**
 * Cut a line whose copy has lost its line ends, so that spaces stand where paragraphs begin.
 *
 *     …现印发给你们。 县政府办公室 2022年4月18日 一、主要目标 1.地区生产总值增长7%。 责任单位：县发改局 2.…
 */
export function cutAtLostBreaks(runs: readonly Run[]): Run[][] {
  if (readingOf(runs).length < shortest) return [[...runs]];
  const spaces = runs.flatMap((run, i) => (isClosedSpace(run) ? [i] : []));
  const opening = spaces.filter((i) => opens(runs, i));
  if (opening.length < fewest) return [[...runs]];
  const ends = [...spaces.map((i) => i + 1), runs.length];
  return ends.map((end, i) => runs.slice(ends[i - 1] ?? 0, end)).filter((part) => part.length > 0);
}

/** White space that the reading text leaves out, since it stands between Chinese words. */
export function isClosedSpace({ printed, reading, class: kind }: Run): boolean {
  return kind === "punctuation" && reading === "" && /^[ \u00a0\u3000]+$/u.test(printed);
}

function opens(runs: readonly Run[], space: number): boolean {
  const before = readingOf(runs.slice(Math.max(0, space - 3), space));
  const behind = readingOf(runs.slice(space + 1, space + 4)).slice(0, 12);
  return closingPattern.test(before) && openingPattern.test(behind);
}
