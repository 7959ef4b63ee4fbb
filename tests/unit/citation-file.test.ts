import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

it("CITATION.cff names the release of the library", () => {
  const [library] = parse(readFileSync("content/registry/library.yaml", "utf8")) as [{ release: string }];
  expect(parse(readFileSync("CITATION.cff", "utf8"))).toMatchObject({ version: library.release });
});
