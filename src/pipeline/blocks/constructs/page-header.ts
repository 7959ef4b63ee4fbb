import { anyOf } from "../../../registry/word-pattern.ts";
import type { LineConstruct } from "./construct.ts";

const patterns: readonly RegExp[] = [
  /^(您现在的位置|您当前的位置|您的位置|您所在的位置|当前位置|现在位置|所在位置|位置)[：:]/u, // 您现在的位置：首页>政务公开>系统文件
  /^(网站)?首页\s*(?:[>›»/|·-]+)\s*\S/u, // 首页 > 政务公开 > 政策文件
  /^[〖【[]?(发布日期|发布时间|发文日期|信息来源|文章来源|稿源|来源|作者|浏览|浏览次数|阅读量|阅读次数|点击|点击数|点击率|访问量|字体|字号|字体大小|视力保护色|更新时间)[：:]/u, // 〖发布日期：2014-10-24〗〖来源：…〗
  /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?.*(来源|浏览|阅读|点击|字号|打印)/u, // 2014年05月12日|来源：本站|阅读量：2628
  /^\d{4}-\d{1,2}-\d{1,2}(\s*\d{1,2}:\d{2}(:\d{2})?)?$/u, // 2019-12-17 00:00
  /^\d{4}卷$/u, // 2015卷
  /^\P{L}?【?(制定机关|公布日期|发布日期|字号|发文字号|施行日期|实施日期|效力等级|效力级别|时效性|主题分类|法规类别|题注|公布机关|发布部门)】/u, // ∙【制定机关】武汉市人民政府办公厅
  /^(文章属性|政策原文|无障碍阅读|无障碍浏览|关怀版|返回首页|返回列表|朗读|返回)$/u,
  /^A\+\s*A(\s*A-)?$/u, // A+ A A-
  /^[【[]?(字号|字体|字体大小)?[：:]?[\s【[]*大[\s|】\][【]*中[\s|】\][【]*小[】\]\s]*(打印|关闭)?/u, // 【大 中 小】
  /^(打印|打印本页|收藏|分享|分享到|分享到：|关闭|关闭窗口|无障碍阅读|长者模式|扫一扫在手机打开当前页|扫码阅读|下载|语音播报|朗读)$/u,
];

/** Recognise what a web page or a yearbook sets above a document: breadcrumb, date line, volume, font buttons. */
export const pageHeader: LineConstruct = (text) => patterns.some((pattern) => pattern.test(text));

/** Fields of the index table of a government site; these are known without a colon, too. */
const tellingFields =
  "索引号 公开方式 发布机构 发文机关 组配分类 主题分类 成文日期 发文日期 废止日期 失效日期 有效性 发文字号".split(" ");
const fields = [
  ...tellingFields,
  ..."信息索引号 主题词 主题 体裁分类 信息分类 公开目录 公开类别 公开范围 公开形式 公开责任部门 发文单位 制发单位 责任部门 信息名称 名称 标题 文件编号 文号 公布日期 发布日期 生成日期 生效日期 有效期 效力状态 时效 关键词 概述 内容概述".split(
    " ",
  ),
];

/** `索引号：000014349/2019-00006`, `主题分类：…`, `发文机关：国务院`. */
const indexPattern = new RegExp(`^[-•·∙]?${anyOf(fields)}[：:]`, "u");

/** `索引号113708280043358015/2021-01956公开方式主动公开`: such a line whose copy has lost its colons. */
const bareIndexPattern = new RegExp(`^${anyOf(tellingFields)}(?![：:])[^。；]{0,60}$`, "u");

/** Recognise a line of the table that government sites set above a document. Only several of them are one. */
export const indexLine: LineConstruct = (text) => indexPattern.test(text) || bareIndexPattern.test(text);
