import { expect, it } from "vitest";
import { parseTyped, type Typed } from "../../src/workbench/client/typed-values.ts";

const stored: readonly (readonly [what: string, stored: string | null, taken: Typed])[] = [
  ["nothing", null, {}],
  ["what was typed", '{"after":"甲厅","reason":""}', { after: "甲厅", reason: "" }],
  ["null", "null", {}],
  ["a list", '["甲厅"]', {}],
  ["a number", "7", {}],
  ["values that are no text", '{"after":{"value":"甲"},"reason":7,"note":null,"ok":"甲"}', { ok: "甲" }],
  ["no JSON", "{after:", {}],
];

it.each(stored)("takes out of %s what was typed, and throws nothing", (_, text, taken) => {
  expect(parseTyped(text)).toEqual(taken);
});
