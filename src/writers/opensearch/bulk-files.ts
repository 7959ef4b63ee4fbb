import type { Edition } from "../../edition/load-edition.ts";
import { fold } from "../../search/fold.ts";
import { dutiesData } from "../data/duties.ts";
import { sectionsData } from "../data/sections.ts";
import { exactQuery, type IndexName, indexBodies } from "./index-bodies.ts";

/** Bytes of a bulk file at most: by default the engine refuses a request of 100 MB. */
const mostBytes = 50_000_000;

/** Said to whoever opens the folder. */
const howTo = `OpenSearch: two indexes, sections and duties, with the rows of data/sections.json and data/duties.json.

    for name in sections duties; do
      curl -X PUT "$HOST/$name" -H 'Content-Type: application/json' --data-binary "@$name.index.json"
      for file in "$name"-*.ndjson; do
        curl -X POST "$HOST/$name/_bulk" -H 'Content-Type: application/x-ndjson' --data-binary "@$file"
      done
    done
    curl -X POST "$HOST/sections/_search" -H 'Content-Type: application/json' --data-binary @query.example.json

A query is folded first as src/search/fold.ts does it, then asked of the field folded as a match_phrase, which finds
exactly the records that hold it; one character alone is asked of folded.single.
`;

/**
 * Give the files of a folder from which OpenSearch takes the library, by name: the body of each index, and a record a
 * section and a duty in bulk files of at most `limit` bytes, one record at least.
 */
export function bulkFiles(edition: Edition, root: string, limit = mostBytes): Map<string, string> {
  const sections = sectionsData(edition, root).map((row) => ({ ...row, folded: fold(row.text) }));
  const duties = dutiesData(edition, root).map((row) => ({ ...row, folded: fold(`${row.text}\n${row.assignment}`) }));
  const files = new Map([["README.txt", howTo]]);
  for (const [name, body] of Object.entries(indexBodies)) files.set(`${name}.index.json`, `${JSON.stringify(body)}\n`);
  const example = edition.plans[0]?.place || edition.plans[0]?.row.title || "";
  files.set("query.example.json", `${JSON.stringify(exactQuery([...fold(example)]))}\n`);
  const rows: Readonly<Record<IndexName, readonly { readonly id: string }[]>> = { sections, duties };
  for (const [name, own] of Object.entries(rows))
    for (const [i, text] of inFiles(own.map(bulkLines), limit).entries()) files.set(`${name}-${i + 1}.ndjson`, text);
  return files;
}

/** A record as the bulk interface takes it: what to do, then the record, a line each. */
function bulkLines(row: { readonly id: string }): string {
  return `${JSON.stringify({ index: { _id: row.id } })}\n${JSON.stringify(row)}\n`;
}

/** Join texts to files that stay below a limit, in bytes of UTF-8. */
function inFiles(texts: readonly string[], limit: number): string[] {
  const files: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const bytes = Buffer.byteLength(text);
    if (size + bytes > limit) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(text);
    size += bytes;
  }
  return files.map((own) => own.join(""));
}
