import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync("package.json", "utf8"),
) as Record<"dependencies" | "devDependencies" | "optionalDependencies", Readonly<Record<string, string>>>;
const direct = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });

/** The packages of the first column of the table in CONTRIBUTING.md, each with its reason. */
function rowsOfTable(): { name: string; why: string }[] {
  const [, table = ""] = readFileSync("CONTRIBUTING.md", "utf8").split("| package | why |\n|---|---|\n");
  return table
    .slice(0, table.search(/^(?!\|)/mu))
    .split("\n")
    .flatMap((line) => {
      const [, names = "", why = ""] = line.split("|");
      return [...names.matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => ({ name, why: why.trim() }));
    });
}

it("says of every package that package.json names why it is there, once, and of no other", () => {
  const rows = rowsOfTable();
  // One row speaks for all types.
  const listed = rows.map(({ name }) => name).filter((name) => name !== "@types/*");
  const isType = (name: string) => name.startsWith("@types/");
  expect(listed.toSorted()).toEqual(direct.filter((name) => !isType(name)).toSorted());
  expect(rows.some(({ name }) => name === "@types/*")).toBe(direct.some(isType));
  expect(rows.filter(({ why }) => why.length < 10)).toEqual([]);
});
