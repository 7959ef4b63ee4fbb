import type { ElementContent } from "hast";
import { describe, expect, it } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { readRecordedProofs } from "../../src/views/recorded-proofs.ts";
import { type BuiltPage, elementsOf, readPages } from "../support/built-site.ts";
import { expectNone } from "../support/expect-none.ts";

const page = readPages().find(({ path }) => path === "about/trust/") as BuiltPage;

function textOf(node: ElementContent): string {
  return node.type === "text" ? node.value : node.type === "element" ? node.children.map(textOf).join("") : "";
}

const main = elementsOf(page).find(({ tagName }) => tagName === "main");
const words = main ? textOf(main) : "";
const english = elementsOf(page).filter(({ properties }) => properties.lang === "en");
const inEnglish = english.map(textOf).join("\n");

describe("the page of trust", () => {
  const { fuzz, faults, mutation } = readRecordedProofs();

  it("shows in Chinese and in English what the last recorded runs gave, with their days", () => {
    const trials = faults?.faults.reduce((sum, fault) => sum + fault.trials, 0);
    const rows = elementsOf(page)
      .filter(({ tagName }) => tagName === "tr")
      .map(textOf);
    const said = [
      [fuzz?.date, fuzz?.documents, fuzz?.characters, fuzz?.growths, fuzz?.failures],
      [faults?.date, trials],
      [mutation?.date, mutation?.mutants, mutation?.killed],
    ];
    for (const figures of said) {
      const holds = (text: string) => figures.every((figure) => text.includes(String(figure)));
      expect(rows.filter(holds)).toHaveLength(1);
      expect(english.flatMap(({ children }) => children.map(textOf)).some(holds)).toBe(true);
    }
    // A proof that failed is not recorded as one that passed.
    expect([fuzz?.failures, faults?.faults.reduce((sum, fault) => sum + fault.broken, 0)]).toEqual([0, 0]);
  });

  it("names commands that there are", () => {
    const named = [...words.matchAll(/npm (?:run (?:--silent )?)?([\w:-]+)/gu)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(12);
    expectNone(named.filter((name) => !(name in packageFile.scripts)));
  });

  it("says in both languages whom to tell of a fault", () => {
    expect(words).toContain("报告问题");
    expect(words).toContain("安全问题");
    expect(inEnglish).toContain("security");
  });
});
