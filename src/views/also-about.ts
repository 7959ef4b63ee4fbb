/** Sections of different plans that speak of the same: by what they name, and by how they say it. */

import { type Edition, loadEdition } from "../edition/load-edition.ts";
import { type EditionProject, type EditionSection, textOf } from "../edition/model.ts";
import { madeOnce } from "../text/made-once.ts";
import { sharedWords } from "./shared-words.ts";
import { similarSections } from "./similar-sections.ts";

/** Two sections and what joins them. */
export interface SectionPair {
  /** Has the lower permanent number. */
  readonly a: EditionSection;
  readonly b: EditionSection;
  /** Rare things that both name, the rarest first. */
  readonly projects: readonly EditionProject[];
  /** Words that both have, the longest first, without those that only name the projects. */
  readonly words: readonly string[];
  readonly score: number;
  /** True where the two are set side by side on a page of their own; any two are compared in the browser. */
  readonly hasPage: boolean;
}

/** A pair seen from one of its sections. */
interface AlsoAboutEntry {
  readonly other: EditionSection;
  readonly pair: SectionPair;
}

export interface AlsoAbout {
  /** All pairs that a section page offers. */
  readonly pairs: readonly SectionPair[];
  /** By address, the nearest first. */
  readonly entries: ReadonlyMap<string, readonly AlsoAboutEntry[]>;
}

/** What a section page has room for. */
const mostEntries = 5;

/** A project in more sections than this is no news. */
const commonProject = 9;

/** Below this a pair is not worth a line: one thing that four sections name, or a clause of a few words. */
const leastScore = 9;

/**
 * From here on a pair is worth a page: one thing that three sections name, or twelve characters in a row that only these
 * two have.
 */
const leastScoreOfPage = 12;

/** Of a section's pairs as many have a page, the nearest. */
const mostPages = 2;

/** Gather the pairs of an edition, once for all its pages. */
const gatheredOf = madeOnce((edition: Edition) => gatherAlsoAbout(edition));

/** Give the pairs of the edition. */
export async function loadAlsoAbout(): Promise<AlsoAbout> {
  return gatheredOf(await loadEdition());
}

/**
 * Path of a pair's comparison below the root of the site; the numbers are permanent, the lower first. A pair without a
 * page is compared in the browser, and `/compare/82-149/` leads there for any two.
 */
export function comparePath({ a, b, hasPage }: Pick<SectionPair, "a" | "b" | "hasPage">): string {
  return hasPage ? `compare/${a.number}-${b.number}/` : `compare/?a=${a.number}&b=${b.number}`;
}

/** Find what sections share with those of other plans, and keep the nearest few for each. */
export function gatherAlsoAbout({ plans, projects }: Pick<Edition, "plans" | "projects">): AlsoAbout {
  const sections = plans.flatMap((plan) => plan.sections).filter(({ paragraphs }) => paragraphs.length > 0);
  const byAddress = new Map(sections.map((section) => [section.address, section]));
  const texts = new Map(plans.flatMap(withoutAssignments));
  const evidence = new Evidence();
  for (const { a, b, score } of similarSections(
    sections.map(({ address, plan }) => ({ id: address, group: plan, text: texts.get(address) ?? "" })),
  )) {
    evidence.add(a, b, score, null);
  }
  for (const project of projects) addProject(project, byAddress, evidence);
  const pairs = evidence.found().flatMap(({ key: [first, second], score, shared }) => {
    const [one, two] = [byAddress.get(first), byAddress.get(second)];
    if (!one || !two || score < leastScore) return [];
    const [a, b] = one.number < two.number ? [one, two] : [two, one];
    return [{ a, b, score, projects: shared }];
  });
  return keepNearest(pairs, ({ a, b, projects: shared }) => {
    const names = shared.flatMap(({ mentions }) => mentions.map(({ surface }) => surface));
    const words = sharedWords(texts.get(a.address) ?? "", texts.get(b.address) ?? "");
    return words.filter((word) => !names.some((name) => name.includes(word)));
  });
}

/** Text of each section without its assignments: that the same bodies lead makes no two passages alike. */
function withoutAssignments({ sections, duties }: Edition["plans"][number]): [string, string][] {
  const assignments = Map.groupBy(duties, ({ section }) => section);
  return sections.map((section) => {
    const own = assignments.get(section.address) ?? [];
    return [section.address, own.reduce((text, { assignment }) => text.replace(assignment, ""), textOf(section))];
  });
}

/** A thing joins the sections of different plans that name it, the more the fewer they are. */
function addProject(project: EditionProject, known: ReadonlyMap<string, EditionSection>, evidence: Evidence): void {
  const sections = [...new Set(project.mentions.map(({ section }) => section))].filter((address) => known.has(address));
  if (sections.length > commonProject) return;
  const weight = (project.level === "programme" || project.level === "theme" ? 18 : 36) / sections.length;
  for (const [i, a] of sections.entries()) {
    for (const b of sections.slice(i + 1)) {
      if (known.get(a)?.plan !== known.get(b)?.plan) evidence.add(a, b, weight, project);
    }
  }
}

interface Finding {
  readonly key: readonly [string, string];
  score: number;
  /** With their weights. */
  readonly shared: Map<EditionProject, number>;
}

/** What speaks for each pair. */
class Evidence {
  readonly #findings = new Map<string, Finding>();

  add(a: string, b: string, score: number, project: EditionProject | null): void {
    const key = a < b ? ([a, b] as const) : ([b, a] as const);
    const finding = this.#findings.get(key.join()) ?? { key, score: 0, shared: new Map() };
    finding.score += score;
    if (project) finding.shared.set(project, score);
    this.#findings.set(key.join(), finding);
  }

  found() {
    return [...this.#findings.values()].map(({ key, score, shared }) => ({
      key,
      score,
      shared: [...shared].sort((one, other) => other[1] - one[1]).map(([project]) => project),
    }));
  }
}

type Candidate = Omit<SectionPair, "words" | "hasPage">;

/** Keep of each section's pairs the nearest, and say of those in which words they agree. */
function keepNearest(pairs: readonly Candidate[], wordsOf: (pair: Candidate) => string[]): AlsoAbout {
  const nearestFirst = [...pairs].sort(
    (one, other) => other.score - one.score || one.a.number - other.a.number || one.b.number - other.b.number,
  );
  const [lines, pages] = [new Counts(), new Counts()];
  const entries = new Map<string, AlsoAboutEntry[]>();
  const kept: SectionPair[] = [];
  for (const candidate of nearestFirst) {
    const { a, b, score } = candidate;
    const takers = [a, b].filter((section) => lines.of(section) < mostEntries);
    if (takers.length === 0) continue;
    const hasPage = score >= leastScoreOfPage && [a, b].every((section) => pages.of(section) < mostPages);
    if (hasPage) for (const section of [a, b]) pages.add(section);
    const pair = { ...candidate, words: wordsOf(candidate), hasPage };
    kept.push(pair);
    for (const own of takers) {
      lines.add(own);
      entries.set(own.address, [...(entries.get(own.address) ?? []), { other: own === a ? b : a, pair }]);
    }
  }
  return { pairs: kept, entries };
}

/** How many a section has. */
class Counts {
  readonly #counts = new Map<string, number>();

  of({ address }: EditionSection): number {
    return this.#counts.get(address) ?? 0;
  }

  add(section: EditionSection): void {
    this.#counts.set(section.address, this.of(section) + 1);
  }
}
