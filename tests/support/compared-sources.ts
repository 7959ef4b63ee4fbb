import { findPlaces } from "../../src/search/find-in-text.ts";
import type { IndexName, KnownNames, Places, Sources, Wishes } from "../../src/search/find-sections.ts";
import { foldText, withoutPunctuation } from "../../src/search/fold.ts";

/** Sources that look up by comparing, in place of the index. */
export function sourcesOf(
  texts: readonly string[],
  parts: {
    headings?: readonly number[];
    duties?: readonly (readonly number[])[];
    dates?: readonly string[];
    names?: KnownNames;
  } = {},
): Sources {
  const exact = texts.map((text) => foldText(text).chars);
  const loose = exact.map(withoutPunctuation);
  return {
    lookUp: async (index: IndexName, wanted): Promise<Places> => {
      const starts = { exact, loose }[index].map((chars, record) => {
        const placed = chars.map((char, at) => ({ char, at }));
        return [record, findPlaces(wanted, placed).map(({ first }) => first.at)] as const;
      });
      return new Map(starts.filter(([, own]) => own.length > 0));
    },
    loadScript: async () => ({ 發: "发", 經: "经", 濟: "济", 著: "着著", 乾: "干" }),
    loadNames: async () => parts.names ?? { otherNames: () => [], standsNowhere: () => false },
    measuresOf: (record) => ({
      length: exact[record]?.length ?? 0,
      heading: parts.headings?.[record] ?? 0,
      duties: parts.duties?.[record] ?? [],
    }),
    records: texts.map((_, record) => record),
    dateOf: (record) => parts.dates?.[record] ?? "",
    library: { records: texts.length, meanLength: exact.flat().length / Math.max(1, texts.length) },
  };
}

/** Every section, the best first. */
export const everything: Wishes = { accepts: () => true, assignmentsOnly: false, sort: "relevance" };
