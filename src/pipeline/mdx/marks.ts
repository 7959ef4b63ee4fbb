/** Marks: pieces of a paragraph that become components, such as an assignment and the bodies in it. */

import { IndexedRuns } from "../../text/indexed-runs.ts";
import type { Run } from "../../text/run.ts";
import type { Duty } from "../duties/duty.ts";
import type { Links } from "../link/mention.ts";

export interface Mark {
  /** UTF-16 units of the paragraph's reading text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly component: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Marks by the address of their paragraph within the plan: `4/16#p1`. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/** Collect the marks of a plan. */
export function collectMarks(duties: readonly Duty[], links: Links): Marks {
  const marks = new Map<string, Mark[]>();
  const seen = new Set<string>();
  const add = (path: readonly string[], paragraph: string, mark: Mark) => {
    const key = `${path.join("/")}#${paragraph}`;
    // A body in a cell that several rows share is named once, though it bears the duty of each.
    const same = `${key} ${JSON.stringify(mark)}`;
    if (seen.has(same)) return;
    seen.add(same);
    const own = marks.get(key);
    if (own) own.push(mark);
    else marks.set(key, [mark]);
  };
  for (const { path: governs, within: path = governs, id, lines, assignees } of duties) {
    for (const [i, { paragraph, start, end }] of lines.entries())
      add(path, paragraph, { start, end, component: "Duty", attributes: i === 0 ? { id } : { of: id } });
    for (const { department, role, ditto, ...place } of assignees) {
      // 同上 is nobody's name, and may stand for several.
      if (ditto !== undefined) continue;
      const attributes = department === null ? { role } : { id: department, role };
      add(path, place.paragraph, {
        start: place.start,
        end: place.end,
        component: department === null ? "Group" : "Dept",
        attributes,
      });
    }
  }
  for (const { path, paragraph, department, start, end } of links.departments) {
    add(path, paragraph, { start, end, component: "Dept", attributes: { id: department } });
  }
  for (const { path, paragraph, project, start, end } of links.projects) {
    add(path, paragraph, { start, end, component: "Project", attributes: { id: project } });
  }
  for (const { path, paragraph, work, start, end } of links.citations) {
    add(path, paragraph, { start, end, component: "Work", attributes: { id: work } });
  }
  for (const { path, paragraph, to, start, end } of links.references) {
    add(path, paragraph, { start, end, component: "Ref", attributes: { to } });
  }
  return marks;
}

/** A piece of a paragraph: runs, or a mark around further pieces. */
export type Woven = readonly (Run | { readonly mark: Mark; readonly children: Woven })[];

/** Weave marks into runs: marks nest, and a mark that would cross another's end is left out. */
export function weaveMarks(runs: readonly Run[], marks: readonly Mark[]): Woven {
  const indexed = new IndexedRuns(runs);
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  const weave = (from: number, end: number): Woven => {
    const woven: (Run | { readonly mark: Mark; readonly children: Woven })[] = [];
    let at = from;
    for (let mark = sorted[next]; mark && mark.start < end; mark = sorted[next]) {
      next++;
      if (mark.end > end) continue;
      for (const run of indexed.slice(at, mark.start)) woven.push(run);
      woven.push({ mark, children: weave(mark.start, mark.end) });
      at = mark.end;
    }
    for (const run of indexed.slice(at, end)) woven.push(run);
    return woven;
  };
  return marks.length === 0 ? runs : weave(0, indexed.length);
}
