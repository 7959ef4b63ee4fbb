/** The search, off the page's thread: typing is never held up. */

import {
  type Answer,
  findSections,
  type Hit,
  type KnownNames,
  type Reading,
  type Sources,
  type Wishes,
} from "../search/find-sections.ts";
import { fold } from "../search/fold.ts";
import { readWordings } from "../search/other-names.ts";
import { asTyped, parseQuery, type Query } from "../search/parse-query.ts";
import type { Found, FromWorker, Request, ToWorker, Wider, WiderPart } from "../search/protocol.ts";
import type { RecordTable, ScriptTable, WordingTable } from "../search/tables.ts";
import { assertLoaded, loadJson } from "./search-files.ts";
import { acceptor, isNarrowed } from "./search-filters.ts";
import { lookUp, openIndex } from "./search-indexes.ts";
import { findJumps } from "./search-jumps.ts";
import { findNames } from "./search-names.ts";
import { showHits } from "./search-show.ts";
import { findNearest, findWider } from "./search-wider-answer.ts";

/** The latest question, and its lists, from which the page asks for parts: as typed, then what is found besides. */
let asked = 0;
let latest: Latest | null = null;

const noAnswer: Answer = { hits: [], readings: [] };

interface Latest {
  readonly query: Query;
  readonly wishes: Wishes;
  readonly lists: readonly Answer[];
}

self.addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  const { id } = data;
  try {
    if (data.type === "search") reply({ id, type: "found", found: await search(id, data.request) });
    else if (data.type === "widen") reply({ id, type: "widened", wider: await widenLatest(data.part) });
    else reply({ id, type: "hits", hits: await showHits(latest?.lists[data.list] ?? noAnswer, data.from, data.to) });
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
      how === "exact" || how === "names" || how === "printed"
        ? []
        : { typed, how, read: forms.map((form) => form.join("")).join("、") },
    ),
    ...names,
    ...jumps,
  };
}

/** Find a part of what else the latest question may mean. */
async function widenLatest(part: WiderPart): Promise<Wider> {
  const current = latest;
  const [answer, ...above] = current?.lists ?? [];
  if (!current || !answer || current.query.terms.length === 0) return { lists: [], nearest: [] };
  const { query, wishes } = current;
  const asked = { query, answer, above, wishes, sources: sourcesOf(await loadJson<RecordTable>("records.json")) };
  const lists = await findWider(asked, part);
  const isNothing = [answer, ...above, ...lists].every(({ hits }) => hits.length === 0);
  const nearest = part === "rest" && isNothing ? await findNearest(asked) : [];
  assertLoaded();
  if (latest === current) latest = { ...current, lists: [answer, ...above, ...lists] };
  const shown = lists.map(({ how, hits, readings }) => ({
    how,
    total: hits.length,
    matches: matchesOf(hits),
    readings: readings.flatMap((reading) =>
      reading.how === how ? { typed: reading.typed, read: formsBesides(reading) } : [],
    ),
    exactly: asTyped(query),
  }));
  return { lists: shown, nearest };
}

/** What a word was read as, that itself left out. */
function formsBesides({ typed, forms }: Reading): string[] {
  return forms.map((form) => form.join("")).filter((form) => form !== fold(typed));
}

function matchesOf(hits: readonly Hit[]): number {
  return hits.reduce((sum, { count }) => sum + count, 0);
}

let sources: Sources | undefined;
let names: KnownNames | undefined;

function sourcesOf({ plans, lengths, headings, duties }: RecordTable): Sources {
  const filled = lengths.filter((length) => length > 0);
  const meanLength = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
  const dates = plans.flatMap(({ date, paths }) => paths.map(() => date));
  sources ??= {
    lookUp,
    loadScript: () => loadJson<ScriptTable>("script.json"),
    loadNames: async () => {
      names ??= readWordings(await loadJson<WordingTable>("wordings.json"));
      return names;
    },
    measuresOf: (record) => ({
      length: lengths[record] ?? 0,
      heading: headings[record] ?? 0,
      duties: duties[record] ?? [],
    }),
    dateOf: (record) => dates[record] ?? "",
    library: { records: filled.length, meanLength },
    records: lengths.flatMap((length, record) => (length > 0 ? [record] : [])),
  };
  return sources;
}
