/**
 * Stage 3 of 6: blocks → tree.
 *
 * Reads:      blocks in reading order; the plan's row, for editorial headings and odd numbering.
 * Writes:     the document tree.
 * Guarantees: the runs of the tree, in order, are the runs of the blocks, in order;
 *             every address is unique and matches ^[a-z0-9_.-]+$ between its slashes;
 *             the span of a division starts at its heading and ends with its last own paragraph.
 */

import type { Problem } from "../../diagnostics/problem.ts";
import type { Placed, PlanRow } from "../../registry/schema.ts";
import { type Run, readingOf, splitRuns } from "../../text/run.ts";
import type { Block } from "../blocks/block.ts";
import { annexLabel } from "../blocks/constructs/attachment-list.ts";
import { readAnnex } from "../headings/annex.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import { addressOf, styleOf } from "../headings/index.ts";
import type { TableBody } from "../tables/table.ts";
import { Addresses } from "./addresses.ts";
import { type Draft, finishDraft, nextParagraph } from "./draft.ts";
import { fronts } from "./fronts.ts";
import { editorialHeading, headingOf, withStop } from "./make-heading.ts";
import type { Heading, Paragraph, PlanTree } from "./node.ts";
import { isNotice } from "./notice.ts";
import { NumberCheck } from "./number-check.ts";
import { type Levels, levelsOf } from "./plan-levels.ts";
import { restoreSections } from "./restore-sections.ts";
import { hasSecondTitles, measureSecondTitle } from "./second-titles.ts";

export interface TreeInput {
  readonly file: string;
  readonly row: Placed<PlanRow>;
  readonly blocks: readonly Block[];
}

export interface TreeOutput {
  readonly tree: PlanTree;
  readonly problems: readonly Problem[];
}

/** Build the tree of a plan. Total: what has no heading goes to the division before it, or to the preface. */
export function buildTree({ file, row, blocks }: TreeInput): TreeOutput {
  const builder = new TreeBuilder(file, row, blocks);
  for (const block of restoreSections(blocks)) builder.add(block);
  return builder.finish();
}

class TreeBuilder {
  readonly #file: string;
  readonly #row: Placed<PlanRow>;
  readonly #levels: Levels;
  readonly #secondTitles: boolean;
  readonly #titleAhead: boolean;
  /** True where the text before the title issues the plan. */
  readonly #noticeAhead: boolean;
  readonly #numbers: NumberCheck;
  readonly #problems: Problem[] = [];
  readonly #top: Draft[] = [];
  readonly #addresses: Addresses;
  readonly #editorialLines = new Set<number>();
  #stack: Draft[] = [];
  #title: Block | undefined;
  #last: Block | undefined;

  constructor(file: string, row: Placed<PlanRow>, blocks: readonly Block[]) {
    this.#file = file;
    this.#row = row;
    this.#levels = levelsOf(blocks);
    this.#secondTitles = hasSecondTitles(blocks);
    this.#titleAhead = blocks.some(({ kind }) => kind === "title");
    this.#noticeAhead = isNotice(blocks);
    this.#numbers = new NumberCheck(file, row, this.#problems);
    this.#addresses = new Addresses(file, row, this.#problems);
  }

  add(block: Block): void {
    const editorial = this.#row.headings.find((heading) => heading.line === block.line);
    if (editorial && !this.#editorialLines.has(block.line)) {
      this.#editorialLines.add(block.line);
      this.#open({ kind: "part", depth: 0.5 }, editorial.id, editorialHeading(editorial.title, editorial.reason), []);
    }
    if (block.kind === "title") this.#addTitle(block);
    else if (block.kind === "heading" && block.heading) this.#addHeading(block, block.heading);
    else if (block.kind === "closing") this.#addClosing(block);
    else if (block.table) this.#addTable(block, block.table);
    else this.#addParagraph(block);
    this.#last = block;
  }

  finish(): TreeOutput {
    this.#reportUnusedHeadings();
    const copy = this.#title?.copy;
    const tree: PlanTree = {
      type: "plan",
      slug: this.#row.slug,
      title: this.#title?.runs ?? [],
      ...(copy ? { titleCopy: copy } : {}),
      divisions: this.#top.map(finishDraft),
    };
    return { tree, problems: this.#problems };
  }

  /** What stands before the title is over; of the attachments of a notice the plan may be the first. */
  #addTitle(block: Block): void {
    this.#title = block;
    this.#stack = [];
    const label = readingOf(this.#last?.runs ?? []);
    if (annexLabel(label)) this.#numbers.pass(readAnnex(label, label));
  }

  #addHeading(block: Block, mark: HeadingMark): void {
    if (this.#isNoticeOpen()) this.#openFront();
    const depth = this.#depthOf(mark);
    const level = { kind: this.#levels.get(mark.style)?.kind ?? "item", style: mark.style, depth };
    this.#numbers.check(block, mark, this.#parentAt(depth)?.path ?? []);
    const { heading, rest } = headingOf(block, mark);
    const draft = this.#open(level, addressOf(mark), heading, [block], block);
    draft.runIn = mark.stopLength > 0 || rest.length > 0;
    if (readingOf(rest) !== "") draft.content.push(this.#paragraph(block, rest, "p1"));
    else if (rest.length > 0) draft.heading = withStop(draft.heading, rest);
  }

  /** A style that floats stands below the heading that it follows, and its next numbers beside it. */
  #depthOf(mark: HeadingMark): number {
    if (!styleOf(mark).floats) return this.#levels.get(mark.style)?.depth ?? 1;
    const open = this.#stack.find(({ style }) => style === mark.style);
    if (open && mark.value > 1) return open.depth;
    return (this.#stack.findLast(({ style }) => style !== mark.style)?.depth ?? 0) + 0.5;
  }

  #addParagraph(block: Block): void {
    const draft = this.#stack.at(-1) ?? this.#openFront();
    draft.blocks.push(block);
    draft.content.push(this.#paragraph(block, block.runs, nextParagraph(draft)));
  }

  #addTable(block: Block, body: TableBody): void {
    const draft = this.#stack.at(-1) ?? this.#openFront();
    draft.blocks.push(block);
    const copy = block.copy ? { copy: block.copy } : {};
    draft.content.push({ type: "table", id: `t${++draft.tables}`, ...body, ...copy });
  }

  /**
   * Text before the document's own title may be the notice that issues it, and else stands for itself; text behind
   * the title, before the parts, is the preface.
   */
  #openFront(): Draft {
    const { kind, name, title, reason } = fronts[this.#frontAt()];
    const existing = this.#top.find(({ path }) => path[0] === name);
    const draft = existing ?? this.#open({ kind, depth: 0 }, name, editorialHeading(title, reason), []);
    // The headings of a notice are its own.
    this.#stack = kind === "notice" ? [draft, ...this.#stack.filter((open) => open !== draft)] : [];
    return draft;
  }

  #frontAt(): keyof typeof fronts {
    if (!this.#titleAhead || this.#title !== undefined) return "preface";
    return this.#noticeAhead ? "notice" : "above";
  }

  /** Say whether what is added belongs to the notice before the title. */
  #isNoticeOpen(): boolean {
    return this.#noticeAhead && this.#title === undefined;
  }

  /** Date and signature of a notice stay with it; the others close the plan, or an attachment of it. */
  #addClosing(block: Block): void {
    const notice = this.#isNoticeOpen() ? this.#openFront() : undefined;
    if (notice && notice.divisions.length === 0) {
      this.#addParagraph(block);
      return;
    }
    const heading = editorialHeading("落款", "文末日期与签署，文中无标题；标题由编者所加。");
    const last = (notice?.divisions ?? this.#top).at(-1);
    const depth = notice ? 0.1 : 0;
    const draft =
      last?.kind === "conclusions" ? last : this.#open({ kind: "conclusions", depth }, "conclusions", heading, []);
    draft.blocks.push(block);
    draft.content.push(this.#paragraph(block, block.runs, nextParagraph(draft)));
  }

  #paragraph(block: Block, runs: readonly Run[], id: string): Paragraph {
    const underItem = this.#stack.some((draft) => draft.kind === "item");
    const length = this.#secondTitles && underItem ? measureSecondTitle(readingOf(runs)) : 0;
    const [title, tail] = length > 0 ? splitRuns(runs, length) : [[], runs];
    const [stop, rest] = length > 0 ? splitRuns(tail, 1) : [[], tail];
    const start = runs[0]?.start ?? block.span.start;
    return {
      type: "paragraph",
      id,
      title,
      stop,
      runs: rest,
      span: { start, end: block.span.end },
      line: block.line,
      col: block.col + start - block.span.start,
      ...(block.copy ? { copy: block.copy } : {}),
    };
  }

  #parentAt(depth: number): Draft | undefined {
    return this.#stack.filter((draft) => draft.depth < depth).at(-1);
  }

  #open(
    { kind, style = "", depth }: Pick<Draft, "kind" | "depth"> & { style?: string },
    name: string,
    heading: Heading,
    blocks: Block[],
    at?: Block,
  ): Draft {
    const parent = this.#parentAt(depth);
    const path = [...(parent?.path ?? []), this.#addresses.name(parent?.path ?? [], name, at)];
    const draft: Draft = {
      kind,
      style,
      depth,
      path,
      heading,
      runIn: false,
      content: [],
      tables: 0,
      divisions: [],
      blocks: [...blocks],
    };
    (parent?.divisions ?? this.#top).push(draft);
    this.#stack = [...this.#stack.filter((open) => open.depth < depth), draft];
    return draft;
  }

  #reportUnusedHeadings(): void {
    for (const heading of this.#row.headings) {
      if (this.#editorialLines.has(heading.line)) continue;
      this.#problems.push({
        code: "blocks/unknown-line",
        ...this.#row.place,
        values: { line: heading.line, title: heading.title, seed: this.#file },
      });
    }
  }
}
