import { ordinalStyle } from "./ordinal-style.ts";

/** `第三章 重点任务` */
export const chapter = ordinalStyle("章", "chapter");
