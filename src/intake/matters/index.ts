/** Mining of shared matters: projects, places and routes that several plans speak of, found without knowing any. */

import type { Genre } from "../../registry/genre.ts";
import { type Candidate, findNames, findRoutes, findTyped, type NameAt, ownMatterOf } from "./find-mentions.ts";
import { learnNames } from "./learn-names.ts";
import { type PartedPassage, type Passage, partPassages } from "./passage.ts";
import { wordsOf } from "./stretches.ts";
import { MatterWords } from "./tails.ts";

/** A place where a matter is spoken of. UTF-16 units of the passage, end exclusive. */
export interface MatterMention {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** A matter that several plans speak of, as a proposal. */
export interface Matter {
  /** Its longest form. */
  readonly name: string;
  /** As the registry of projects names kinds. */
  readonly kind: string;
  readonly mentions: readonly MatterMention[];
}

export interface Mined {
  readonly passages: readonly Passage[];
  /** Titles of the plans by slug. */
  readonly titles: ReadonlyMap<string, string>;
  /** Names of places that are known beforehand, such as provinces: they end routes, and are no matters themselves. */
  readonly places: readonly string[];
  readonly genre: Genre;
}

interface Found extends Candidate {
  readonly passage: PartedPassage;
}

/**
 * Propose the matters that at least two plans speak of. Routes and names with tails come first; where these do not recur,
 * the names in them may recur alone, but for places with a rank (某市) and words of the dictionary.
 */
export function mineMatters({ passages, titles, places, genre }: Mined): Matter[] {
  if (!genre.matters) return [];
  const words = new MatterWords(genre.matters);
  const parted = partPassages(passages, words);
  const names = learnNames(parted, words, places);
  const at = new Map(parted.map((passage) => [passage, findNames(passage.text, names)]));
  const own = new Map([...titles].map(([slug, title]) => [slug, ownMatterOf(title, names, words)]));
  const shared = recurring(
    [...at].flatMap(([passage, found]) =>
      [...findRoutes(passage, found, words), ...findTyped(passage, found, words, own.get(passage.plan))].map(
        (candidate): Found => ({ ...candidate, passage }),
      ),
    ),
  );
  const bare = recurring(bareNames(at, shared.flat(), new Set([...places, ...rankedNames(at, words)])));
  return [...shared, ...bare].map((found) => matterOf(found, words));
}

/** Group by key, and keep what stands in two plans. */
function recurring(found: readonly Found[]): Found[][] {
  const groups = Map.groupBy(found, ({ key }) => key);
  return [...groups.values()].filter((group) => new Set(group.map(({ passage }) => passage.plan)).size > 1);
}

/** Names that no shared matter has taken up. */
function bareNames(
  at: ReadonlyMap<PartedPassage, readonly NameAt[]>,
  taken: readonly Found[],
  known: ReadonlySet<string>,
): Found[] {
  const used = new Map<PartedPassage, Set<number>>();
  for (const { passage, names } of taken) {
    const starts = used.get(passage) ?? new Set();
    for (const start of names) starts.add(start);
    used.set(passage, starts);
  }
  return [...at].flatMap(([passage, found]) =>
    found
      .filter(({ name, start }) => !used.get(passage)?.has(start) && !known.has(name) && wordsOf(name).length > 1)
      .map(({ name, start, end }) => ({ key: `name ${name}`, start, end, names: [start], passage })),
  );
}

/** Names behind which the rank of an administrative place stands somewhere. */
function rankedNames(at: ReadonlyMap<PartedPassage, readonly NameAt[]>, { ranks }: MatterWords): string[] {
  return [...at].flatMap(([{ text }, found]) =>
    found.filter(({ end }) => ranks.some((rank) => text.startsWith(rank, end))).map(({ name }) => name),
  );
}

function matterOf(found: readonly Found[], words: MatterWords): Matter {
  const mentions = found.map(({ passage, start, end }): MatterMention => {
    const { stretches: _, ...plain } = passage;
    return { passage: plain, start, end, surface: passage.text.slice(start, end) };
  });
  const [longest] = [...mentions].sort((a, b) => b.surface.length - a.surface.length);
  const sort = found.find((one) => one.sort !== undefined)?.sort;
  return { name: longest?.surface ?? "", kind: sort === undefined ? "place" : words.kindOf(sort), mentions };
}
