import type { LineConstruct } from "./construct.ts";

const patterns: readonly RegExp[] = [
  /^[〖【[]?(打印|关闭|收藏|返回)[^。]*$/u, // 打印〗〖关闭
  /^您是(本站)?第.*访客/u, // 您是本站第位访客
  /^(版权所有|技术支持|网站标识码|分类|标签|上一篇|下一篇|责任编辑|编辑)：/u, // 版权所有：…
  /^(回到顶部|返回顶部|分享到|扫一扫)/u, // 回到顶部
  /ICP备\d+号/u,
];

/** Recognise what a web page sets below a document: buttons, counters, copyright and category lines. */
export const pageFooter: LineConstruct = (text) => patterns.some((pattern) => pattern.test(text));

/** 主办单位：…, which may also be an assignment on a line of its own. */
const operatorPattern = /^(主办|承办|联系|地址|运维)(单位|我们)?：/u;

/** Recognise a line that is chrome only where more of it follows: who runs the site, above its copyright line. */
export const siteOperator: LineConstruct = (text) => operatorPattern.test(text);
