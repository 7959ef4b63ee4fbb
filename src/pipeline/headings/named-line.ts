import { unnumberedStyle } from "./unnumbered-style.ts";

/**
 * A line that is a heading by its words, or by the signs around it, and has no number:
 *
 *     指导思想            【重点任务】
 *     坚持改革创新，…      1.简化流程。…
 */
export const namedLine = unnumberedStyle("指导思想", "head");
