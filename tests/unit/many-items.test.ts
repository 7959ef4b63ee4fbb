import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { appendAll } from "../../src/text/append-all.ts";
import { expectNone } from "../support/expect-none.ts";

const rooms = ["text", "pipeline", "intake", "workspace"];

/** A call with a list for its arguments: `push(...runs)`, `Math.max(0, ...widths)`, and not `[...runs]` or `{ ...row }`. */
const spreadCall = /\b(?:push|unshift|Math\.max|Math\.min|fromCharCode|fromCodePoint)\((?:[^(){}[\]]*, )?\.\.\.(?!\()/u;

/** Lists that are as long as a registry's row or a name, whatever the text. */
const short: readonly string[] = [
  "src/pipeline/duties/group-words.ts",
  "src/pipeline/duties/role-words.ts",
  "src/workspace/intake/chain.ts",
];

it("never hands a list that a text makes long to a call as its arguments, which throws beyond some hundred thousand", () => {
  const files = rooms.flatMap((room) => globSync(`src/${room}/**/*.ts`)).filter((file) => !short.includes(file));
  expect(files.length).toBeGreaterThan(150);
  const lines = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, i) =>
        spreadCall.test(line) && !/^\s*(?:\/\/|\/?\*)/u.test(line) ? `${file}:${i + 1} ${line.trim()}` : [],
      ),
  );
  expectNone(lines);
});

it("appends as many items as there are", () => {
  const list = [0];
  appendAll(
    list,
    Array.from({ length: 400_000 }, (_, i) => i),
  );
  expect(list).toHaveLength(400_001);
});
