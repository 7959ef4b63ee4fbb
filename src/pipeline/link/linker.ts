import type { NameHeads } from "../../registry/name-heads.ts";
import type { DepartmentRow, ProjectRow } from "../../registry/schema.ts";
import { lastNotAbove } from "../../text/sorted-places.ts";
import { Automaton } from "./automaton.ts";
import { bookTitles } from "./book-titles.ts";
import { type Candidate, overlaps, type Stretch, type Target } from "./candidate.ts";
import { departmentCandidates } from "./department-candidates.ts";
import { projectCandidates } from "./project-candidates.ts";

/** A stretch of text and what it leads to. */
export interface Found extends Stretch {
  readonly target: Target;
}

/** Finds the names of all registries in one pass. Built once for a registry, used for every plan. */
export class Linker {
  readonly #automaton = new Automaton<Candidate>();

  /** `heads` are all that names may carry, whosever plan they stand in. */
  constructor(departments: readonly DepartmentRow[], projects: readonly ProjectRow[], heads: NameHeads) {
    const candidates = [
      ...departments.flatMap((row) => departmentCandidates(row, heads)),
      ...projects.flatMap(projectCandidates),
    ];
    for (const candidate of candidates) this.#automaton.add(candidate.anchor, candidate);
  }

  /**
   * Find what a text names, at an address such as `mongolia-2014/1/1`. Everything that matches is
   * given, also where names overlap; nothing inside a book title is, unless it is all of it.
   */
  find(text: string, address: string): Found[] {
    const breaksTitle = titleGuard(text);
    const found: Found[] = [];
    for (const { start, end, value } of this.#automaton.search(text)) {
      if (value.sections && !value.sections.some((section) => `${address}/`.startsWith(`${section}/`))) continue;
      const stretch = value.judge(text, { start, end });
      if (stretch && !breaksTitle(stretch)) found.push({ ...stretch, target: value.target });
    }
    return found;
  }
}

/** Says whether a stretch lies in a book title, or across one of its signs, and is not all of it. */
function titleGuard(text: string): (stretch: Stretch) => boolean {
  const titles = bookTitles(text);
  const starts = titles.map(({ start }) => start);
  return (stretch) => {
    const title = titles[lastNotAbove(starts, stretch.end - 1)];
    const isAll = title && stretch.start === title.start + 1 && stretch.end === title.end - 1;
    return title !== undefined && overlaps(stretch, title) && !isAll;
  };
}
