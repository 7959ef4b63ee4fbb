import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { parseSettings, type Settings, settings } from "../../src/client/settings.ts";
import { strings } from "../../src/strings/zh-Hans.ts";
import { sharedScripts } from "../../src/writers/page-scripts.ts";

const head = (await sharedScripts()).find(([name]) => name.startsWith("head."))?.[1] ?? "";

/** What the script in a page's head makes of the root element, where a browser has stored this. */
function applied(stored: string | null, getItem = () => stored): unknown {
  const dataset: Record<string, string> = { root: "../" };
  const document = { documentElement: { dataset } };
  runInNewContext(head, { document, localStorage: { getItem }, location: { protocol: "https:" } });
  return dataset;
}

const stored: readonly (readonly [what: string, stored: string | null, taken: Settings])[] = [
  ["nothing", null, {}],
  [
    "known values",
    '{"theme":"dark","type":"hei","size":"xl","view":"both"}',
    { theme: "dark", type: "hei", size: "xl", view: "both" },
  ],
  ["where scripts load from", '{"root":"https://elsewhere.example/","theme":"light"}', { theme: "light" }],
  ["a value that no setting has", '{"theme":"url(//elsewhere.example)","size":["xl"]}', {}],
  ["names of every object", '{"__proto__":{"theme":"dark"},"constructor":"dark","toString":"dark"}', {}],
  ["null", "null", {}],
  ["a list", '["dark"]', {}],
  ["a number", "7", {}],
  ["a text", '"dark"', {}],
  ["no JSON", "{theme:dark", {}],
];

describe("what a browser has stored", () => {
  it.each(stored)("%s gives known settings only", (_, text, taken) => {
    expect(parseSettings(text)).toEqual(taken);
    const { theme, type, size } = taken;
    const looks = Object.entries({ theme, type, size }).filter(([, value]) => value !== undefined);
    expect(applied(text)).toEqual({ root: "../", ...Object.fromEntries(looks) });
  });

  it("may be forbidden to be read", () => {
    const forbidden = () => {
      throw new Error("forbidden");
    };
    expect(applied("", forbidden)).toEqual({ root: "../" });
  });

  it("may say what a page's form offers, and nothing else", () => {
    const { themes, types, sizes } = strings.settings;
    expect(settings).toMatchObject({ theme: Object.keys(themes), type: Object.keys(types), size: Object.keys(sizes) });
  });
});
