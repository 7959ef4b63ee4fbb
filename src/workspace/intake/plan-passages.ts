import type { Passage } from "../../intake/matters/passage.ts";
import type { CompiledPlan } from "../../pipeline/index.ts";
import { piecesOf } from "../../pipeline/link/piece.ts";
import type { Registry } from "../../registry/schema.ts";

/** Give the titles and paragraphs of a plan, these without their assignments. */
export function passagesOf({ row, tree, duties }: CompiledPlan): Passage[] {
  return Array.from(piecesOf(tree, duties), ({ division, paragraph, line, text }) => ({
    plan: row.slug,
    place: `${division.path.join("/")}#${paragraph}`,
    line,
    text,
  }));
}

/** Give the names of jurisdictions without what they are: 北京, 内蒙古. What stands for a level (省, 国家) is no name. */
export function placesOf({ jurisdictions, genre }: Registry): string[] {
  const ranks = genre.levels.flatMap(({ heads, places }) => [...heads, ...places]);
  const heads = jurisdictions.flatMap((row) => row.heads);
  return heads.filter((head) => !ranks.some((rank) => head.endsWith(rank)));
}
