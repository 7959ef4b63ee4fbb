import type { Block, HeadingStyle } from "../blocks/block.ts";
import { headingStyles } from "../blocks/block.ts";
import type { DivisionKind } from "./node.ts";

/** Which kind of division each heading style makes in one plan. */
export type Levels = ReadonlyMap<HeadingStyle, DivisionKind>;

/** What a style is called when nothing above it is missing. */
const kindsByStyle: Readonly<Record<HeadingStyle, DivisionKind>> = {
  编: "part",
  章: "chapter",
  节: "section",
  "一、": "section",
  "（一）": "item",
  "1.": "point",
  "（1）": "subpoint",
  一是: "item",
};

/**
 * Find the levels of a plan from the styles that occur in it. 一、 is the first level of most
 * plans and then makes chapters; below 第…章 it makes sections.
 */
export function planLevels(blocks: readonly Block[]): Levels {
  const styles = new Set(blocks.flatMap((block) => (block.heading ? [block.heading.style] : [])));
  const levels = new Map<HeadingStyle, DivisionKind>();
  for (const style of headingStyles) {
    if (!styles.has(style)) continue;
    const first = style === "一、" && !styles.has("章");
    levels.set(style, first ? "chapter" : kindsByStyle[style]);
  }
  return levels;
}

/** Depth of a style: a division belongs under the nearest one before it with a smaller depth. */
export function depthOf(style: HeadingStyle, styles: ReadonlySet<HeadingStyle>): number {
  // A series 一是, 二是 … stands one step below whatever heading it follows, as （一） does.
  const place =
    style === "一是"
      ? styles.has("（一）")
        ? headingStyles.indexOf("1.") - 0.5
        : headingStyles.indexOf("（一）")
      : headingStyles.indexOf(style);
  return place + 1;
}
