import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { kept } from "../../src/files/kept.ts";

/** Makes a drawing that says how often one was made. */
function maker() {
  const folder = mkdtempSync(join(tmpdir(), "fengong-kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let times = 0;
  const draw = (inputs: unknown) =>
    kept("map", inputs, () => `<svg>${JSON.stringify(inputs)}\n${++times}</svg>`, folder);
  return { folder, draw };
}

describe("what is dear to make", () => {
  it("is made once from the same, and again from something else", () => {
    const { draw } = maker();
    expect(draw({ towns: 3 })).toBe('<svg>{"towns":3}\n1</svg>');
    expect(draw({ towns: 3 })).toBe('<svg>{"towns":3}\n1</svg>');
    expect(draw({ towns: 4 })).toBe('<svg>{"towns":4}\n2</svg>');
    expect(draw({ towns: 4 })).toBe('<svg>{"towns":4}\n2</svg>');
  });

  it("is kept once a name: the last", () => {
    const { folder, draw } = maker();
    for (const towns of [3, 4, 5]) draw({ towns });
    expect(readdirSync(folder)).toEqual(["map"]);
    expect(draw({ towns: 5 })).toBe('<svg>{"towns":5}\n3</svg>');
  });

  it("is made again where what was kept is damaged or cut short", () => {
    const { folder, draw } = maker();
    draw("a");
    const [name = ""] = readdirSync(folder);
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("<svg>", "<svh>"));
    expect(draw("a")).toBe('<svg>"a"\n2</svg>');
    writeFileSync(file, text.slice(0, -3));
    expect(draw("a")).toBe('<svg>"a"\n3</svg>');
    writeFileSync(file, "");
    expect(draw("a")).toBe('<svg>"a"\n4</svg>');
  });

  it("is made where nothing can be kept, and nothing is left there", () => {
    const { folder } = maker();
    mkdirSync(join(folder, "map/in-the-way"), { recursive: true });
    expect(kept("map", 1, () => "<svg>", folder)).toBe("<svg>");
    expect(readdirSync(folder)).toEqual(["map"]);
  });
});
