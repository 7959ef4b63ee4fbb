import { describe, expect, it } from "vitest";
import { fivePlans } from "../support/library.ts";
import { linksAt } from "../support/links-at.ts";

/** What matters most: each project with a name of it in every plan that mentions it, found by reading. */
const gathered = [
  [
    "manzhouli-pilot-zone",
    {
      "manzhouli-2014": "试验区",
      "cppcc-0243-2019": "满洲里重点开发开放试验区",
      "bohai-rim": "满洲里、二连浩特国家重点",
    },
  ],
  [
    "erenhot-pilot-zone",
    {
      "mongolia-2014": "二连浩特国家重点开发开放试验区",
      "cppcc-0243-2019": "二连浩特国家级重点开发开放试验区",
      "bohai-rim": "二连浩特国家重点开发开放试验区",
    },
  ],
  [
    "ceke-ganqimaodu-pilot-zone",
    { "mongolia-2014": "策克、甘其毛都自治区重点开发开放试验区", "cppcc-0243-2019": "策克-甘其毛都自治区" },
  ],
  [
    "erenhot-zamyn-uud-zone",
    {
      "mongolia-2014": "二连浩特—扎门乌德跨境经济合作区",
      "cppcc-0243-2019": "二连浩特-扎门乌德经济合作区",
      "bohai-rim": "二连浩特-扎门乌德",
    },
  ],
  ["ebuduge-bayanhushu-zone", { "mongolia-2014": "额布都格—白音胡硕", "bohai-rim": "额布都格-巴彦呼舒跨境经济合作区" }],
  ["hulunbuir-pioneer-zone", { "mongolia-2014": "中俄蒙合作先导区", "bohai-rim": "中俄蒙合作先导区" }],
  [
    "binzhou-rail",
    { "manzhouli-2014": "滨州铁路电气化改造", "regional-2014": "滨洲线电气化改造", "bohai-rim": "哈尔滨至满洲里铁路" },
  ],
  [
    "jining-erenhot-rail",
    { "mongolia-2014": "集二铁路", "cppcc-0243-2019": "集二线电气化改造", "bohai-rim": "集宁至二连浩特铁路" },
  ],
  ["tongliao-jingshen-rail", { "regional-2014": "通辽、赤峰至京沈客运专线", "bohai-rim": "通辽至京沈高铁连接线" }],
  ["chifeng-jingshen-rail", { "regional-2014": "赤峰至京沈客运专线", "bohai-rim": "赤峰至京沈高铁连接线" }],
  ["jingxin-linhe-hami", { "regional-2014": "京新高速临河—白疙瘩段", "bohai-rim": "京新高速临河至哈密段" }],
  ["xilingol-shandong-uhv", { "regional-2014": "锡林郭勒盟—山东特高压外送电通道", "bohai-rim": "锡林郭勒盟至山东" }],
  [
    "wuliji-port",
    { "mongolia-2014": "争取开放乌力吉", "cppcc-0243-2019": "批复同意乌力吉公路口岸", "bohai-rim": "乌力吉等口岸铁路" },
  ],
  ["manzhouli-tech-expo", { "mongolia-2014": "中国北方国际科技博览会", "manzhouli-2014": "北方国际科技博览会" }],
  ["china-mongolia-working-group", { "mongolia-2014": "常设协调工作组", "cppcc-0243-2019": "中蒙常设协商工作组" }],
  ["hulun-lake", { "manzhouli-2014": "呼伦湖", "bohai-rim": "呼伦湖" }],
] as const;

describe("a project", () => {
  it.each(gathered)("%s gathers exactly the plans that mention it, under every name", (id, names) => {
    const plans = fivePlans.filter(({ links }) => links.projects.some(({ project }) => project === id));
    expect(plans.map(({ row }) => row.slug).sort()).toEqual(Object.keys(names).sort());
    for (const [slug, words] of Object.entries(names)) expect(linksAt(slug, words)).toContain(`project ${id}`);
  });
});
