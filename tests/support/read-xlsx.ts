import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";

/**
 * Read the cells of every sheet of a workbook as texts, row by row, an empty cell as "". Written after ECMA-376, not
 * with the library that wrote the file: a fault that a library makes in both directions is seen.
 */
export function readSheets(file: string): string[][][] {
  const parts = unzipSync(readFileSync(file));
  const part = (path: string) => {
    const bytes = parts[path];
    if (bytes === undefined) throw new Error(`${file} has no part ${path}.`);
    return fromXml(strFromU8(bytes));
  };
  const shared = "xl/sharedStrings.xml" in parts ? elements(part("xl/sharedStrings.xml"), "si").map(textOf) : [];
  const targets = new Map(
    elements(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes.Id,
      attributes.Target ?? "",
    ]),
  );
  return elements(part("xl/workbook.xml"), "sheet").map(({ attributes }) => {
    const target = targets.get(attributes["r:id"] ?? "") ?? "";
    return rowsOf(part(target.startsWith("/") ? target.slice(1) : `xl/${target}`), shared);
  });
}

/** Cells stand at the column that their reference says (`C7`); those left out between are empty. */
function rowsOf(sheet: Root, shared: readonly string[]): string[][] {
  const rows = elements(sheet, "row").map((row) => {
    const cells: string[] = [];
    for (const cell of elements(row, "c")) cells[columnOf(cell.attributes.r ?? "")] = cellText(cell, shared);
    return cells;
  });
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ""));
}

/** Give the 0-based column of a reference: 0 for `A1`, 26 for `AA1`. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/u.exec(reference)?.[0] ?? "";
  return Array.from(letters).reduce((sum, letter) => 26 * sum + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
}

function cellText(cell: Element, shared: readonly string[]): string {
  const text = elements(cell, "v").concat(elements(cell, "is")).map(textOf).join("");
  if (cell.attributes.t === "b") return String(text === "1");
  if (cell.attributes.t !== "s") return text;
  return shared[Number(text)] ?? "";
}

function elements(parent: Root | Element, name: string): Element[] {
  return parent.children.flatMap((child) =>
    child.type === "element" ? [...(child.name === name ? [child] : []), ...elements(child, name)] : [],
  );
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}
