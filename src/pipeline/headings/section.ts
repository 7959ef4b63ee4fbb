import { ordinalStyle } from "./ordinal-style.ts";

/** `第二节 面临机遇` */
export const section = ordinalStyle("节", "section");
