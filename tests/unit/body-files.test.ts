import { expect, it } from "vitest";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import { bodiesFileOf } from "../../src/registry/body-files.ts";
import { jurisdictionOf, unknownJurisdiction } from "../../src/registry/jurisdiction.ts";

const { jurisdictions, genre } = await readShippedWords();
const fileOf = (name: string) => bodiesFileOf(jurisdictionOf(name, { rows: jurisdictions, genre }), jurisdictions);

it("is that of a registered place, of the nearest registered one above, or the one of bodies of no such place", () => {
  expect(fileOf("inner-mongolia")).toBe("departments/inner-mongolia.yaml");
  expect(fileOf("国务院")).toBe("departments/china.yaml");
  expect(fileOf("安徽省芜湖市南陵县")).toBe("departments/anhui.yaml");
  expect(fileOf("芜湖市南陵县")).toBe("departments.yaml");
  expect(bodiesFileOf(unknownJurisdiction, jurisdictions)).toBe("departments.yaml");
});
