/** Inline content of a Word document: the reading text in runs, with bookmarks at assignments and marks of notes. */

import { Bookmark, EndnoteReferenceRun, type ParagraphChild, TextRun, UnderlineType } from "docx";
import type { PhrasingContent } from "mdast";
import { attribute } from "../../edition/parse-mdx.ts";
import { printable } from "../printable.ts";

/** The notes of a document, numbered from 1 as they are first spoken of. */
export class Notes {
  readonly #numbers = new Map<string, number>();

  /** Give the number of a row at its first place; nothing at another. */
  at(row: string): number | undefined {
    if (this.#numbers.has(row)) return undefined;
    this.#numbers.set(row, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** Rows in the order of their numbers. */
  get rows(): string[] {
    return [...this.#numbers.keys()];
  }
}

interface Look {
  readonly bold?: true;
  readonly underline?: { readonly type: (typeof UnderlineType)["DOTTED"] };
}

/**
 * Name the bookmark of an id of the plan's page: `4-16-p1` → `s4_16_p1`. Word's names begin with a letter, know no
 * hyphen, and are no longer than 40 characters.
 */
export function bookmarkOf(id: string): string {
  const name = id.replaceAll("-", "_");
  return (/^\d/u.test(name) ? `s${name}` : name).slice(0, 40);
}

/** Convert inline content; `prefix` stands before the ids of assignments. */
export function docxInline(
  content: readonly PhrasingContent[],
  { prefix, notes, look = {} }: { prefix: string; notes: Notes; look?: Look },
): ParagraphChild[] {
  return content.flatMap((node): ParagraphChild[] => {
    if (node.type === "text") return [new TextRun({ text: printable(node.value), ...look })];
    if (node.type !== "mdxJsxTextElement") throw new Error(`Cannot export ${node.type}: expected text or a mark`);
    const row = attribute(node, "row");
    const own: Look = {
      ...look,
      ...(node.name === "Title" ? { bold: true } : {}),
      ...(node.name === "Corr" ? { underline: { type: UnderlineType.DOTTED } } : {}),
    };
    const children = docxInline(node.children as PhrasingContent[], { prefix, notes, look: own });
    const number = row === undefined ? undefined : notes.at(row);
    if (number !== undefined) children.push(new EndnoteReferenceRun(number));
    const id = node.name === "Duty" ? attribute(node, "id") : undefined;
    return id === undefined ? children : [new Bookmark({ id: bookmarkOf(`${prefix}${id}`), children })];
  });
}
