import { readingOf } from "../../text/run.ts";
import type { Block } from "../blocks/block.ts";

/** `现将《…》印发给你们`, `关于转发…的通知`: words by which one document sends another. */
const noticePattern = /现将|印发|转发|下发|印送|的通知$/u;

/** Say whether the text before the title of a plan is the notice that issues it. */
export function isNotice(blocks: readonly Block[]): boolean {
  const title = blocks.findIndex(({ kind }) => kind === "title");
  return blocks.slice(0, Math.max(title, 0)).some(({ runs }) => noticePattern.test(readingOf(runs)));
}
