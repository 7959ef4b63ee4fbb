/** Queries that name a place instead of words: an address, a number of a duty, a citation. */

import { parseNumeral } from "../pipeline/numeral.ts";

/** A place of the library. */
export interface Jump {
  readonly kind: "section" | "duty" | "number";
  /** Below the root of the site: `plans/mongolia-2014/4/16/#p2`. */
  readonly path: string;
  /** `mongolia-2014/4/16`, or the number of the duty or section. */
  readonly id: string;
}

/** What there is to jump to. */
export interface Places {
  /** All addresses of sections, in order. */
  readonly addresses: readonly string[];
  readonly lastDuty: number;
}

/** Most places offered where a citation is not decisive. */
const most = 8;

/** Find the places that a query names, best first; none for other queries. */
export function findCited(text: string, places: Places): Jump[] {
  const query = text.normalize("NFKC").trim();
  return byAddress(query, places) ?? byNumber(query, places) ?? byNumerals(query, places) ?? [];
}

/** `mongolia-2014/4/16`, also within a URL or a citation that ends with one, with `#p2` or `#d1`. */
function byAddress(query: string, { addresses, lastDuty }: Places): Jump[] | undefined {
  const permanent = /(?:^|\/)(d|s)\/(\d+)\/?(?=$|[\s.。])/u.exec(query);
  if (permanent?.[1] === "d") return dutyJump(Number(permanent[2]), lastDuty);
  if (permanent) return [{ kind: "number", path: `s/${permanent[2]}/`, id: permanent[2] ?? "" }];
  const known = new Set(addresses);
  for (const { 0: whole } of query.matchAll(/[a-z0-9-]+(?:\/[a-z0-9-]+)*\/?(?:#[a-z0-9-]+)?/gu)) {
    const [path = "", anchor] = whole.split("#");
    const address = path.replace(/^plans\/|^.*\/plans\/|\/$/gu, "");
    if (known.has(address) && (whole !== address || whole === query || address.includes("/")))
      return [{ kind: "section", path: `plans/${address}/${anchor ? `#${anchor}` : ""}`, id: address }];
  }
  return undefined;
}

/** `#137`, `职责 137`, `第137号`. */
function byNumber(query: string, { lastDuty }: Places): Jump[] | undefined {
  const match = /^(?:#\s*(\d+)|职责\s*(?:第\s*)?#?(\d+)\s*号?|第\s*(\d+)\s*号)$/u.exec(query);
  const digits = match?.[1] ?? match?.[2] ?? match?.[3];
  return digits === undefined ? undefined : dutyJump(Number(digits), lastDuty);
}

function dutyJump(number: number, lastDuty: number): Jump[] | undefined {
  return number >= 1 && number <= lastDuty ? [{ kind: "duty", path: `d/${number}/`, id: String(number) }] : undefined;
}

/** `〔2014〕 第十六项`, `第四部分第（十六）项`: year and numbers, whatever brackets the year has. */
function byNumerals(query: string, { addresses }: Places): Jump[] | undefined {
  const parts = [
    ...query.matchAll(/第\s*[(（]?\s*([一二三四五六七八九十百零〇\d]+)\s*[)）]?\s*(?:部分|章|节|项|条|款)/gu),
  ];
  const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(query) ?? [];
  const rest = query.replaceAll(/第[^第]*?(?:部分|章|节|项|条|款)|[〔〕[\]()（）\s,，、年号\d]/gu, "");
  if (parts.length === 0 || rest !== "") return undefined;
  const numbers = parts.map(([, numeral = ""]) => parseNumeral(numeral));
  const cited = addresses.filter((address) => {
    const [plan = "", ...path] = address.split("/");
    return (year === undefined || plan.endsWith(year)) && endsWith(path.map(Number), numbers) && path.length > 0;
  });
  return cited.length > 0
    ? cited.slice(0, most).map((id) => ({ kind: "section", path: `plans/${id}/`, id }))
    : undefined;
}

function endsWith(path: readonly number[], numbers: readonly (number | undefined)[]): boolean {
  return path.length >= numbers.length && numbers.every((number, i) => path.at(i - numbers.length) === number);
}
