import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { mineMatters } from "../../src/intake/matters/index.ts";
import { loadGenre, silentGenre } from "../../src/registry/genre.ts";

const file = "content/registry/genre.yaml";
const genre = loadGenre({ path: file, text: readFileSync(file, "utf8") }).genre ?? silentGenre;

/** Mine made-up plans of one paragraph each; gives each matter with its kind and what it was found as. */
function mine(texts: Readonly<Record<string, string>>, titles: Readonly<Record<string, string>> = {}) {
  const passages = Object.entries(texts).map(([plan, text]) => ({ plan, place: "1#p1", line: 1, text }));
  const matters = mineMatters({ passages, titles: new Map(Object.entries(titles)), places: ["江苏"], genre });
  return matters.map(({ name, kind, mentions }) => [name, kind, ...mentions.map(({ surface }) => surface)]);
}

it("takes a route in either direction for one matter, with its tail", () => {
  expect(mine({ a: "推动额仁洛—哈毕日嘎铁路建设。", b: "建成哈毕日嘎至额仁洛高速公路。" })).toEqual([
    ["哈毕日嘎至额仁洛高速公路", "place", "额仁洛—哈毕日嘎铁路", "哈毕日嘎至额仁洛高速公路"],
  ]);
});

it("gives the tail of a list to each of its members, and to what stands before 等", () => {
  const found = mine({
    a: "推动额仁洛—哈毕日嘎铁路建设，推进额仁洛、哈毕日嘎等机场扩建。",
    b: "迁建额仁洛机场，扩建哈毕日嘎国际机场。",
  });
  expect(found).toContainEqual(["额仁洛机场", "airport", "额仁洛", "额仁洛机场"]);
  expect(found).toContainEqual(["哈毕日嘎国际机场", "airport", "哈毕日嘎等机场", "哈毕日嘎国际机场"]);
});

it("reads a bare tail as the matter that the plan's own title names", () => {
  const texts = { a: "额仁洛—哈毕日嘎铁路。加快试验区建设。", b: "支持额仁洛试验区。" };
  expect(mine(texts, { a: "额仁洛开放试验区分工方案" })).toContainEqual([
    "额仁洛试验区",
    "zone",
    "试验区",
    "额仁洛试验区",
  ]);
});

it("proposes a name alone where it recurs, but no place with a rank, no place known beforehand, no word of the dictionary", () => {
  const text = "开通额仁洛—哈毕日嘎—江苏—北京铁路。";
  const other = "与额仁洛合作，与哈毕日嘎市合作，与江苏合作，与北京合作。";
  expect(mine({ a: text, b: other }).map(([name]) => name)).toEqual(["额仁洛"]);
});

it("proposes nothing that only one plan speaks of, and nothing from words without names", () => {
  expect(mine({ a: "额仁洛口岸，额仁洛口岸。", b: "加强口岸建设。" })).toEqual([]);
  expect(mine({ a: "建设国际合作区。", b: "建设国际合作区。" })).toEqual([]);
});
