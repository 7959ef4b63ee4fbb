import { ordinalStyle } from "./ordinal-style.ts";

/** `第一编 总论` */
export const volume = ordinalStyle("编", "part");
