import type { LineConstruct } from "./construct.ts";

/**
 * Recognise the line that opens the list of attachments below a text (附件说明, GB/T 9704—2012, 7.3.5).
 *
 *     附件：1.重点任务台账
 *           2.进度表
 */
export const attachmentOpening: LineConstruct = (text) => /^附件\d{0,2}：[^。]*$/u.test(text);

/** Recognise a further line of that list: a number and a title, and no sentence. */
export const attachmentEntry: LineConstruct = (text) => /^\d{1,2}[.．、][^。]*$/u.test(text);

/** Recognise a line that stands above an attachment and names nothing else: `附件`, `附件2`, `附件一：`. */
export const annexLabel: LineConstruct = (text) => /^附件(?:\d{1,2}|[一二三四五六七八九十]{1,3})?[：:]?$/u.test(text);

/** Recognise a line that may be the label of an attachment with its title: `附件2 分工表`, `附件：分工表`; no sentence. */
export const annexWithTitle: LineConstruct = (text) =>
  /^附件(?:(?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})[：:]?|[：:])[^。；：\d.．]{4,60}$/u.test(text);
