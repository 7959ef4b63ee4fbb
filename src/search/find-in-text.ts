/** Where the words of a query stand in one text: for excerpts, and for marks on a page. */

import { foldText, isWordCharacter } from "./fold.ts";

/** A folded character of a text with the place it comes from, in UTF-16 units. */
export interface PlacedCharacter {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** A text as it is searched: once with every character, once with letters and digits only. */
export interface SearchedText<Character extends { readonly char: string }> {
  readonly exact: readonly Character[];
  readonly loose: readonly Character[];
}

/** First and last character of a place that was found. */
export interface FoundPlace<Character> {
  readonly first: Character;
  readonly last: Character;
}

/** Fold a text for searching. */
export function searchedText(text: string): SearchedText<PlacedCharacter> {
  const { chars, starts, ends } = foldText(text);
  return searchedCharacters(chars.map((char, i) => ({ char, start: starts[i] ?? 0, end: ends[i] ?? 0 })));
}

/** Prepare characters from anywhere for searching. */
export function searchedCharacters<Character extends { readonly char: string }>(
  exact: readonly Character[],
): SearchedText<Character> {
  return { exact, loose: exact.filter(({ char }) => isWordCharacter(char)) };
}

/** Find folded characters side by side, from the start, without overlap. */
export function findPlaces<Character extends { readonly char: string }>(
  wanted: readonly string[],
  characters: readonly Character[],
): FoundPlace<Character>[] {
  const places: FoundPlace<Character>[] = [];
  if (wanted.length === 0) return places;
  for (let at = 0; at + wanted.length <= characters.length; at++) {
    if (!wanted.every((char, i) => characters[at + i]?.char === char)) continue;
    const last = at + wanted.length - 1;
    places.push({ first: characters[at] as Character, last: characters[last] as Character });
    at = last;
  }
  return places;
}
