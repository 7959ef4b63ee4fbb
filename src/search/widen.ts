/** What is found besides what is found as typed: lists of their own below it, each with its count. */

import {
  type Answer,
  combine,
  type FoundTerm,
  findForms,
  type Reading,
  type Sources,
  type Wishes,
} from "./find-sections.ts";
import { withoutPunctuation } from "./fold.ts";
import type { Query } from "./parse-query.ts";
import { simplify } from "./simplify.ts";

/** Sections that no list above has. */
export interface WiderAnswer extends Answer {
  /** They hold the words with other punctuation, or other names of what a word names; or their source does. */
  readonly how: "loose" | "names" | "printed";
}

/** Widen an answer. Lists without a section are left out. */
export async function widen(
  { query, answer }: { query: Query; answer: Answer },
  at: { sources: Sources; wishes: Wishes },
): Promise<WiderAnswer[]> {
  const listed = new Set(answer.hits.map(({ record }) => record));
  const lists: WiderAnswer[] = [];
  const readings = {
    loose: isNamed(answer) ? [] : looseReadings(query, answer),
    names: await namedReadings(query, { answer, at }),
  };
  for (const how of ["loose", "names"] as const) {
    if (!readings[how].some((reading) => reading.how === how)) continue;
    const found: FoundTerm[] = await Promise.all(readings[how].map((reading) => findForms(reading, at.sources)));
    const wider = await combine(found, query, at);
    const hits = wider.hits.filter(({ record }) => !listed.has(record));
    for (const { record } of hits) listed.add(record);
    if (hits.length > 0) lists.push({ how, hits, readings: wider.readings });
  }
  return lists;
}

/** Say whether a word is a name that stands nowhere, over punctuation neither: then only other names can find anything. */
export function isNamed({ readings }: Answer): boolean {
  return readings.some(({ how }) => how === "names");
}

/** Every term without punctuation, but for what is quoted or has nothing else. */
function looseReadings({ terms }: Query, { readings }: Answer): Reading[] {
  return terms.map((term, i) => {
    const known = readings[i] as Reading;
    const forms = known.forms.map(withoutPunctuation);
    const isKept = term.quoted || known.how === "loose" || forms.some((form) => form.length === 0);
    return isKept ? known : { typed: term.typed, how: "loose", index: "loose", forms };
  });
}

/** Every term that names something by all names of it, that as typed among them. */
async function namedReadings(
  { terms }: Query,
  { answer, at }: { answer: Answer; at: { sources: Sources } },
): Promise<Reading[]> {
  const { readings, hits } = answer;
  const { otherNames } = await at.sources.loadNames();
  // Where a word is such a name, the script has been loaded if another stands nowhere either.
  const isWanted = hits.length === 0 && (!isNamed(answer) || readings.some(({ isMissing }) => isMissing));
  const script = isWanted ? await at.sources.loadScript() : {};
  return terms.map(({ typed, chars, quoted }, i) => {
    const known = readings[i] as Reading;
    const others = quoted ? [] : [...known.forms, ...simplify(chars, script)].flatMap(otherNames);
    return others.length === 0 ? known : { typed, how: "names", index: "exact", forms: uncovered([chars, ...others]) };
  });
}

/** Forms that hold no other: where 商务厅 is looked for, 自治区商务厅 is found with it. */
function uncovered(forms: readonly (readonly string[])[]): (readonly string[])[] {
  const texts = [...new Set(forms.map((form) => form.join("")))];
  return texts
    .filter((text) => !texts.some((other) => other !== text && text.includes(other)))
    .map((text) => [...text]);
}
