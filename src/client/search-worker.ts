/** The search, off the page's thread: typing is never held up. */

import { makeExcerpt } from "../search/excerpt.ts";
import { type PlacedCharacter, type SearchedText, searchedText } from "../search/find-in-text.ts";
import {
  type Answer,
  findSections,
  type Hit,
  type Reading,
  type Sources,
  type Wishes,
} from "../search/find-sections.ts";
import { fold } from "../search/fold.ts";
import { readWordings } from "../search/other-names.ts";
import { asTyped, parseQuery, type Query } from "../search/parse-query.ts";
import type { Found, FromWorker, Request, ShownHit, ToWorker, WiderList } from "../search/protocol.ts";
import type { FacetTable, RecordTable, RecordText, ScriptTable, WordingTable } from "../search/tables.ts";
import { widen } from "../search/widen.ts";
import { assertLoaded, loadJson } from "./search-files.ts";
import { lookUp, openIndex } from "./search-indexes.ts";
import { findJumps } from "./search-jumps.ts";
import { findNames } from "./search-names.ts";

/** The latest question, and its lists, from which the page asks for parts: as typed, then what is found besides. */
let asked = 0;
let latest: Latest | null = null;

interface Latest {
  readonly query: Query;
  readonly wishes: Wishes;
  readonly lists: readonly Answer[];
}

self.addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  const { id } = data;
  try {
    if (data.type === "search") reply({ id, type: "found", found: await search(id, data.request) });
    else if (data.type === "widen") reply({ id, type: "widened", lists: await widenLatest() });
    else reply({ id, type: "hits", hits: await showSome(data) });
  } catch (error) {
    reply({ id, type: "failed", reason: String(error) });
  }
});

function reply(message: FromWorker): void {
  self.postMessage(message);
}

async function search(id: number, request: Request): Promise<Found> {
  asked = id;
  const query = parseQuery(request.q);
  const nothing = {
    total: 0,
    matches: 0,
    readings: [],
    names: [],
    jumps: [],
    isDecisive: false,
    refusal: query.refusal,
  };
  latest = null;
  if (query.refusal === "long" || (query.refusal === "empty" && !isNarrowed(request))) return nothing;
  openIndex("exact").catch(() => undefined); // begins to load beside the tables; lookUp reports a failure
  const named = Promise.all([findNames(request.q), findJumps(request.q)]);
  const records = await loadJson<RecordTable>("records.json");
  const accepts = await acceptor(request, records);
  const { sort, assignments: assignmentsOnly } = request;
  const wishes = { accepts, sort, assignmentsOnly };
  const answer = await findSections(query, sourcesOf(records), wishes);
  const [names, jumps] = await named;
  assertLoaded();
  if (asked === id) latest = { query, wishes, lists: [answer] }; // a later question may have been answered sooner
  return {
    refusal: null,
    total: answer.hits.length,
    matches: matchesOf(answer.hits),
    readings: answer.readings.flatMap(({ typed, how, forms }) =>
      how === "exact" || how === "names" ? [] : { typed, how, read: forms.map((form) => form.join("")).join("、") },
    ),
    ...names,
    ...jumps,
  };
}

/** Find what else the latest question may mean. */
async function widenLatest(): Promise<WiderList[]> {
  const current = latest;
  const [answer] = current?.lists ?? [];
  if (!current || !answer || current.query.terms.length === 0) return [];
  const { query, wishes } = current;
  const [records, wordings] = await Promise.all([
    loadJson<RecordTable>("records.json"),
    loadJson<WordingTable>("wordings.json"),
  ]);
  const lists = await widen({ query, answer }, readWordings(wordings), { sources: sourcesOf(records), wishes });
  assertLoaded();
  if (latest === current) latest = { ...current, lists: [answer, ...lists] };
  return lists.map(({ how, hits, readings }) => ({
    how,
    total: hits.length,
    matches: matchesOf(hits),
    readings: readings.flatMap((reading) =>
      reading.how === how ? { typed: reading.typed, read: formsBesides(reading) } : [],
    ),
    exactly: asTyped(query),
  }));
}

/** What a word was read as, that itself left out. */
function formsBesides({ typed, forms }: Reading): string[] {
  return forms.map((form) => form.join("")).filter((form) => form !== fold(typed));
}

function matchesOf(hits: readonly Hit[]): number {
  return hits.reduce((sum, { count }) => sum + count, 0);
}

let sources: Sources | undefined;

function sourcesOf({ lengths, headings, duties }: RecordTable): Sources {
  const filled = lengths.filter((length) => length > 0);
  const meanLength = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
  sources ??= {
    lookUp,
    loadScript: () => loadJson<ScriptTable>("script.json"),
    measuresOf: (record) => ({
      length: lengths[record] ?? 0,
      heading: headings[record] ?? 0,
      duties: duties[record] ?? [],
    }),
    library: { records: filled.length, meanLength },
    records: lengths.flatMap((length, record) => (length > 0 ? [record] : [])),
  };
  return sources;
}

let addresses: readonly string[] | undefined;

function addressesOf({ plans }: RecordTable): readonly string[] {
  addresses ??= plans.flatMap(({ slug, paths }) => paths.map((path) => (path === "" ? slug : `${slug}/${path}`)));
  return addresses;
}

/** Say whether filters alone make a request: a department without words is everything that it was given. */
function isNarrowed({ plans, department, role, project }: Request): boolean {
  return plans.length > 0 || department !== "" || role !== "" || project !== "";
}

/** Say which records a request accepts. What lies behind the facets is loaded where one is used. */
async function acceptor(request: Request, records: RecordTable): Promise<(record: number) => boolean> {
  const { plans, department, role, project } = request;
  const all = addressesOf(records);
  const inPlan = (record: number) => plans.length === 0 || plans.includes(all[record]?.split("/")[0] ?? "");
  if (department === "" && role === "" && project === "") return inPlan;
  const facets = await loadJson<FacetTable>("facets.json");
  const body = facets.departments.indexOf(department);
  const thing = facets.projects.indexOf(project);
  const side = role === "" ? null : Number(role === "support");
  const bears = (bearer: number) =>
    (department === "" || bearer >> 1 === body) && (side === null || (bearer & 1) === side);
  return (record) =>
    inPlan(record) &&
    ((department === "" && side === null) || (facets.bearers[record] ?? []).some(bears)) &&
    (project === "" || (facets.named[record] ?? []).includes(thing));
}

const prepared = new Map<number, SearchedText<PlacedCharacter>>();

function preparedText(record: number, text: string): SearchedText<PlacedCharacter> {
  const made = prepared.get(record) ?? searchedText(text);
  prepared.set(record, made);
  return made;
}

/** Longest text of a mark that travels in an address. */
const longestMark = 60;

async function showSome({ list, from, to }: { list: number; from: number; to: number }): Promise<ShownHit[]> {
  const { hits, readings } = latest?.lists[list] ?? { hits: [], readings: [] };
  return Promise.all(hits.slice(from, to).map((hit) => show(hit, readings)));
}

async function show({ record, isPhrase }: Hit, readings: readonly Reading[]): Promise<ShownHit> {
  const [records, shown] = await Promise.all([
    loadJson<RecordTable>("records.json"),
    loadJson<RecordText>(`text/${record}.json`),
  ]);
  const address = addressesOf(records)[record] ?? "";
  const heading = records.headings[record] ?? 0;
  const excerpt = makeExcerpt(shown.text, preparedText(record, shown.text), { readings, heading });
  const paragraph = excerpt.line + (shown.headed ? 0 : 1);
  const marks = readings.flatMap(({ forms }) => forms.map((form) => form.slice(0, longestMark).join("")));
  const query = new URLSearchParams(marks.map((mark) => ["hl", mark]));
  const path = `plans/${address}/?${query}${paragraph > 0 ? `#p${paragraph}` : ""}`;
  return { ...excerpt, address, title: shown.title, above: shown.above, isPhrase, path };
}
