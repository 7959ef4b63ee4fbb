/** A library in a folder that edits are made to, each of which can be taken back. */

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { sha256Of } from "../../src/registry/identifiers.ts";

export class EditedLibrary {
  readonly #folder: string;
  /** Gives a whole number from 0 on and below another. */
  readonly #below: (limit: number) => number;
  readonly #before = new Map<string, string | undefined>();

  constructor(folder: string, below: (limit: number) => number) {
    this.#folder = folder;
    this.#below = below;
  }

  /** Choose one of several; undefined where there is none. */
  choose<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#below(items.length)];
  }

  /** Choose a row of a registry file and change it; nothing where there is none. */
  changeRow(file: string, change: (row: YAMLMap, document: Document) => void): void {
    this.#change(join("content/registry", file), (document, rows) => {
      const row = this.choose(rows.filter((each) => isMap(each)));
      if (row) change(row, document);
    });
  }

  /** Change the rows of a registry file as they stand in order. */
  changeRows(file: string, change: (rows: unknown[]) => void): void {
    this.#change(join("content/registry", file), (_, rows) => change(rows));
  }

  /** The files of a folder of the registry: `emendations/made-1.yaml`. */
  filesIn(folder: string): string[] {
    const place = join(this.#folder, "content/registry", folder);
    return existsSync(place) ? readdirSync(place).map((name) => `${folder}/${name}`) : [];
  }

  /** Change the text of a seed, and the digest that its row states. */
  changeSeed(change: (text: string) => string): void {
    const name = this.choose(readdirSync(join(this.#folder, "seeds")).filter((each) => each.endsWith(".txt")));
    if (name === undefined) return;
    const file = join("seeds", name);
    const text = change(this.#read(file));
    this.write(file, text);
    this.changeRows("plans.yaml", (rows) => {
      const row = rows.find((each) => isMap(each) && `${each.get("slug")}.txt` === name);
      if (isMap(row)) row.setIn(["provenance", "sha256"], sha256Of(text));
    });
  }

  /** Add a plan with its text, behind all others. */
  addPlan({ title, text }: { readonly title: string; readonly text: string }): void {
    this.changeRows("plans.yaml", (rows) => {
      const slug = `added-${rows.length}`;
      this.write(join("seeds", `${slug}.txt`), text);
      const provenance = { sha256: sha256Of(text), note: title };
      rows.push({ slug, title, kind: "方案", english: "Added", provenance });
    });
  }

  /** Put lines behind a file of the project. */
  append(file: string, lines: string): void {
    this.write(file, `${this.#read(file)}${lines}`);
  }

  /** Write a file of the project; until the next edit it can be taken back. */
  write(file: string, text: string): void {
    const place = join(this.#folder, file);
    if (!this.#before.has(file)) this.#before.set(file, existsSync(place) ? this.#read(file) : undefined);
    writeFileSync(place, text);
  }

  /** Let what was changed stand. */
  keep(): void {
    this.#before.clear();
  }

  /** Take back what was changed since the last edit that stands. */
  takeBack(): void {
    for (const [file, text] of this.#before)
      if (text === undefined) rmSync(join(this.#folder, file));
      else writeFileSync(join(this.#folder, file), text);
    this.#before.clear();
  }

  #change(file: string, change: (document: Document, rows: unknown[]) => void): void {
    if (!existsSync(join(this.#folder, file))) return;
    const document = parseDocument(this.#read(file));
    if (isSeq(document.contents)) change(document, document.contents.items);
    this.write(file, document.toString());
  }

  #read(file: string): string {
    return readFileSync(join(this.#folder, file), "utf8");
  }
}
