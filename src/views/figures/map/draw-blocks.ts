/** Marks, lines and names of a map as SVG: what maps of every size share. */

import type { ElementContent } from "hast";
import { s } from "hastscript";
import type { EditionProject } from "../../../edition/model.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import { label, link, round } from "../drawing.ts";
import { type Block, distance, lineHeight } from "./map-blocks.ts";
import { nearestPoint, type PlacedBlock } from "./place-labels.ts";
import type { Point } from "./project-points.ts";

function linkTo(project: EditionProject, marks: readonly ElementContent[]): ElementContent {
  const { id, name, plans, mentions } = project;
  return link(`projects/${id}/`, strings.map.markTitle(name, plans.length, mentions.length), marks);
}

/** Draw a line, and over it a wide one that cannot be seen, for the pointer. */
export function drawRoute(project: EditionProject, points: readonly Point[]): ElementContent {
  const d = `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;
  return linkTo(project, [s("path", { className: ["route", project.kind], d }), s("path.reach", { d })]);
}

/** Draw the marks of blocks; a town whose name found no place is left out. */
export function drawMarks(blocks: readonly Block[], labels: readonly PlacedBlock[]): ElementContent[] {
  const named = new Set(labels.map(({ block }) => block));
  return blocks.filter((block) => block.kind !== "town" || named.has(block)).flatMap(drawMark);
}

/** Draw the mark of a block; a line has none. */
function drawMark({ kind, anchors: [at], radius, lines: [first] }: Block): ElementContent[] {
  if (!at || radius === 0) return [];
  const mark = s("circle", { className: ["mark", ...classOf({ kind })], cx: at.x, cy: at.y, r: radius });
  return [first?.project ? linkTo(first.project, [mark]) : mark];
}

/** Draw a hairline from a mark to a name that found no place beside it. */
export function drawThread({ block, anchor, ...box }: PlacedBlock): ElementContent[] {
  const end = nearestPoint(anchor, box);
  if (block.kind === "country" || distance(anchor, end) < block.radius + 11) return [];
  return [s("path.thread", { d: `M${round(anchor.x)} ${round(anchor.y)}L${round(end.x)} ${round(end.y)}` })];
}

/** A place is what a map shows where nothing else is said, so that it needs no class. */
function classOf({ kind }: Pick<Block, "kind">): string[] {
  return kind === "place" ? [] : [kind];
}

/** Draw the names of a block where they were placed. */
export function drawNames({ block, anchor, x, y, width: wide, height }: PlacedBlock): ElementContent[] {
  const side = Math.abs(x - anchor.x) < wide / 4 ? "middle" : x < anchor.x ? "end" : "start";
  const at = { start: x - wide / 2 + 2, middle: x, end: x + wide / 2 - 2 }[side];
  return block.lines.map(({ text, project, strong }, i) => {
    const line = y - height / 2 + 1 + block.fontSize * (lineHeight * i + 1.02);
    const name = label(at, line, text, { class: [...classOf(block), side, ...(strong ? ["strong"] : [])].join(" ") });
    return project ? linkTo(project, [name]) : name;
  });
}
