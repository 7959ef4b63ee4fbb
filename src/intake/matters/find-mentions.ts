import { longestName } from "./learn-names.ts";
import type { PartedPassage } from "./passage.ts";
import { wordsOf } from "./stretches.ts";
import type { MatterWords, Tail } from "./tails.ts";

/** An occurrence of a name. UTF-16 units, end exclusive. */
export interface NameAt {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A place that may speak of a matter. UTF-16 units of the passage, end exclusive. */
export interface Candidate {
  /** Equal for places that may speak of the same matter. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Tail of the name, where it has one. */
  readonly sort?: number;
  /** Starts of the names within. */
  readonly names: readonly number[];
}

/** Find names in a text, at each place the longest, without overlaps. */
export function findNames(text: string, names: ReadonlySet<string>): NameAt[] {
  const found: NameAt[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + longestName);
    while (end > start + 1 && !names.has(text.slice(start, end))) end--;
    if (end > start + 1) found.push({ name: text.slice(start, end), start, end });
    start = Math.max(end, start + 1);
  }
  return found;
}

/** Find routes: names that dashes or 至 join, with the tail behind the last. Their ends in either order are one matter. */
export function findRoutes(passage: PartedPassage, at: readonly NameAt[], words: MatterWords): Candidate[] {
  const between = new RegExp(`^(?:口岸|${words.ranks.join("|")}|（[^（）]{1,6}）)?(?:[—－–‐-]|至)$`, "u");
  const routes: Candidate[] = [];
  for (let i = 0; i < at.length; i++) {
    const first = at[i] as NameAt;
    let last = first;
    const names = [first.start];
    for (let next = at[i + 1]; next && between.test(passage.text.slice(last.end, next.start)); next = at[i + 1]) {
      names.push(next.start);
      last = next;
      i++;
    }
    if (last === first) continue;
    const key = `route ${[first.name, last.name].sort().join(" ")}`;
    routes.push({ key, start: first.start, end: endWithTail(passage, last.end, words), names });
  }
  return routes;
}

function endWithTail({ stretches }: PartedPassage, end: number, words: MatterWords): number {
  const stretch = stretches.find((one) => one.start < end && end <= one.end);
  const tail = stretch && words.findTails(stretch.text.slice(end - stretch.start))[0];
  return tail ? end + tail.end : end;
}

/** The matter of a plan's own title, for which its tail alone stands in the plan (试验区). */
export interface OwnMatter {
  readonly word: string;
  readonly key: string;
}

/** Find the matter that a title names: the name before the last tail in it that has one. */
export function ownMatterOf(title: string, names: ReadonlySet<string>, words: MatterWords): OwnMatter | undefined {
  const at = findNames(title, names);
  for (const { word, start, sort } of words.findTails(title).reverse()) {
    const name = at.findLast(({ end }) => end <= start);
    if (name) return { word, key: typedKey(name.name, sort) };
  }
  return undefined;
}

function typedKey(head: string, sort: number): string {
  return `typed ${sort} ${head}`;
}

/** Find names with tails: 满洲里口岸, and each member of a list that shares one (策克、甘其毛都铁路口岸). */
export function findTyped(
  passage: PartedPassage,
  at: readonly NameAt[],
  words: MatterWords,
  own: OwnMatter | undefined,
): Candidate[] {
  return words.findTails(passage.text).flatMap((tail) => {
    const stretch = passage.stretches.find(({ start, end }) => start <= tail.start && tail.start < end);
    if (!stretch) return [];
    const last = nameBefore(passage.text, at, stretch.start, tail);
    if (last >= 0) return listed(passage.text, at, last, tail);
    if (own?.word === tail.word)
      return [{ key: own.key, start: tail.start, end: tail.end, sort: tail.sort, names: [] }];
    const head = passage.text.slice(stretch.start, tail.start).replace(/^[A-Z0-9]+/u, "");
    const isName = head.length >= 2 && head.length <= 12 && wordsOf(head).some((word) => word.length === 1);
    return isName
      ? [{ key: typedKey(head, tail.sort), start: stretch.start, end: tail.end, sort: tail.sort, names: [] }]
      : [];
  });
}

/** Give the place in `at` of the name that a tail belongs to: in its stretch, or before 等; -1 where there is none. */
function nameBefore(text: string, at: readonly NameAt[], from: number, tail: Tail): number {
  const last = at.findLastIndex(({ end }) => end <= tail.start);
  const name = at[last];
  if (!name) return -1;
  const isNear = name.start >= from || /^等\p{Script=Han}{0,4}$/u.test(text.slice(name.end, tail.start));
  return isNear ? last : -1;
}

/** The last member of a list with its tail, and the members before it. */
function listed(text: string, at: readonly NameAt[], last: number, { end, sort }: Tail): Candidate[] {
  const name = at[last] as NameAt;
  const found: Candidate[] = [{ key: typedKey(name.name, sort), start: name.start, end, sort, names: [name.start] }];
  for (let i = last - 1; i >= 0; i--) {
    const [member, next] = [at[i] as NameAt, at[i + 1] as NameAt];
    if (!/^[、和与及]$/u.test(text.slice(member.end, next.start))) break;
    found.push({ key: typedKey(member.name, sort), start: member.start, end: member.end, sort, names: [member.start] });
  }
  return found;
}
