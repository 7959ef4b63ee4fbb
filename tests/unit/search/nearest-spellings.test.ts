import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import { makeNameTables } from "../../../src/search/build/make-names.ts";
import { readForms } from "../../../src/search/match-names.ts";
import { nearestSpellings } from "../../../src/search/nearest-spellings.ts";

const names = readForms(makeNameTables(await loadEdition()).names.forms);

describe("nearest spellings", () => {
  it.each([
    ["乌里吉", "乌力吉"],
    ["商务听", "商务厅"],
    ["满州里", "满洲里"],
  ])("of %s begin with %s", (typed, meant) => {
    expect(nearestSpellings(typed, names)[0]).toBe(meant);
  });

  it("put a character in where one is missing, and leave one out where there is one more", () => {
    const table = readForms("满洲里海关");
    expect(nearestSpellings("满里海关", table)[0]).toBe("满洲里海关");
    expect(nearestSpellings("满满洲里海关", table)[0]).toBe("满洲里海关");
  });

  it("are none for a word of two characters, a word in Latin letters, and what is like no name", () => {
    expect(nearestSpellings("厅局", names)).toEqual([]);
    expect(nearestSpellings("erlian", readForms("erliam"))).toEqual([]);
    expect(nearestSpellings("子丑寅卯", names)).toEqual([]);
  });
});
