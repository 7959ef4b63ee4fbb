/** Hits as they are shown: with the sentence around the match, and where it leads. */

import { concordance } from "../search/concordance.ts";
import { makeExcerpt } from "../search/excerpt.ts";
import { type PlacedCharacter, type SearchedText, searchedText } from "../search/find-in-text.ts";
import type { Answer, Hit, Reading } from "../search/find-sections.ts";
import type { ShownHit } from "../search/protocol.ts";
import { type PrintedTable, type RecordTable, type RecordText, textPlace } from "../search/tables.ts";
import { loadJson } from "./search-files.ts";
import { addressesOf } from "./search-filters.ts";

/** Show some hits of a list, 0-based, end exclusive. */
export function showHits({ hits, readings }: Answer, from: number, to: number): Promise<ShownHit[]> {
  return Promise.all(hits.slice(from, to).map((hit) => show(hit, readings)));
}

async function show({ record, isPhrase }: Hit, readings: readonly Reading[]): Promise<ShownHit> {
  const [records, { title, above, text, headed }] = await Promise.all([
    loadJson<RecordTable>("records.json"),
    recordText(record),
  ]);
  const address = addressesOf(records)[record] ?? "";
  const isPrinted = readings.some(({ how }) => how === "printed");
  const source = isPrinted ? await printedText(record) : text;
  const searched = isPrinted ? searchedText(source) : preparedText(record, source);
  const excerpt = makeExcerpt(source, searched, {
    readings,
    heading: isPrinted ? 0 : (records.headings[record] ?? 0),
    duties: isPrinted ? [] : (records.duties[record] ?? []),
  });
  const lines = concordance(source, searched, readings);
  const paragraph = excerpt.line + (headed ? 0 : 1);
  // What the source alone has does not stand on the page to be marked.
  const marks = isPrinted ? "" : `?${marksOf(readings)}`;
  const path = `plans/${address}/${marks}${paragraph > 0 ? `#p${paragraph}` : ""}`;
  return { ...excerpt, lines, address, title, above, isPhrase, path };
}

async function recordText(record: number): Promise<RecordText> {
  const { file, at } = textPlace(record);
  const text = (await loadJson<readonly RecordText[]>(`${file}.json`))[at];
  if (!text) throw new Error(`search/${file}.json has no text ${at}`);
  return text;
}

async function printedText(record: number): Promise<string> {
  const table = await loadJson<PrintedTable>("printed.json");
  return table.find((row) => row.record === record)?.text ?? "";
}

/** Longest text of a mark that travels in an address. */
const longestMark = 60;

function marksOf(readings: readonly Reading[]): URLSearchParams {
  const marks = readings.flatMap(({ forms }) => forms.map((form) => form.slice(0, longestMark).join("")));
  return new URLSearchParams(marks.map((mark) => ["hl", mark]));
}

const prepared = new Map<number, SearchedText<PlacedCharacter>>();

function preparedText(record: number, text: string): SearchedText<PlacedCharacter> {
  const made = prepared.get(record) ?? searchedText(text);
  prepared.set(record, made);
  return made;
}
