import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  markShard,
  parseShard,
  plansOfShard,
  readShards,
  type Shard,
  whyNotMerge,
} from "../../src/files/shard-mark.ts";
import { makeLibrary, type TemporaryLibrary } from "../support/temporary-library.ts";

/** Lay down a shard with one file, as a build leaves it. */
function layShard(library: TemporaryLibrary, folder: string, shard: Shard, inputs = "same") {
  library.write(`${folder}/site/plans/p${shard.number}/index.html`, `page ${shard.number}`);
  markShard(join(library.root, folder), shard, inputs);
}

/** A library of three shards, complete. */
function layThree() {
  const library = makeLibrary({});
  for (const number of [1, 2, 3]) layShard(library, `${number}-of-3`, { number, of: 3 });
  return { library, why: () => whyNotMerge(readShards(library.root), "same") };
}

describe("the name of a shard", () => {
  it("is its number of how many", () => {
    expect(parseShard("3/16")).toEqual({ number: 3, of: 16 });
    expect(parseShard("1/1")).toEqual({ number: 1, of: 1 });
    for (const name of ["", "3", "0/3", "4/3", "1/0", "-1/3", "1/3/3", "01/3", " 1/3", "1.5/3", "1/99999"])
      expect(parseShard(name)).toBeUndefined();
  });
});

describe("plans dealt out to shards", () => {
  it("stand in one shard each, however many shards there are", () => {
    const plans = ["a", "b", "c", "d", "e"];
    expect(plansOfShard(plans, { number: 2, of: 3 })).toEqual(["b", "e"]);
    for (const of of [1, 2, 3, 5, 16]) {
      const dealt = Array.from({ length: of }, (_, i) => plansOfShard(plans, { number: i + 1, of })).flat();
      expect(dealt.toSorted()).toEqual(plans);
    }
  });
});

describe("shards that are to be merged", () => {
  it("are merged where each is there once, made from the same", () => {
    expect(layThree().why()).toEqual([]);
  });

  it("are refused where there is none, or one is missing, with the command that makes it", () => {
    expect(whyNotMerge({ shards: [], spoiled: [] }, "same")).toEqual([
      expect.stringContaining("Unexpected no shard, expected all"),
    ]);
    const { library, why } = layThree();
    rmSync(join(library.root, "2-of-3"), { recursive: true });
    expect(why()).toEqual(["Unexpected no shard 2/3, expected each once.\nFix: npm run build -- --shard 2/3"]);
  });

  it("are refused where a mark is spoiled, in words and with its place", () => {
    for (const text of ["", "{", '{"number": 2}', "[]", '{"number":"2","of":3,"inputs":"","files":1,"sha256":""}']) {
      const { library, why } = layThree();
      const path = join(library.root, "2-of-3/shard.json");
      writeFileSync(path, text);
      expect(why()).toEqual([
        `Unexpected text of ${path}, expected the mark that npm run build -- --shard wrote.\nFix: build that shard again, or take its folder away.`,
        "Unexpected no shard 2/3, expected each once.\nFix: npm run build -- --shard 2/3",
      ]);
    }
  });

  it("are refused where one is there twice", () => {
    const { library, why } = layThree();
    layShard(library, "copy", { number: 2, of: 3 });
    expect(why()).toEqual([
      expect.stringMatching(/^Unexpected shard 2\/3 in .*2-of-3 and in .*copy, expected it once/u),
    ]);
  });

  it("are refused where one is made from other texts, code or options", () => {
    const { library, why } = layThree();
    layShard(library, "3-of-3", { number: 3, of: 3 }, "other");
    expect(why()).toEqual([expect.stringContaining("Unexpected shard 3/3 of other texts, code or options")]);
  });

  it("are refused where one is of another number of shards", () => {
    const { library, why } = layThree();
    layShard(library, "4-of-4", { number: 4, of: 4 });
    expect(why()).toEqual([expect.stringContaining("Unexpected shard 4/4")]);
    layShard(library, "1-of-2", { number: 1, of: 2 });
    expect(why()).toEqual([
      expect.stringMatching(/^Unexpected shard 1\/2 in .*, expected one of 3 as the others/u),
      expect.stringContaining("Unexpected shard 4/4"),
    ]);
  });

  it.each([
    ["changed", (file: string) => writeFileSync(file, "page 4")],
    ["lost", (file: string) => rmSync(file)],
    ["added", (file: string) => writeFileSync(`${file}.bak`, "")],
  ])("are refused where a file was %s since", (_, damage) => {
    const { library, why } = layThree();
    damage(join(library.root, "1-of-3/site/plans/p1/index.html"));
    expect(why()).toEqual([expect.stringMatching(/^Unexpected files in .*1-of-3.*, expected the 1 that shard 1\/3/u)]);
  });
});
