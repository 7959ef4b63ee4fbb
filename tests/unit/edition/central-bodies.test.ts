import { expect, it } from "vitest";
import { assembleEdition } from "../../../src/edition/load-edition.ts";
import { readLibrary } from "../../../src/files/read-library.ts";
import { parseLock } from "../../../src/registry/identifiers.ts";
import { compiledFiles, compileLibrary } from "../../../src/workspace/compile-library.ts";
import { makeLibrary } from "../../support/temporary-library.ts";

const text =
  "一、统筹两个市场\n赋予企业一般纳税人资格，由财政部制定办法。（财政部、海关总署负责，国家发展改革委配合）\n";

it("a plan that names bodies of the central list alone is put together, with a page for each it names", async () => {
  const library = await readLibrary(makeLibrary({ sample: text }));
  expect(library.registry.departments).toEqual([]);
  const compiled = compileLibrary(library, "identifiers.lock");
  const { identifiers } = parseLock(compiled.lock, "identifiers.lock");
  const edition = await assembleEdition({ ...library, identifiers }, compiledFiles(compiled));
  expect(edition.departments.map(({ name }) => name).sort()).toEqual(["国家发展改革委", "海关总署", "财政部"]);
});
