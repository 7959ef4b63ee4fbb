import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editRows, rowText } from "../../src/workbench/rows/row-edit.ts";
import { rowStretches } from "../../src/workbench/rows/row-stretches.ts";

const registry = `# Head of the file.

# Printed as 甲厅.
- id: jia
  # Why it is here.
  draft_for: sample
  name: "甲厅" # quoted
  aliases:
    - { type: short, form: 甲 }

# Printed as 乙厅.
- id: yi
  name: 乙厅
  heads: [乙, 丙]
`;

describe("a row of a registry file that is changed", () => {
  it("keeps its comments, quotes and order, and every byte of the others", () => {
    const changes = [{ path: ["draft_for"] }, { path: ["name"], value: "甲委" }, { path: ["english"], value: "A" }];
    expect(editRows(registry, { kind: "change", row: { id: "jia" }, changes })).toBe(
      registry
        .replace("  # Why it is here.\n  draft_for: sample\n", "")
        .replace('"甲厅" #', '"甲委" #')
        .replace("form: 甲 }\n", "form: 甲 }\n  english: A\n"),
    );
  });

  it("gets one more in a list, or the list itself", () => {
    const added = editRows(registry, {
      kind: "add",
      row: { id: "jia" },
      list: "aliases",
      item: { type: "former", form: "旧" },
    });
    expect(added).toBe(registry.replace("form: 甲 }\n", "form: 甲 }\n    - type: former\n      form: 旧\n"));
    const made = editRows(registry, { kind: "add", row: { id: "yi" }, list: "lines", item: { line: 3 } });
    expect(made).toBe(`${registry}  lines:\n    - line: 3\n`);
  });

  it("goes with the comment right above it, and the head of the file stays", () => {
    const rest = editRows(registry, { kind: "remove", row: { id: "jia" } });
    expect(rest).toBe(`# Head of the file.\n\n${registry.slice(registry.indexOf("\n# Printed as 乙厅."))}`);
    const none = editRows(rest, { kind: "remove", row: { id: "yi" } });
    expect(rowStretches(none)).toEqual([]);
    expect(editRows(none, { kind: "append", draft: { fields: { id: "bing" }, comments: {} } })).toMatch(
      /^# Head of the file\.\n[\n]*- id: bing\n$/u,
    );
  });

  it("can be moved to another file as it stands", () => {
    const row = rowText(registry, { id: "jia" });
    expect(row).toBe(registry.slice(registry.indexOf("# Printed as 甲"), registry.indexOf("\n# Printed as 乙")));
    expect(editRows("- id: other", { kind: "append-text", text: row })).toBe(`- id: other\n${row}`);
  });

  it("is refused where it is not there, stands twice, or the file cannot be read", () => {
    const remove = { kind: "remove", row: { id: "none" } } as const;
    expect(() => editRows(registry, remove)).toThrow("未找到“none”一行");
    expect(() => editRows("- id: none\n- id: none\n", remove)).toThrow("“none”有 2 行");
    expect(() => editRows("- id: [none\n", remove)).toThrow("不合 YAML 格式");
    expect(() => editRows("id: none\n", remove)).toThrow("不是逐行的列表");
    expect(() => editRows("[{ id: none }]\n", remove)).toThrow("不是逐行的列表");
  });

  const files = [
    "plans",
    "departments/inner-mongolia",
    "departments/central",
    "projects",
    "works",
    "emendations/mongolia-2014",
    "mentions",
  ];
  it.each(files)("changes nothing else in any row of our own %s.yaml", (name) => {
    const text = readFileSync(`content/registry/${name}.yaml`, "utf8");
    const stretches = rowStretches(text);
    expect(stretches.length).toBeGreaterThan(3);
    for (const { fields, start, end } of stretches.filter((_, i) => i % 5 === 0)) {
      const row = Object.fromEntries(
        Object.entries(fields).filter(([, value]) => typeof value === "string" || typeof value === "number"),
      ) as Record<string, string>;
      const changed = editRows(text, { kind: "change", row, changes: [{ path: ["added"], value: "x" }] });
      const lines = changed
        .slice(start, changed.length - (text.length - end))
        .split("\n")
        .filter((line) => line !== "  added: x");
      expect([changed.slice(0, start), lines.join("\n"), changed.slice(changed.length - (text.length - end))]).toEqual([
        text.slice(0, start),
        text.slice(start, end),
        text.slice(end),
      ]);
    }
  });
});
