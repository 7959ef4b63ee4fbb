import { keyOf } from "./fold-query.ts";
import { type KnownSection, targetOf } from "./library.ts";
import type { ParsedPlace, PlaceLevel, PlaceName } from "./parse-place.ts";
import type { Note, Target } from "./resolution.ts";

/** Which kinds of divisions a level can mean. */
const kindsOf: Readonly<Record<PlaceLevel, readonly string[]>> = {
  first: ["chapter", "part"],
  section: ["section"],
  item: ["article", "item", "point", "subpoint"],
  any: ["chapter", "part", "section", "article", "item", "point", "subpoint"],
};

export interface MatchedPlace {
  readonly targets: readonly Target[];
  readonly note?: Note;
}

/**
 * Find the sections of some plans that a place names. Where none has the numbers, the nearest are
 * given with a note: the same number elsewhere, then the numbers next to it.
 */
export function matchPlace(place: ParsedPlace, within: readonly KnownSection[]): MatchedPlace {
  const exact = preferTitle(sectionsOf(place.names, within, place.rest), place.rest);
  if (exact.length > 0) return withAnchor(exact, place);
  const last = place.names.at(-1) as PlaceName;
  const elsewhere = place.names.length > 1 ? sectionsOf([last], within, "") : [];
  const asked = place.names.map(({ words }) => words).join("");
  const candidates = elsewhere.length > 0 ? elsewhere : nearNumbers(place.names, within);
  return {
    targets: candidates.map((section) => targetOf(section) as Target),
    note: { code: "no-such-number", asked },
  };
}

/** Sections with these numbers on their way, the last of them their own; an unnumbered division goes by its title. */
function sectionsOf(names: readonly PlaceName[], within: readonly KnownSection[], rest: string): KnownSection[] {
  const key = keyOf(rest);
  const words = within.filter(({ value, titleKey }) => value === null && titleKey !== "" && key.includes(titleKey));
  if (names.length === 0) return words;
  const matching = within.filter((section) => follows(section.chain, names));
  const below = matching.filter(({ chain }) =>
    words.some((word) => chain.some(({ address }) => address === word.address)),
  );
  return below.length > 0 ? below : matching;
}

/** Whether the names stand in the chain in order, the last at its end. */
function follows(chain: readonly KnownSection[], names: readonly PlaceName[]): boolean {
  let at = chain.length;
  for (const [i, name] of [...names].reverse().entries()) {
    const found = chain.findLastIndex((division, place) => place < at && isNamed(division, name));
    if (found < 0 || (i === 0 && found !== chain.length - 1)) return false;
    at = found;
  }
  return true;
}

function isNamed({ kind, value }: KnownSection, name: PlaceName): boolean {
  return value !== null && value === name.value && kindsOf[name.level].includes(kind);
}

/** Of several, those whose title the citation gives as well. */
function preferTitle(sections: readonly KnownSection[], rest: string): readonly KnownSection[] {
  const key = keyOf(rest);
  const titled = sections.filter(({ titleKey }) => titleKey.length > 1 && key.includes(titleKey));
  return titled.length > 0 ? titled : sections;
}

function withAnchor(sections: readonly KnownSection[], { paragraph, duty }: ParsedPlace): MatchedPlace {
  const anchor = duty === undefined ? (paragraph === undefined ? undefined : `p${paragraph}`) : `d${duty}`;
  const targets = sections.flatMap((section) => targetOf(section, anchor) ?? []);
  if (targets.length > 0) return { targets };
  const whole = sections.map((section) => targetOf(section) as Target);
  return { targets: whole, note: { code: "no-such-number", asked: anchor ?? "" } };
}

/** Sections of the asked level whose numbers come nearest, under the named divisions as far as they exist. */
function nearNumbers(names: readonly PlaceName[], within: readonly KnownSection[]): readonly KnownSection[] {
  const last = names.at(-1) as PlaceName;
  const above = names.length > 1 ? sectionsOf(names.slice(0, -1), within, "") : [];
  const parents = new Set(above.map(({ address }) => address));
  const sameLevel = within.filter(
    ({ kind, value, chain }) =>
      value !== null &&
      kindsOf[last.level].includes(kind) &&
      (parents.size === 0 || chain.some(({ address }) => parents.has(address))),
  );
  const wanted = last.value ?? 0;
  const distance = ({ value }: KnownSection) => Math.abs((value ?? 0) - wanted);
  return sameLevel.sort((a, b) => distance(a) - distance(b)).slice(0, nearestShown);
}

/** How many neighbours of a number that does not exist are worth showing. */
const nearestShown = 3;
