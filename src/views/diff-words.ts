/**
 * The shortest way from one list of words to another (Myers), over integers: words are numbered
 * once, and a path is a row of numbers. Gives what jsdiff gives, in a fraction of its time.
 */

/** A run of words that both lists have, that only the first has (`removed`) or only the other (`added`). */
export interface WordChange {
  readonly words: readonly string[];
  readonly state: "same" | "removed" | "added";
}

/** The furthest path on each diagonal, and how each came about. A diagonal is a place in the first list less one in the other. */
interface Paths {
  /** By node: the last word taken of the first list, 0-based, −1 before the first. */
  readonly place: number[];
  readonly diagonal: number[];
  /** By node: the node before it, one word added or removed away; −1 for the start. */
  readonly before: number[];
}

const none = -1;

/** Give the changes that lead from the first list of words to the other, in order; of equal ways the one that removes first. */
export function diffWords(one: readonly string[], other: readonly string[]): WordChange[] {
  const numbers = new Map<string, number>();
  for (const word of [...one, ...other]) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const numbered = (words: readonly string[]) => Int32Array.from(words, (word) => numbers.get(word) ?? none);
  const paths: Paths = { place: [], diagonal: [], before: [] };
  return changesAlong(paths, findEnd(numbered(one), numbered(other), paths), one, other);
}

/** Follow ever longer paths, and give the node of the first that comes to the end of both lists. */
function findEnd(one: Int32Array, other: Int32Array, paths: Paths): number {
  const [size, otherSize] = [one.length, other.length];
  const middle = size + otherSize + 1;
  const furthest = new Int32Array(2 * middle + 1).fill(none);
  const isEnd = (node: number) => isLast(node, paths, size) && isLastOfOther(node, paths, otherSize);
  let node = follow(paths, one, other, { from: none, place: -1, diagonal: 0 });
  furthest[middle] = node;
  let [least, most] = [-middle, middle];
  for (let length = 1; !isEnd(node); length++) {
    for (let d = Math.max(least, -length); d <= Math.min(most, length); d += 2) {
      const [removeFrom = none, addFrom = none] = [furthest[middle + d - 1], furthest[middle + d + 1]];
      furthest[middle + d - 1] = none;
      const step = chooseStep(paths, removeFrom, addFrom, d, size, otherSize);
      furthest[middle + d] = step ? follow(paths, one, other, step) : none;
      if (!step) continue;
      node = furthest[middle + d] ?? none;
      if (isEnd(node)) break;
      if (isLast(node, paths, size)) most = Math.min(most, d - 1);
      if (isLastOfOther(node, paths, otherSize)) least = Math.max(least, d + 1);
    }
  }
  return node;
}

interface Step {
  readonly from: number;
  readonly place: number;
  readonly diagonal: number;
}

/** Add a word, or remove one: whichever leads further in the first list, if there is still a word for it. */
function chooseStep(
  { place }: Paths,
  removeFrom: number,
  addFrom: number,
  diagonal: number,
  size: number,
  otherSize: number,
): Step | null {
  const [removed, added] = [place[removeFrom] ?? -1, place[addFrom] ?? -1];
  const canRemove = removeFrom !== none && removed + 1 < size;
  const canAdd = addFrom !== none && added - diagonal >= 0 && added - diagonal < otherSize;
  if (canAdd && (!canRemove || removed < added)) return { from: addFrom, place: added, diagonal };
  return canRemove ? { from: removeFrom, place: removed + 1, diagonal } : null;
}

/** Add a node for a step and the equal words behind it. */
function follow(paths: Paths, one: Int32Array, other: Int32Array, { from, place, diagonal }: Step): number {
  let i = place;
  while (i + 1 < one.length && i + 1 - diagonal < other.length && one[i + 1] === other[i + 1 - diagonal]) i++;
  paths.place.push(i);
  paths.diagonal.push(diagonal);
  paths.before.push(from);
  return paths.place.length - 1;
}

function isLast(node: number, { place }: Paths, size: number): boolean {
  return (place[node] ?? 0) + 1 >= size;
}

function isLastOfOther(node: number, { place, diagonal }: Paths, otherSize: number): boolean {
  return (place[node] ?? 0) - (diagonal[node] ?? 0) + 1 >= otherSize;
}

/** Walk back from the end, then say the steps forwards with equal neighbours joined. */
function changesAlong(
  { place, diagonal, before }: Paths,
  end: number,
  one: readonly string[],
  other: readonly string[],
): WordChange[] {
  const way: number[] = [];
  for (let node = end; node !== none; node = before[node] ?? none) way.push(node);
  const changes: { words: string[]; state: WordChange["state"] }[] = [];
  const add = (state: WordChange["state"], words: readonly string[]) => {
    if (words.length === 0) return;
    const last = changes.at(-1);
    if (last?.state === state) for (const word of words) last.words.push(word);
    else changes.push({ words: [...words], state });
  };
  let done = 0;
  for (const node of way.reverse()) {
    const from = before[node] ?? none;
    const [d, last] = [diagonal[node] ?? 0, (place[node] ?? -1) + 1];
    if (from !== none && d < (diagonal[from] ?? 0)) add("added", other.slice(done - d - 1, done - d));
    else if (from !== none) add("removed", one.slice(done, ++done));
    add("same", one.slice(done, last));
    done = last;
  }
  return changes;
}
