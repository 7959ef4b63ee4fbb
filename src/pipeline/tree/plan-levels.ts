import type { Block } from "../blocks/block.ts";
import { annex } from "../headings/annex.ts";
import { chapter } from "../headings/chapter.ts";
import { chineseComma } from "../headings/chinese-comma.ts";
import { headingStyles } from "../headings/index.ts";
import type { DivisionKind } from "../headings/kind.ts";

/** What a heading style makes in one plan, and how deep: a division belongs under the nearest one less deep before it. */
interface Level {
  readonly kind: DivisionKind;
  readonly depth: number;
}

/** The levels of one plan, by the names of its heading styles. */
export type Levels = ReadonlyMap<string, Level>;

/**
 * Find the levels of a plan from the styles that occur in it. 一、 is the first level of most
 * plans and then makes chapters; below 第…章 it makes sections. An attachment stands beside the plan's own parts.
 */
export function levelsOf(blocks: readonly Block[]): Levels {
  const styles = new Set(blocks.flatMap((block) => (block.heading ? [block.heading.style] : [])));
  const levels = new Map<string, Level>();
  for (const [i, { name, kind }] of headingStyles.entries()) {
    if (!styles.has(name)) continue;
    const isFirst = name === chineseComma.name && !styles.has(chapter.name);
    levels.set(name, { kind: isFirst ? "chapter" : kind, depth: name === annex.name ? 0 : i + 1 });
  }
  return levels;
}
