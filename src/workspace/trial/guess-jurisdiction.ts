import {
  type Jurisdiction,
  type JurisdictionWords,
  jurisdictionOf,
  jurisdictionOfTitle,
} from "../../registry/jurisdiction.ts";

/** Where a trial's jurisdiction comes from. */
export type JurisdictionSource = "told" | "title" | "names" | "unknown";

export interface TrialJurisdiction {
  /** 国务院, 广东省, 芜湖市南陵县; empty where nothing tells. */
  readonly name: string;
  readonly source: JurisdictionSource;
}

/** An issuer stands in a line of its own; longer lines are text. UTF-16 units. */
const longestIssuer = 40;

/** Nothing but a name: no sentence, and no `由县政府办公室负责`. */
const issuerPattern = /^(?:(?![由的])\p{Script=Han})+$/u;

/**
 * Say which jurisdiction a text is of: as told, else by the place that its title begins with, else by the first line
 * that names the government of a place.
 */
export function guessJurisdiction(
  told: string | undefined,
  title: string,
  text: string,
  words: JurisdictionWords,
): TrialJurisdiction {
  if (told !== undefined && told !== "") return { name: jurisdictionOf(told, words).name || told, source: "told" };
  const fromTitle = jurisdictionOfTitle(title.replace(/^《/u, ""), words);
  if (fromTitle.name !== "") return { name: fromTitle.name, source: "title" };
  const issuer = issuerOf(text, words);
  return issuer ? { name: issuer.name, source: "names" } : { name: "", source: "unknown" };
}

function issuerOf(text: string, words: JurisdictionWords): Jurisdiction | undefined {
  const endings = words.genre.groups.rank_endings;
  for (const line of text.split(/\r\n?|\n/u)) {
    const name = line.trim();
    if (name.length > longestIssuer || !issuerPattern.test(name) || !endings.some((ending) => name.includes(ending)))
      continue;
    const jurisdiction = jurisdictionOfTitle(name, words);
    if (jurisdiction.name !== "") return jurisdiction;
  }
  return undefined;
}
