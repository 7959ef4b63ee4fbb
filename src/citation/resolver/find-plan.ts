import { foldQuery, keyOf } from "./fold-query.ts";
import type { IndexedPlan, ResolverIndex } from "./resolver-index.ts";

export interface FoundPlans {
  /** The plans that the words can mean; all of them where no words name one. */
  readonly plans: readonly IndexedPlan[];
  /** How they were found: by a whole name, by a part of a title, by a year, or not at all. */
  readonly by: "name" | "part" | "year" | "nothing";
  /** The words of the query that name the plan. */
  readonly words: string;
  /** The query without the name. */
  readonly rest: string;
}

/** Shortest part of a title that can stand for it. */
const leastPart = 3;

/** `(2014)`, `2014年` */
const yearPattern = /\(((?:19|20)\d\d)\)|(?<!\d)((?:19|20)\d\d)年/u;

/** Find which plan a folded query names: by its title, short title, address, a part of the title, or its year. */
export function findPlan(folded: string, index: ResolverIndex): FoundPlans {
  const named = index.plans
    .flatMap((plan) =>
      [plan.title, ...plan.short].map((name) => ({ plan, pattern: loosePattern(foldQuery(name, index.traditional)) })),
    )
    .map(({ plan, pattern }) => ({ plan, match: pattern.exec(folded) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => (b.match?.[0].length ?? 0) - (a.match?.[0].length ?? 0));
  const [best] = named;
  if (best?.match) {
    const { 0: words, index: at } = best.match;
    return { plans: [best.plan], by: "name", words, rest: `${folded.slice(0, at)} ${folded.slice(at + words.length)}` };
  }
  const year = yearPattern.exec(folded);
  const years = index.plans.filter((plan) => year && plan.years.includes(year[1] ?? year[2] ?? ""));
  const rest = year && years.length > 0 ? folded.replace(year[0], " ") : folded;
  const pool = years.length > 0 ? years : index.plans;
  const part = findPart(rest, pool, index);
  if (part) return part;
  return { plans: pool, by: years.length > 0 ? "year" : "nothing", words: year?.[0] ?? "", rest };
}

/** The letters of a name with any signs between them. */
function loosePattern(name: string): RegExp {
  return new RegExp(Array.from(keyOf(name)).join("[^\\p{L}\\p{N}]*"), "iu");
}

/**
 * The plan whose title shares the most pairs of characters with the query, a pair counting the less
 * the more plans have it: 满洲里 tells plans apart, 分工方案 does not.
 */
function findPart(folded: string, pool: readonly IndexedPlan[], index: ResolverIndex): FoundPlans | undefined {
  const titles = pool.map((plan) => ({
    plan,
    title: keyOf(foldQuery(`${plan.title} ${plan.short.join(" ")}`, index.traditional)),
  }));
  const stretches = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = new Set(stretches.flatMap(pairsOf));
  const weightOf = (pair: string) => 1 / titles.filter(({ title }) => title.includes(pair)).length;
  const scored = titles.map(({ plan, title }) => {
    const score = sum([...pairs].filter((pair) => title.includes(pair)).map(weightOf));
    const parts = stretches.flatMap((stretch) => sharedParts(stretch, title));
    const weighed = parts.map((part) => ({ part, weight: sum(pairsOf(part).map(weightOf)) }));
    return { plan, score, part: weighed.sort((a, b) => b.weight - a.weight)[0]?.part ?? "" };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  const best = scored.filter(({ score }) => score > most - 1e-9);
  const [first] = best;
  if (first === undefined || first.part === "" || best.length === pool.length) return undefined;
  return { plans: best.map(({ plan }) => plan), by: "part", words: first.part, rest: folded.replace(first.part, " ") };
}

/** The stretches of the words that the title has as well, each as long as can be. */
function sharedParts(words: string, title: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < words.length; start++) {
    let end = start;
    while (end < words.length && title.includes(words.slice(start, end + 1))) end++;
    if (end - start < leastPart) continue;
    parts.push(words.slice(start, end));
    start = end - 1;
  }
  return parts;
}

/** `满洲里` → `满洲`, `洲里` */
function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, i) => words.slice(i, i + 2));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
