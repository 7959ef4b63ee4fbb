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
 * that names the government of a place. A title that begins with 国家 alone names what a place strives for as often as
 * whose plan it is (国家卫生县城创建方案): there the line goes before.
 */
export function guessJurisdiction(
  told: string | undefined,
  title: string,
  text: string,
  words: JurisdictionWords,
): TrialJurisdiction {
  if (told !== undefined && told !== "") return { name: jurisdictionOf(told, words).name || told, source: "told" };
  const fromTitle = jurisdictionOfTitle(title.replace(/^《/u, ""), words);
  const isSure = fromTitle.name !== "" && !beginsWithHeadAlone(title, words);
  const issuer = isSure ? undefined : issuerOf(text, words);
  if (issuer) return { name: issuer.name, source: "names" };
  return { name: fromTitle.name, source: fromTitle.name === "" ? "unknown" : "title" };
}

/** Say whether a title begins with a head that all bodies of the centre carry, and not with the centre's name. */
function beginsWithHeadAlone(title: string, { rows }: JurisdictionWords): boolean {
  const central = rows.filter(({ level }) => level === "central");
  return central.some(
    ({ name, heads }) => !title.includes(name) && heads.some((head) => title.replace(/^《/u, "").startsWith(head)),
  );
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
