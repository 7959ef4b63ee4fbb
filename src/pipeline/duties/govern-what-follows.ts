import { readingOf } from "../../text/run.ts";
import { type Division, ownRuns, type PlanTree, walkDivisions } from "../tree/node.ts";
import type { Duty } from "./duty.ts";

/**
 * Give a text to duties whose assignment stands above it: behind a title or in the first line of a division, they
 * govern the divisions below where none of these has a duty. Where nothing else is left, the title says what is to
 * be done.
 *
 *     （一）优化布局（市教育局牵头）
 *     1.编制规划。
 *     2.调整学校。
 */
export function governWhatFollows(duties: readonly Duty[], { divisions }: PlanTree): Duty[] {
  const assigned = new Set(duties.flatMap(({ path }) => path.map((_, i) => path.slice(0, i + 1).join("/"))));
  const byPath = new Map([...walkDivisions(divisions)].map((division) => [division.path.join("/"), division]));
  return duties.map((duty) => {
    const division = byPath.get(duty.path.join("/"));
    if (!division || duty.within) return duty;
    const stands = duty.lines[0]?.paragraph === "heading" || duty.text === "" || isSentenceAbove(division, duty);
    const isFree = !division.divisions.some(({ path }) => assigned.has(path.join("/")));
    const below = stands && isFree ? division.divisions.flatMap(textsBelow) : [];
    const text = [duty.text, ...below].filter((words) => words !== "").join("\n");
    return { ...duty, text: text === "" ? titleOf(division) : text };
  });
}

/** `2.改善条件，补齐短板。（县财政局负责）`, all that stands above points: a sentence in the place of a title. */
function isSentenceAbove({ paragraphs, heading }: Division, { text }: Duty): boolean {
  return paragraphs.length === 1 && heading.value !== null && heading.title === "" && /^[^。；！？]+。?$/u.test(text);
}

function textsBelow(division: Division): string[] {
  return [...walkDivisions([division])].map((part) => readingOf(ownRuns(part)));
}

function titleOf({ heading: { runs } }: Division): string {
  return readingOf([...runs.title, ...runs.stop]);
}
