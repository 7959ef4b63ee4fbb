import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "astro/zod";
import { describe, expect, it } from "vitest";
import { assemblePublished } from "../../../src/edition/load-edition.ts";
import { fold } from "../../../src/search/fold.ts";
import { compiledFiles } from "../../../src/workspace/compile-library.ts";
import { dutyRow } from "../../../src/writers/data/duties.ts";
import { sectionRow } from "../../../src/writers/data/sections.ts";
import { bulkFiles } from "../../../src/writers/opensearch/bulk-files.ts";
import { exactQuery } from "../../../src/writers/opensearch/index-bodies.ts";
import { compiled, library } from "../../support/library.ts";

const edition = await assemblePublished(library, compiledFiles(compiled));
const files = bulkFiles(edition, "/");

/** What the engine takes for the body of an index, of all that it would take only what we use. */
const length = z.union([z.literal(1), z.literal(2)]);
const tokenizer = z.strictObject({ type: z.literal("ngram"), min_gram: length, max_gram: length });
const analyzer = z.strictObject({ type: z.literal("custom"), tokenizer: z.enum(["pair", "one"]) });
const field = z.union([
  z.strictObject({ type: z.enum(["keyword", "integer", "boolean"]) }),
  z.strictObject({ type: z.literal("date"), format: z.literal("strict_date") }),
  z.strictObject({ type: z.literal("object"), enabled: z.literal(false) }),
  z.strictObject({
    type: z.literal("object"),
    properties: z.record(z.string(), z.strictObject({ type: z.literal("keyword") })),
  }),
  z.strictObject({ type: z.literal("text"), index: z.literal(false) }),
  z.strictObject({
    type: z.literal("text"),
    analyzer: z.literal("pairs"),
    fields: z.strictObject({ single: z.strictObject({ type: z.literal("text"), analyzer: z.literal("singles") }) }),
  }),
]);
const indexBody = z.strictObject({
  settings: z.strictObject({
    analysis: z.strictObject({
      tokenizer: z.strictObject({ pair: tokenizer, one: tokenizer }),
      analyzer: z.strictObject({ pairs: analyzer, singles: analyzer }),
    }),
  }),
  mappings: z.strictObject({ dynamic: z.literal("strict"), properties: z.record(z.string(), field) }),
});

type IndexBody = z.infer<typeof indexBody>;
type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly folded: string };

function bodyOf(name: string): IndexBody {
  return indexBody.parse(JSON.parse(files.get(`${name}.index.json`) ?? ""));
}

/** Read the records of bulk files as the engine does: a line what to do, a line the record. */
function rowsOf(name: string, from: ReadonlyMap<string, string> = files): Row[] {
  return [...from]
    .filter(([file]) => file.startsWith(`${name}-`))
    .flatMap(([, text]) => {
      expect(text.endsWith("\n")).toBe(true);
      const lines = text.slice(0, -1).split("\n");
      expect(lines.length % 2).toBe(0);
      return lines.flatMap((line, i): Row[] => {
        if (i % 2 === 0) return [];
        const row = JSON.parse(line) as Row;
        expect(JSON.parse(lines[i - 1] ?? "")).toEqual({ index: { _id: row.id } });
        return [row];
      });
    });
}

/** The engine's analysis: all runs of so many code points, each at the position of its first. */
function tokensOf(text: string, { min_gram: size }: z.infer<typeof tokenizer>): string[] {
  const chars = Array.from(text);
  return chars.slice(size - 1).map((_, i) => chars.slice(i, i + size).join(""));
}

/** The engine's `match_phrase`: the tokens of the query at positions that follow one another; none finds nothing. */
class Engine {
  readonly #body: IndexBody;
  readonly #postings = new Map<string, Map<string, Map<string, Set<number>>>>();
  constructor(body: IndexBody, rows: readonly Row[]) {
    this.#body = body;
    for (const name of ["folded", "folded.single"]) {
      const terms = new Map<string, Map<string, Set<number>>>();
      this.#postings.set(name, terms);
      for (const { id, folded } of rows)
        for (const [at, token] of tokensOf(folded, this.#tokenizerOf(name)).entries()) {
          const byRow = terms.get(token) ?? new Map<string, Set<number>>();
          terms.set(token, byRow.set(id, (byRow.get(id) ?? new Set()).add(at)));
        }
    }
  }

  search({ query: { match_phrase: phrase } }: ReturnType<typeof exactQuery>): string[] {
    const [name, text] = Object.entries(phrase)[0] as [string, string];
    const [first, ...rest] = tokensOf(text, this.#tokenizerOf(name));
    const places = (token: string | undefined) => this.#postings.get(name)?.get(token ?? "") ?? new Map();
    return [...places(first)].flatMap(([id, starts]: [string, Set<number>]) => {
      const isThere = (start: number) =>
        rest.every((token, i) =>
          places(token)
            .get(id)
            ?.has(start + i + 1),
        );
      return [...starts].some(isThere) ? [id] : [];
    });
  }

  #tokenizerOf(name: string) {
    const { folded } = this.#body.mappings.properties;
    if (!folded || !("analyzer" in folded)) throw new Error("No field “folded” is analyzed.");
    const { tokenizer: tokenizers, analyzer: analyzers } = this.#body.settings.analysis;
    return tokenizers[analyzers[name === "folded" ? folded.analyzer : folded.fields.single.analyzer].tokenizer];
  }
}

describe.each([
  ["sections", sectionRow, edition.plans.flatMap((plan) => plan.sections).length],
  ["duties", dutyRow, edition.duties.length],
] as const)("the index of %s", (name, row, count) => {
  it("has a body of what the engine takes, with a field for each of the published row and the folded text", () => {
    expect(Object.keys(bodyOf(name).mappings.properties)).toEqual([...Object.keys(row.shape), "folded"]);
  });

  it("has a record for each, valid against the published schema, with an id of its own", () => {
    const rows = rowsOf(name);
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
    const validate = new Ajv2020().compile(z.toJSONSchema(row, { target: "draft-2020-12" }));
    expect(rows.filter(({ folded: _, ...published }) => !validate(published))).toEqual([]);
  });

  it("has values of the type that its field says", () => {
    const { properties } = bodyOf(name).mappings;
    const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
      keyword: (value) => typeof value === "string" && Buffer.byteLength(value) <= 32_766,
      text: (value) => typeof value === "string",
      integer: (value) => Number.isInteger(value),
      boolean: (value) => typeof value === "boolean",
      date: (value) => /^\d{4}-\d{2}-\d{2}$/u.test(String(value)),
      object: (value) => typeof value === "object",
    };
    const unfit = rowsOf(name).flatMap((row) =>
      Object.entries(row).flatMap(([key, value]) =>
        [value ?? []].flat().every((each) => fits[properties[key]?.type ?? ""]?.(each)) ? [] : `${row.id} ${key}`,
      ),
    );
    expect(unfit).toEqual([]);
  });

  it("answers a query by exactly the records that hold it, whatever it is cut from", () => {
    const rows = rowsOf(name);
    const engine = new Engine(bodyOf(name), rows);
    const queries = rows.flatMap(({ folded }, i) => {
      const chars = Array.from(folded);
      return [1, 2, 3, 7, 20].map((size, j) =>
        chars.slice((i * 31 + j * 17) % Math.max(1, chars.length)).slice(0, size),
      );
    });
    const asked = [
      ...queries.filter(({ length }) => length > 0),
      ["龘"],
      [..."不在文中"],
      [...fold("蒙古国 （口岸）")],
    ];
    for (const chars of asked) {
      const wanted = rows.filter(({ folded }) => folded.includes(chars.join(""))).map(({ id }) => id);
      expect(engine.search(exactQuery(chars)).toSorted()).toEqual(wanted.toSorted());
    }
    expect(asked.length).toBeGreaterThan(count);
  });
});

describe("bulk files", () => {
  it("hold the same records however small they are, none above the limit but of a single record", () => {
    const limit = 20_000;
    const small = bulkFiles(edition, "/", limit);
    expect([...small.keys()].filter((file) => file.startsWith("sections-")).length).toBeGreaterThan(5);
    for (const name of ["sections", "duties"]) expect(rowsOf(name, small)).toEqual(rowsOf(name));
    const large = [...small].filter(([file, text]) => file.endsWith(".ndjson") && Buffer.byteLength(text) > limit);
    expect(large.filter(([, text]) => text.split("\n").length > 3)).toEqual([]);
  });
});
