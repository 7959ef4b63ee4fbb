import { ordinalStyle } from "./ordinal-style.ts";

/** `第一篇 发展环境` */
export const book = ordinalStyle("篇", "part");
