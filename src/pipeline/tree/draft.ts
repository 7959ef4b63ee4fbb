import type { Span } from "../../text/run.ts";
import type { Block } from "../blocks/block.ts";
import type { DivisionKind } from "../headings/kind.ts";
import type { Content, Division, Heading } from "./node.ts";

/** A division while it is being filled. */
export interface Draft {
  kind: DivisionKind;
  /** Name of the heading's style; empty where the edition supplies the heading. */
  style: string;
  depth: number;
  path: string[];
  heading: Heading;
  runIn: boolean;
  content: Content[];
  /** How many of `content` are tables. */
  tables: number;
  divisions: Draft[];
  blocks: Block[];
}

/** Name the next paragraph of a division: paragraphs are counted without the tables between them. */
export function nextParagraph({ content, tables }: Draft): string {
  return `p${content.length - tables + 1}`;
}

/** Close a division and those below it. Its span starts at its heading and ends with its last own paragraph. */
export function finishDraft(draft: Draft): Division {
  const divisions = draft.divisions.map(finishDraft);
  const first = draft.blocks[0];
  const last = draft.blocks.at(-1);
  const span: Span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
  const copy = first?.copy && last?.copy ? { start: first.copy.start, end: last.copy.end } : undefined;
  return {
    type: "division",
    kind: draft.kind,
    path: draft.path,
    heading: draft.heading,
    content: draft.content,
    paragraphs: draft.content.filter((part) => part.type === "paragraph"),
    divisions,
    span,
    line: first?.line ?? 1,
    col: first?.col ?? 1,
    ...(copy ? { copy } : {}),
    runIn: draft.runIn,
  };
}
