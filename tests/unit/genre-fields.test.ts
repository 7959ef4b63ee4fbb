import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

/** Rows of the table in content/README.md: the fields in the first cell, one or several. */
const described = [...readFileSync("content/README.md", "utf8").matchAll(/^\| (`[^|]+) \|/gmu)].flatMap(
  ([, cell = ""]) => [...cell.matchAll(/`(\w+)`/gu)].map(([, field = ""]) => field),
);

it("describes every field of genre.yaml, and no other", () => {
  const fields = Object.keys(parse(readFileSync("content/registry/genre.yaml", "utf8")));
  expect(described.toSorted()).toEqual(fields.toSorted());
});
