import { describe, expect, it } from "vitest";
import { linksAt } from "../support/links-at.ts";

/**
 * Words that look like a project and are none, or another. Each with the plan, where needed the
 * section, and all that they may lead to; mostly nothing.
 */
const traps: readonly (readonly [words: string, slug: string, links: readonly string[], section?: string])[] = [
  // 满都拉图 is a place on a road, not the port of 满都拉.
  ["满都拉图", "bohai-rim", []],
  // An office, not the port.
  ["满洲里口岸办", "cppcc-0243-2019", ["department manzhouli-port-office"]],
  // A region, not the shelter belt.
  ["横跨“三北”", "cppcc-0243-2019", []],
  // 中蒙医 is Chinese and Mongolian medicine.
  ["中蒙医民族医院", "manzhouli-2014", ["project mongolian-medicine"]],
  ["中蒙医国际医疗保健中心", "manzhouli-2014", ["project mongolian-medicine"]],
  ["现代中蒙药", "bohai-rim", ["project mongolian-medicine"]],
  // 上海庙 lies in Ordos, and the city of Shanghai is no project.
  ["上海庙能源化工基地", "regional-2014", ["project shanghaimiao-shandong-uhv"]],
  ["上海市", "regional-2014", []],
  ["上海交通大学", "regional-2014", []],
  ["上海合作组织论坛", "manzhouli-2014", []],
  // The corridor by Chongqing and Guangxi is not the land–sea transport of the north.
  ["陆海新通道", "cppcc-0243-2019", ["project new-land-sea-corridor"]],
  ["陆海贸易新通道", "cppcc-0243-2019", ["project new-land-sea-corridor"]],
  ["陆海联运大通道", "bohai-rim", ["project land-sea-intermodal"]],
  // The leagues' offices and bureaux, not the region's.
  ["有的在外事办、有的在商务局", "cppcc-0243-2019", []],
  ["符合条件的盟市外事部门", "cppcc-0243-2019", []],
  // One line is a railway in （一）, a road in （二）, a pipeline or a conveyor in （四）, a zone in （十六）.
  ["额布都格—白音胡硕—塔木察格布拉格", "mongolia-2014", ["project ebuduge-tamsag-corridor"], "1/1"],
  ["额布都格—白音胡硕—塔木察格布拉格", "mongolia-2014", ["project ebuduge-tamsag-corridor"], "1/2"],
  ["额布都格—白音胡硕", "mongolia-2014", ["project ebuduge-bayanhushu-zone"], "4/16"],
  ["甘其毛都—嘎顺苏海图", "mongolia-2014", ["project ganqimaodu-port", "project gashuun-sukhait"], "4/16"],
  ["甘其毛都—奥云陶勒盖", "mongolia-2014", ["project oyu-tolgoi", "project ganqimaodu-port"], "1/1"],
  // A province of Mongolia, not the mountains.
  ["肯特之间", "cppcc-0243-2019", []],
  // A logistics park, not the sandy land.
  ["科尔沁综合物流园区", "bohai-rim", []],
  // A wider region than 呼包鄂.
  ["呼包鄂银榆", "cppcc-0243-2019", []],
  // A corridor of its own.
  ["欧亚经济走廊", "bohai-rim", []],
  // Other fairs than the expo of Manzhouli.
  ["满洲里中俄蒙国际专业博览会", "mongolia-2014", []],
  ["满洲里中俄蒙旅游节、冰雪节和经贸展", "manzhouli-2014", []],
  ["二连浩特中蒙俄经贸合作洽谈会", "mongolia-2014", []],
  // A region of Russia, not the town of Zabaikalsk.
  ["外贝加尔边疆区", "cppcc-0243-2019", []],
  // Not the triangle of the Great Wall: a triangle of tourism, of which 赤塔 and 乔巴山 are corners.
  ["国际旅游金三角", "mongolia-2014", []],
  // A port in a list, not a cross-border zone.
  ["等口岸合作区", "bohai-rim", []],
  // Towns whose ports are projects, named as towns.
  ["二连浩特市", "mongolia-2014", []],
  ["强化满洲里主城区", "manzhouli-2014", []],
  ["阿尔山高等级公路", "manzhouli-2014", []],
  ["阿尔山—长白山", "mongolia-2014", []],
  ["两个对外文化贸易展示区", "bohai-rim", []],
  // Four kinds of free-trade areas, none of them registered.
  ["满洲里、二连浩特自由贸易区", "bohai-rim", []],
  ["中蒙自由贸易区", "mongolia-2014", []],
  ["阿拉坦布拉格自由贸易区", "mongolia-2014", []],
  ["跨境自由贸易园区", "manzhouli-2014", []],
  // Trial zones that are not those of opening-up.
  ["试验区政策", "cppcc-0243-2019", [], "next/3"],
  ["试验区重点产业项目", "mongolia-2014", []],
  ["大数据综合试验区", "bohai-rim", []],
  ["保险改革试验区", "bohai-rim", []],
  // Gas from Mongolia is not gas made of coal in the west of the region.
  ["煤制气管道", "mongolia-2014", []],
  ["蒙西煤制气外输管道", "bohai-rim", []],
  // Lines that may be near each other and are not known to be one.
  ["正蓝旗至张家口", "regional-2014", []],
  ["锡林浩特至张家口快速铁路", "bohai-rim", []],
  ["芒罕屯至伊尔施", "bohai-rim", []],
  ["满洲里—伊尔施铁路", "manzhouli-2014", []],
  // Cooperation of Beijing and the region, of two kinds.
  ["京蒙科技合作，", "regional-2014", []],
  ["京蒙对口帮扶", "bohai-rim", []],
  // Green lanes for tourists are routes of travel.
  ["旅游绿色通道", "regional-2014", []],
  // Supervision of consumer goods, not of customs.
  ["标准对接及联合监管", "manzhouli-2014", []],
  // Trains within the country.
  ["环渤海港口之间的集装箱班列", "manzhouli-2014", []],
  // Other silk roads.
  ["西北丝绸之路旅游带", "regional-2014", []],
  ["信息丝绸之路", "mongolia-2014", []],
  ["海上丝绸之路", "cppcc-0243-2019", []],
  // What resembles a theme by a word.
  ["承接加工贸易转移", "mongolia-2014", []],
  ["资源就地加工", "mongolia-2014", []],
  ["草原那达慕", "mongolia-2014", []],
  ["鄂尔多斯国际那达慕", "mongolia-2014", []],
  // Corridors of single ports.
  ["满洲里东部大通道、二连浩特中部大通道", "cppcc-0243-2019", []],
];

describe("the links of the five plans", () => {
  it.each(traps.map(([words, slug, links, section]) => ({ words, slug, links, section })))(
    "read “$words” of $slug as it is meant",
    ({ words, slug, links, section }) => {
      expect(linksAt(slug, words, section).sort()).toEqual([...links].sort());
    },
  );
});
