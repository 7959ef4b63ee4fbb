import { expect, it } from "vitest";
import { loadEdition } from "../../src/edition/load-edition.ts";

it("says of every section in which line and column of its text it begins", async () => {
  const { plans } = await loadEdition();
  for (const { seed, sections } of plans) {
    const text = seed.join("");
    const wrong = sections.filter(({ source }) => {
      const before = Array.from(text).slice(0, source.start);
      const lines = before.join("").split("\n");
      return source.line !== lines.length || source.col !== Array.from(lines.at(-1) ?? "").length + 1;
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  }
});
