import { ordinalStyle } from "./ordinal-style.ts";

/** `第一部分 总体要求` */
export const part = ordinalStyle("部分", "part");
