/** The small tables that travel to the browser, from the records. */

import * as OpenCC from "opencc-js/t2cn";
import { foldText, withoutPunctuation } from "../fold.ts";
import { simplify } from "../simplify.ts";
import type { FacetTable, PrintedTable, RecordTable, ScriptTable } from "../tables.ts";
import type { Gram } from "../tokens.ts";
import type { SearchRecord } from "./make-records.ts";

/** `records.json`. */
export function makeRecordTable(
  records: readonly SearchRecord[],
  { keys, gram }: { keys: string; gram: Gram },
): RecordTable {
  const plans = Map.groupBy(records, ({ address }) => address.split("/")[0] ?? "");
  return {
    gram,
    plans: [...plans].map(([slug, own]) => ({
      slug,
      date: own[0]?.date ?? "",
      paths: own.map(({ address }) => address.slice(slug.length + 1)),
    })),
    keys,
    lengths: records.map(({ chars }) => chars.length),
    headings: records.map(({ heading }) => heading),
    duties: records.map(({ duties }) => duties),
  };
}

/** `facets.json`. */
export function makeFacetTable(records: readonly SearchRecord[]): FacetTable {
  const departments = [...new Set(records.flatMap(({ bearers }) => bearers.map(({ department }) => department)))];
  const projects = [...new Set(records.flatMap((record) => record.projects))];
  return {
    departments,
    projects,
    bearers: records.map(({ bearers }) => [
      ...new Set(
        bearers.map(({ department, role }) => 2 * departments.indexOf(department) + (role === "support" ? 1 : 0)),
      ),
    ]),
    named: records.map((record) => record.projects.map((project) => projects.indexOf(project))),
  };
}

/** `printed.json`: what differs in punctuation or script only is found without it. */
export function makePrintedTable(records: readonly SearchRecord[], script: ScriptTable): PrintedTable {
  const isFound = (printed: string, text: string) => {
    if (printed === text) return true;
    const [letters, wanted] = [lettersOf(printed), lettersOf(text).join("")];
    return letters.join("") === wanted || simplify(letters, script).some((form) => form.join("") === wanted);
  };
  return records.flatMap(({ printed, shown: { text } }, record) => {
    const lines = text.split("\n");
    return printed.split("\n").every((line, i) => isFound(line, lines[i] ?? "")) ? [] : [{ record, text: printed }];
  });
}

function lettersOf(text: string): string[] {
  return withoutPunctuation(foldText(text).chars);
}

/** Standards whose characters readers may type. */
const scripts = ["t", "tw", "hk"] as const;

/** All Han characters of the Basic Multilingual Plane: the others have no simplified form that a plan uses. */
const firstHan = 0x3400;
const lastHan = 0x9fff;

/** `script.json`: for each traditional character what it may be in simplified script, where our texts use that. */
export function makeScriptTable(records: readonly SearchRecord[]): ScriptTable {
  const used = new Set(records.flatMap(({ chars }) => chars));
  const all = Array.from({ length: lastHan - firstHan + 1 }, (_, i) => String.fromCodePoint(firstHan + i));
  // All at once, each in a line of its own, which no phrase reaches beyond.
  const converted = scripts.map((from) => OpenCC.Converter({ from, to: "cn" })(all.join("\n")).split("\n"));
  const table: Record<string, string> = {};
  for (const [i, char] of all.entries()) {
    const forms = new Set(converted.flatMap(({ [i]: form = char }) => (used.has(form) ? [form] : [])));
    if (used.has(char)) forms.add(char);
    if ([...forms].some((form) => form !== char)) table[char] = [...forms].join("");
  }
  return table;
}
