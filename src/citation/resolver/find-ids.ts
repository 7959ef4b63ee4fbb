/** Machine-readable names of places: addresses, permanent numbers, eIds, wherever they stand in a text. */

import { numeralCharacters } from "../../text/numeral.ts";
import { eIdNumber } from "../eid.ts";
import { type KnownSection, type ResolverLibrary, targetOf } from "./library.ts";
import type { Note, Target } from "./resolution.ts";

/** A name that was found: the place it means, or what is wrong with it and the nearest places. */
export interface FoundId {
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly end: number;
  readonly targets: readonly Target[];
  readonly note?: Note;
}

/** A name in an address: `4`, `preface`; people also write 四 and （十六）. */
const name = `(?:[a-z0-9-]+|[(（]?[${numeralCharacters}]+[)）]?)`;

/** Path of a page: `plans/mongolia-2014/4/16/#p2`. What closes a sentence or a bracket behind it is no part of it. */
const pathPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])plans/(?<path>(?:${name}(?:/${name})*)?)/?(?<hash>#[\\w:~=,%.-]*)?`,
  "gu",
);

/** `/s/22/`, `/d/39/#p1` */
const shortPathPattern = /\/(?<kind>[sd])\/(?<number>\d{1,6})(?:\/(?<hash>#[pd]\d+)?|(?!\d))/gu;

/** `编号s22`, `分工：s22`, `分工 2026.11，s22`, `release 2026.11, s22`, `fengong-s22` */
const markPattern =
  /(?:编号|編號|分工\s*[:：]|(?:分工|release)\s*\d{4}\.\d{2}(?:\.\d+)?\s*[,，、]|fengong[-:_])\s*(?<kind>[sd])(?<number>\d{1,6})(?!\d)/giu;

/** `chp_4__item_16__p_2`, `preface__p_1` */
const eIdPattern =
  /(?<![\p{L}\p{N}_])(?<eId>(?:(?:chp|sec|part|art|annex|item|point|subpoint)_[a-z0-9-]+|preface|notice|annex|conclusions)(?:__[a-z]+_[a-z0-9-]+)+|(?:chp|sec|part|art|annex|item)_[a-z0-9-]+|(?:preface|notice|conclusions)(?=$))(?![\p{L}\p{N}_])/giu;

/** Find every name of a place in a text, in order. */
export function findIds(text: string, library: ResolverLibrary): FoundId[] {
  const found = [
    ...[...text.matchAll(pathPattern)].map((match) =>
      place(match, byPath(library, match.groups?.path ?? "", match.groups?.hash)),
    ),
    ...[...text.matchAll(bareAddressPattern(library))].map((match) =>
      place(match, byPath(library, match.groups?.path ?? "", match.groups?.hash)),
    ),
    ...[...text.matchAll(shortPathPattern)].map((match) =>
      place(match, byNumber(library, match.groups?.kind ?? "", match.groups?.number ?? "", match.groups?.hash)),
    ),
    ...[...text.matchAll(markPattern)].map((match) =>
      place(match, byNumber(library, (match.groups?.kind ?? "").toLowerCase(), match.groups?.number ?? "")),
    ),
    ...[...text.matchAll(eIdPattern)].map((match) => place(match, byEId(library, match.groups?.eId ?? "", text))),
  ];
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, i, all) => !liesWithin(one, all.slice(0, i)));
}

type Answer = Pick<FoundId, "targets" | "note">;

function place({ 0: words, index }: RegExpExecArray, answer: Answer): FoundId {
  return { start: index, end: index + words.length, ...answer };
}

function liesWithin({ start, end }: FoundId, others: readonly FoundId[]): boolean {
  return others.some((other) => other.start <= start && end <= other.end);
}

/** `mongolia-2014/4/16#p1`, without `plans/` */
function bareAddressPattern({ index }: ResolverLibrary): RegExp {
  const slugs = index.plans.map(({ slug }) => slug).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}/-])(?<path>(?:${slugs})(?:/${name})*)/?(?<hash>#[pd]\\d+)?`, "gu");
}

/** A number: `s22` is a section, `d39` a duty. */
export function byNumber(library: ResolverLibrary, kind: string, digits: string, hash?: string): Answer {
  const number = Number(digits);
  const ended = library.index.ended.find(({ mark }) => mark === `${kind}${number}`);
  if (ended) return endedAnswer(library, ended);
  for (const section of library.sections) {
    if (kind === "s" && section.number === number) return byAnchor(section, hash?.slice(1));
    const duty = kind === "d" ? section.duties.indexOf(number) : -1;
    if (duty >= 0) return byAnchor(section, `d${duty + 1}`);
  }
  return { targets: [], note: { code: "no-such-number", asked: `${kind}${digits}` } };
}

function endedAnswer(
  library: ResolverLibrary,
  { from, to, reason }: ResolverLibrary["index"]["ended"][number],
): Answer {
  if (to === null) return { targets: [], note: { code: "gone", asked: from, reason } };
  const [address = "", anchor] = to.split("#");
  const section = library.byAddress.get(address);
  return { targets: section ? byAnchor(section, anchor).targets : [], note: { code: "moved", asked: from, reason } };
}

function byAnchor(section: KnownSection, anchor?: string): Answer {
  const target = targetOf(section, anchor);
  if (target) return { targets: [target] };
  return { targets: [targetOf(section) as Target], note: { code: "no-such-number", asked: anchor ?? "" } };
}

/** An address in whatever state it was copied: with Chinese numerals, with the anchor of another page, cut off. */
function byPath(library: ResolverLibrary, raw: string, hash?: string): Answer {
  const address = raw
    .replace(/\/(?:cite|index)$/u, "")
    .split("/")
    .map((each, i) => (i === 0 ? each : (eIdNumber(each) ?? each)))
    .join("/");
  const [anchor] = /^[pd]\d+/u.exec((hash ?? "").slice(1)) ?? [];
  const ended = library.index.ended.find(({ from }) => from === (anchor ? `${address}#${anchor}` : address));
  if (ended) return endedAnswer(library, ended);
  const section = library.byAddress.get(address);
  if (section) return anchor === undefined ? byLongAnchor(library, section, hash) : byAnchor(section, anchor);
  return { targets: nearest(library, address), note: { code: "no-such-address", asked: raw } };
}

/** On the page of a plan or chapter the anchor of a paragraph below names the way to it: `#4-16-p1`, `#16-p1`. */
function byLongAnchor(library: ResolverLibrary, section: KnownSection, hash = ""): Answer {
  const [name = ""] = hash.slice(1).split(":~:");
  const [, way = "", anchor] = /^([a-z0-9-]*?)-?([pd]\d+|heading)?$/u.exec(name) ?? [];
  const below = way === "" ? section : library.byAddress.get(`${section.address}/${way.replaceAll("-", "/")}`);
  return byAnchor(below ?? section, below && anchor !== "heading" ? anchor : undefined);
}

/** Sections whose address begins like a cut-off one, else what is directly below the last place on the way. */
function nearest({ sections, byAddress }: ResolverLibrary, address: string): Target[] {
  const depth = address.split("/").length;
  const beginning = sections.filter((section) => section.address.startsWith(address));
  const sameDepth = beginning.filter((section) => section.address.split("/").length === depth);
  if (sameDepth.length > 0) return sameDepth.map((section) => targetOf(section) as Target);
  let parent = address;
  while (parent !== "" && !byAddress.has(parent)) parent = parent.slice(0, Math.max(0, parent.lastIndexOf("/")));
  const next = parent === "" ? 1 : parent.split("/").length + 1;
  const around = sections.filter(
    (section) => section.address.startsWith(parent) && section.address.split("/").length === next,
  );
  return around.map((section) => targetOf(section) as Target);
}

/** An eId means a place in a plan, so it needs the plan: named before it, or else every plan that has one. */
function byEId({ sections, index }: ResolverLibrary, eId: string, text: string): Answer {
  const [, own = "", paragraph] = /^(.*?)(?:__p_(\d+))?$/u.exec(eId.toLowerCase()) ?? [];
  const named = index.plans.filter(({ slug }) => text.includes(slug)).map(({ slug }) => slug);
  const found = sections.filter(
    (section) => section.eId === own && (named.length === 0 || named.includes(section.plan.slug)),
  );
  const targets = found.flatMap((section) => targetOf(section, paragraph && `p${paragraph}`) ?? []);
  if (targets.length > 0) return targets.length === 1 ? { targets } : { targets, note: { code: "ambiguous" } };
  return { targets: found.map((section) => targetOf(section) as Target), note: { code: "no-such-number", asked: eId } };
}
