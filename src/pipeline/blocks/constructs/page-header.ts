import type { LineConstruct } from "./construct.ts";

const patterns: readonly RegExp[] = [
  /^(您现在的位置|您的位置|当前位置|所在位置)：/u, // 您现在的位置：首页>政务公开>系统文件
  /^[〖【]?(发布日期|发布时间|发文日期|信息来源|来源|浏览|阅读量|字体)[：:]/u, // 〖发布日期：2014-10-24〗〖来源：…〗
  /^\d{4}[-年/]\d{1,2}[-月/]\d{1,2}日?.*(来源|浏览|阅读|点击)/u, // 2014年05月12日|来源：中国内蒙古|阅读量：2628
  /^\d{4}卷$/u, // 2015卷
  /^A\+\s*A(\s*A-)?$/u, // A+ A A-
];

/** Recognise what a web page or a yearbook sets above a document: breadcrumb, date line, volume, font buttons. */
export const pageHeader: LineConstruct = (text) => patterns.some((pattern) => pattern.test(text));
