import type { LineConstruct } from "./construct.ts";

const patterns: readonly RegExp[] = [
  /^[〖【[]?(打印|关闭|收藏|返回)[^。]*$/u, // 打印〗〖关闭
  /^您是(本站)?第.*访客/u, // 您是本站第位访客
  /^(版权所有|技术支持|网站标识码|分类|标签|上一篇|下一篇|上一条|下一条|责任编辑|编辑|初审|复审|终审|审核|相关链接|相关文件|相关解读|文件下载|附件下载)[：:]/u, // 版权所有：…
  /^(回到顶部|返回顶部|分享到|分享|扫一扫|关闭窗口|打印本页|相关链接|相关解读|相关文档|网站地图|网站声明|友情链接|联系我们|关于我们)/u, // 回到顶部
  /ICP备\d+号/u,
  /公网安备\s*\d+号/u,
  /^(网站标识码|政府网站标识码)/u,
];

/** Recognise what a web page sets below a document: buttons, counters, copyright and category lines. */
export const pageFooter: LineConstruct = (text) => patterns.some((pattern) => pattern.test(text));

/** 主办单位：…, which may also be an assignment on a line of its own. */
const operatorPattern = /^(主办|承办|联系|地址|运维)(单位|我们)?：/u;

/** Recognise a line that is chrome only where more of it follows: who runs the site, above its copyright line. */
export const siteOperator: LineConstruct = (text) => operatorPattern.test(text);
