import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(`src/styles/${name}`, "utf8");
const index = read("index.css");
const [order = ""] = /@layer [^;{]+;/u.exec(index) ?? [];
const files = readdirSync("src/styles");
const alone = files.filter((name) => name !== "index.css" && !index.includes(`"./${name}"`));

describe("the layers of the style", () => {
  it("are all named in their order", () => {
    const named = new Set(order.replace(/^@layer |;$/gu, "").split(", "));
    const used = files.flatMap((name) => Array.from(read(name).matchAll(/@layer (\w+) \{/gu), ([, layer]) => layer));
    expect(new Set(used)).toEqual(named);
  });

  // The bundler may put such a file before the common style, and the layer that is named first yields to all others.
  it.each(alone)("are named first in %s, which only some pages import", (name) => {
    expect(
      read(name)
        .replace(/^\/\*.*?\*\/\s*/su, "")
        .startsWith(`${order}\n`),
    ).toBe(true);
  });
});
