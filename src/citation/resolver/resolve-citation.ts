/**
 * Resolve a citation: a string in, one place out, or an honest list. Pure and small: the page
 * `/cite/` and the search box run it in the reader's browser, over `/data/resolver.json`.
 */

import { byNumber, findIds } from "./find-ids.ts";
import { type FoundPlans, findPlan } from "./find-plan.ts";
import { foldQuery, keyOf } from "./fold-query.ts";
import { type KnownSection, libraryOf, type ResolverLibrary, targetOf } from "./library.ts";
import { matchPlace } from "./match-place.ts";
import { type ParsedPlace, parsePlace } from "./parse-place.ts";
import type { Note, Resolution, Target } from "./resolution.ts";
import type { ResolverIndex } from "./resolver-index.ts";

/** More candidates than these say nothing to a reader. */
const mostTargets = 12;

/**
 * Say which place of the library a citation means.
 *
 * Reads every form that the edition gives out (addresses, short addresses, numbers, eIds,
 * 法学引注手册, GB/T 7714, Chicago, Markdown, BibTeX, RIS, CSL-JSON) and the forms in the wild:
 *
 *     第四部分第（十六）项   四（十六）   第三章第二节（七）   4/16   #137   职责137   (2014)…第16项
 *
 * Machine-readable names go before words. Plain words that cite nothing give `none`.
 */
export function resolveCitation(query: string, index: ResolverIndex): Resolution {
  const library = libraryOf(index);
  const text = decodePercent(query).trim();
  if (text === "") return none();
  const answer = byShortNumber(text, library) ?? byIds(text, library) ?? byWords(text, library);
  return { ...answer, notes: [...answer.notes, ...releaseNotes(text, index)] };
}

function none(...notes: Note[]): Resolution {
  return { kind: "none", targets: [], total: 0, notes };
}

function answerOf(targets: readonly Target[], ...notes: Note[]): Resolution {
  const distinct = targets.filter(({ address }, i) => targets.findIndex((other) => other.address === address) === i);
  if (distinct.length === 0) return none(...notes);
  const doubtful = notes.some(({ code }) => code === "no-such-number" || code === "no-such-address");
  if (distinct.length === 1 && !doubtful) return { kind: "one", targets: distinct, total: 1, notes };
  const why: Note[] = doubtful || notes.length > 0 ? notes : [{ code: "ambiguous" }];
  return { kind: "several", targets: distinct.slice(0, mostTargets), total: distinct.length, notes: why };
}

/** `#137`, `d137`, `s412`, `任务137`, `职责第 137 号`, `编号 412`; a bare # is a duty's, as pages show it. */
const shortNumberPattern =
  /^(?:(?<duty>#|d|任务|任務|职责|職責)|(?<section>s)|(?:编号|編號))\s*(?:第\s*)?(?<kind>[sd])?(?<number>\d{1,6})\s*号?[.。]?$/iu;

function byShortNumber(text: string, library: ResolverLibrary): Resolution | undefined {
  const match = shortNumberPattern.exec(text.normalize("NFKC"));
  if (!match) return undefined;
  const { duty, section, kind, number = "" } = match.groups ?? {};
  const kinds = kind ? [kind.toLowerCase()] : duty ? ["d"] : section ? ["s"] : ["s", "d"];
  const answers = kinds.map((each) => byNumber(library, each, number));
  const hits = answers.flatMap(({ targets }) => targets);
  if (hits.length > 0)
    return answerOf(hits, ...answers.flatMap(({ targets, note }) => (targets.length > 0 && note ? note : [])));
  const [{ note } = {}] = answers;
  const other = kinds.length === 1 && !kind ? byNumber(library, kinds[0] === "d" ? "s" : "d", number).targets : [];
  return answerOf(other, ...(note ? [note] : []));
}

/** One place, if all names in the text mean one, where the finer wins: a duty before its section. */
function byIds(text: string, library: ResolverLibrary): Resolution | undefined {
  const found = findIds(text.normalize("NFKC"), library);
  if (found.length === 0) return undefined;
  const sure = found.filter(({ note }) => note === undefined || note.code === "moved" || note.code === "gone");
  const used = sure.length > 0 ? sure : found;
  const targets = finest(used.flatMap((one) => one.targets));
  const notes = used.flatMap(({ note }) => note ?? []);
  const conflict: Note[] = targets.length > 1 && used.length > 1 && notes.length === 0 ? [{ code: "conflict" }] : [];
  return answerOf(targets, ...firstOfEach(notes), ...conflict);
}

/** Each place once, without what a finer target already says: a section beside its paragraph, a plan beside a section of it. */
function finest(named: readonly Target[]): Target[] {
  const targets = [...new Map(named.map((target) => [target.address, target])).values()];
  return targets.filter(
    ({ address, kind }) =>
      !targets.some((other) => other.address.startsWith(`${address}${kind === "plan" ? "/" : "#"}`)),
  );
}

function firstOfEach(notes: readonly Note[]): Note[] {
  return notes.filter(({ code }, i) => notes.findIndex((other) => other.code === code) === i);
}

/** What in a citation is neither plan nor place: addresses, days, releases, the type of the source. */
const decorationPattern =
  /https?:\/\/\S+|(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}-\d{2}(?:-\d{2})?)(?:访问|发布|转载|印发)?|\(eb\/ol\)|\d{4}\.\d{2}(?:\.\d+)?版?|载分工校订本/giu;

function byWords(text: string, library: ResolverLibrary): Resolution {
  const folded = foldQuery(text, library.index.traditional).replace(decorationPattern, " ");
  const plan = findPlan(folded, library.index);
  const place = parsePlace(plan.rest.trim());
  const within = library.sections.filter((section) => plan.plans.includes(section.plan));
  const guess: Note[] = plan.by === "part" ? [{ code: "plan-guessed", asked: plan.words }] : [];
  if (place.names.length > 0) {
    if (plan.by === "nothing" && !isPlaceAlone(place, within)) return none();
    const { targets, note } = matchPlace(place, within);
    return answerOf([...targets, ...numbersMeant(place, plan, library)], ...(note ? [note] : []), ...guess);
  }
  const titled = byTitle(place, plan, within);
  if (titled.length > 0) return answerOf(titled, ...guess);
  if (plan.by === "name")
    return answerOf(plan.plans.flatMap((one) => targetOf(library.byAddress.get(one.slug) as KnownSection) ?? []));
  return none();
}

/** Without a plan, a place is a citation only if the query says nothing else, or names the section it means. */
function isPlaceAlone(place: ParsedPlace, within: readonly KnownSection[]): boolean {
  const rest = keyOf(place.rest);
  return rest === "" || within.some(({ titleKey }) => titleKey === rest);
}

/** A number alone may also be a permanent one. */
function numbersMeant(place: ParsedPlace, plan: FoundPlans, library: ResolverLibrary): Target[] {
  const [only] = place.names;
  if (plan.by !== "nothing" || place.names.length !== 1 || only?.level !== "any" || only.value === null) return [];
  return ["d", "s"].flatMap((kind) => byNumber(library, kind, String(only.value)).targets);
}

/** A section named by its title: whole, behind the name of its plan or alone. */
function byTitle(place: ParsedPlace, plan: FoundPlans, within: readonly KnownSection[]): Target[] {
  const key = keyOf(place.rest);
  const anchored = place.paragraph !== undefined || place.duty !== undefined;
  const bracketed = new Set(Array.from(place.rest.matchAll(/\(([^()]+)\)/gu), ([, words = ""]) => keyOf(words)));
  const titled = within.filter(({ titleKey, value }) => {
    if (titleKey.length < 2) return false;
    // 〔题前〕 is a place however much stands around it: an issuer, a day.
    if (plan.by === "name" && value === null && bracketed.has(titleKey)) return true;
    return plan.by === "name" || (anchored && value === null)
      ? key.includes(titleKey) && titleKey.length * 2 > key.length
      : key === titleKey;
  });
  if (titled.length === 0 || !anchored) return titled.map((section) => targetOf(section) as Target);
  return matchPlace({ ...place, names: [] }, titled).targets.slice();
}

/** `版次2025.01`, `2025.01版`, `release 2025.01`, `分工 2025.01` */
const releasePattern = /(?:版次|release|分工)\s*(\d{4}\.\d{2}(?:\.\d+)?)|(\d{4}\.\d{2}(?:\.\d+)?)版/giu;

function releaseNotes(text: string, { releases }: ResolverIndex): Note[] {
  const asked = [...text.normalize("NFKC").matchAll(releasePattern)].map((match) => match[1] ?? match[2] ?? "");
  const unknown = asked.find((release) => !releases.includes(release));
  return unknown === undefined ? [] : [{ code: "unknown-release", asked: unknown }];
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
