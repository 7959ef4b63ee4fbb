/**
 * How OpenSearch is told to index the library: one index of sections, one of duties. What is looked for is the field
 * `folded`, a text as this site's own search compares it (`src/search/fold.ts`); a query is folded by the same rule.
 *
 * Two neighbouring characters make a token (the `ngram` tokenizer with 2 and 2, which keeps every character), each at the
 * position of its first: a `match_phrase` of them is found exactly where the characters stand side by side. One character
 * alone makes no pair and is looked for in `folded.single`, whose tokens are single characters.
 */

/** Types of fields that we use: whole values, exact substrings, numbers, truth, days, and what is only kept. */
type Field =
  | { readonly type: "keyword"; readonly ignore_above?: number }
  | { readonly type: "integer" | "boolean" }
  | { readonly type: "date"; readonly format: string }
  | { readonly type: "object"; readonly enabled: false }
  | { readonly type: "object"; readonly properties: Readonly<Record<string, Field>> }
  | { readonly type: "text"; readonly index: false }
  | {
      readonly type: "text";
      readonly analyzer: "pairs";
      readonly fields: { readonly single: { readonly type: "text"; readonly analyzer: "singles" } };
    };

const keyword: Field = { type: "keyword" };
const integer: Field = { type: "integer" };
const day: Field = { type: "date", format: "strict_date" };
const bodies: Field = { type: "object", properties: { id: keyword, name: keyword } };
/** Kept to be shown and not looked for; a long one breaks no limit of a keyword. */
const shown: Field = { type: "text", index: false };
const kept: Field = { type: "object", enabled: false };
const folded: Field = {
  type: "text",
  analyzer: "pairs",
  fields: { single: { type: "text", analyzer: "singles" } },
};

const sections: Readonly<Record<string, Field>> = {
  ...{ id: keyword, number: keyword, url: keyword, plan: keyword, path: keyword, kind: keyword, title: shown },
  ...{ heading: keyword, permanent_number: integer, text: shown, source_text: shown, sha256: keyword },
  ...{ source: kept, spans: kept, paragraphs: kept, folded },
};

const duties: Readonly<Record<string, Field>> = {
  ...{ id: keyword, number: integer, url: keyword, permanent_url: keyword, plan: keyword, plan_title: shown },
  ...{ section_path: keyword, section_number: keyword, section_title: shown, lead: bodies, support: bodies },
  ...{ groups: kept, roles: keyword, open_ended: { type: "boolean" }, qualifier: shown, term: shown },
  ...{ term_kind: keyword, term_from: day, term_to: day, rule: shown, remark: shown, assignment: shown },
  ...{ assignment_printed: shown, paragraphs: keyword, text: shown, source: kept, folded },
};

/** Tokens of so many neighbouring characters: without `token_chars` none is left out. */
function tokenizer(length: 1 | 2) {
  return { type: "ngram", min_gram: length, max_gram: length } as const;
}

function indexBody(properties: Readonly<Record<string, Field>>) {
  return {
    settings: {
      analysis: {
        tokenizer: { pair: tokenizer(2), one: tokenizer(1) },
        analyzer: {
          pairs: { type: "custom", tokenizer: "pair" },
          singles: { type: "custom", tokenizer: "one" },
        },
      },
    },
    // A field that nobody has declared is refused, not guessed.
    mappings: { dynamic: "strict", properties },
  } as const;
}

/** What `PUT /sections` and `PUT /duties` are sent. */
export const indexBodies = { sections: indexBody(sections), duties: indexBody(duties) };

export type IndexName = keyof typeof indexBodies;

/** Give the query that finds exactly what holds a folded text: `POST /sections/_search`. */
export function exactQuery(chars: readonly string[]) {
  const field = chars.length === 1 ? "folded.single" : "folded";
  return { query: { match_phrase: { [field]: chars.join("") } } };
}
