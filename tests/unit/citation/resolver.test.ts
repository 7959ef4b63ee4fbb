import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveCitation } from "../../../src/citation/resolver/resolve-citation.ts";
import { resolverIndex } from "../../support/citables.ts";

/** The answer in one line: kind, addresses, codes of the notes. */
function answer(query: string): string {
  const { kind, targets, total, notes } = resolveCitation(query, resolverIndex);
  const places = targets.slice(0, 3).map(({ address }) => address);
  return [kind, ...places, ...(total > 3 ? [`of ${total}`] : []), ...notes.map(({ code }) => code)].join(" ");
}

const title = "内蒙古自治区深化与蒙古国全面合作规划纲要";

describe("forms that people write", () => {
  it.each([
    ["《内蒙古自治区深化与蒙古国全面合作规划纲要》重点工作分工方案第四部分第（十六）项", "one mongolia-2014/4/16"],
    [`《${title}》重点工作分工方案第十六项`, "one mongolia-2014/4/16"],
    [`《〈${title}〉重点工作分工方案》四（十六）`, "one mongolia-2014/4/16"],
    [`${title}重点工作分工方案 16`, "one mongolia-2014/4/16"],
    [`${title}重点工作分工方案，第 16 条`, "one mongolia-2014/4/16"],
    [`${title}重点工作分工方案4/16`, "one mongolia-2014/4/16"],
    [`${title}重点工作分工方案 四、（十七）第2段`, "one mongolia-2014/4/17#p2"],
    [`${title}重点工作分工方案（十七）第二自然段`, "one mongolia-2014/4/17#p2"],
    [`${title}重点工作分工方案 第四部分`, "one mongolia-2014/4"],
    ["深化与蒙古国全面合作 四（十六）", "one mongolia-2014/4/16"],
    ["满洲里重点开发开放试验区（十六）", "one manzhouli-2014/4/16"],
    ["满洲里分工方案第十六项", "one manzhouli-2014/4/16 plan-guessed"],
    ["环渤海规划第三章第二节（七）", "one bohai-rim/3/2/7 plan-guessed"],
    ["第三章第二节（七）", "one bohai-rim/3/2/7"],
    ["第三章第二节第七项", "one bohai-rim/3/2/7"],
    ["第3章第2节(7)", "one bohai-rim/3/2/7"],
    ["3.2.7", "one bohai-rim/3/2/7"],
    ["三、二、七", "one bohai-rim/3/2/7"],
    ["第０２４３号提案答复 三、", "one cppcc-0243-2019/3"],
    ["0243号提案答复第二部分", "one cppcc-0243-2019/2 plan-guessed"],
    ["关于对政协十二届委员会第二次会议第0243号提案的答复 下一步工作 三是", "one cppcc-0243-2019/next/3"],
    ["2014年区域合作（二）", "one regional-2014/1/2"],
    ["区域合作〔2014〕（二）", "one regional-2014/1/2 plan-guessed"],
    ["mongolia-2014/四/（十六）", "one mongolia-2014/4/16"],
    ["/plans/mongolia-2014/4/16", "one mongolia-2014/4/16"],
    ["plans/mongolia-2014/4/16/index.md", "one mongolia-2014/4/16"],
    ["见 https://library.example/plans/mongolia-2014/4/17/#p2。", "one mongolia-2014/4/17#p2"],
    ["https://library.example/plans/mongolia-2014/#4-17-p2", "one mongolia-2014/4/17#p2"],
    ["https://library.example/plans/mongolia-2014/4/#17-d1", "one mongolia-2014/4/17#d1"],
    ["chp_3__sec_2__item_7", "one bohai-rim/3/2/7"],
    ["mongolia-2014#chp_4__item_17__p_2", "one mongolia-2014/4/17#p2"],
    ["#137", "one regional-2014/1/2#d1"],
    ["d137", "one regional-2014/1/2#d1"],
    ["职责137", "one regional-2014/1/2#d1"],
    ["任务137", "one regional-2014/1/2#d1"],
    ["职责第 137 号", "one regional-2014/1/2#d1"],
    ["职责一三七", "none"],
    ["s22", "one mongolia-2014/4/16"],
    ["／ｓ／22／", "one mongolia-2014/4/16"],
    ["（十六）跨境合作平台", "one mongolia-2014/4/16"],
    ["跨境合作平台", "one mongolia-2014/4/16"],
    [`《${title}》重点工作分工方案`, "one mongolia-2014"],
    [`甲省人民政府办公厅：《${title}》重点工作分工方案〔前言〕，载“分工”校订本2026.11版`, "one mongolia-2014/preface"],
    [`甲省人民政府办公厅：《${title}》重点工作分工方案〔前言〕第1段`, "one mongolia-2014/preface#p1"],
  ])("%s → %s", (query, expected) => {
    expect(answer(query)).toBe(expected);
  });

  it.each(["〔2014〕", "[2014]", "［2014］", "(2014)", "（2014）", "【2014】"])("reads the year in %s", (year) => {
    expect(answer(`区域合作重点推进事项${year}第二项`)).toBe("one regional-2014/1/2 plan-guessed");
    expect(answer(`分工方案${year}第二十九项`)).toMatch(/^one manzhouli-2014\/7\/29/u);
  });

  it("reads traditional and mixed scripts", () => {
    expect(answer("內蒙古自治區深化與蒙古國全面合作規劃綱要重點工作分工方案第十六項")).toBe("one mongolia-2014/4/16");
    expect(answer("內蒙古自治区2014年區域合作重点推進事項及分工方案，二、能源合作")).toBe("one regional-2014/2");
    expect(answer("第三章第二節（七）")).toBe("one bohai-rim/3/2/7");
  });
});

describe("a citation that means nothing, or several things", () => {
  it.each([
    ["第三百项", "several manzhouli-2014/7/29 mongolia-2014/6/28 manzhouli-2014/7/28 no-such-number"],
    [
      `${title}重点工作分工方案第三百项`,
      "several mongolia-2014/6/28 mongolia-2014/6/27 mongolia-2014/6/26 no-such-number",
    ],
    [`${title}重点工作分工方案第五部分第（十六）项`, "several mongolia-2014/4/16 no-such-number"],
    [`${title}重点工作分工方案第（十六）项第九段`, "several mongolia-2014/4/16 no-such-number"],
    ["第十六项", "several mongolia-2014/4/16 manzhouli-2014/4/16 ambiguous"],
    ["四（十六）", "several mongolia-2014/4/16 manzhouli-2014/4/16 ambiguous"],
    ["16", "several mongolia-2014/4/16 manzhouli-2014/4/16 mongolia-2014/3/11#d1 of 4 ambiguous"],
    ["chp_4__item_16", "several mongolia-2014/4/16 manzhouli-2014/4/16 ambiguous"],
    [
      "https://library.example/plans/mongolia-2014/4/1",
      "several mongolia-2014/4/16 mongolia-2014/4/17 mongolia-2014/4/18 of 4 no-such-address",
    ],
    ["https://library.example/plans/mong", "several mongolia-2014 no-such-address"],
    [
      "https://library.example/plans/mongolia-2014/9/99/",
      "several mongolia-2014/preface mongolia-2014/1 mongolia-2014/2 of 7 no-such-address",
    ],
    ["#99999", "none no-such-number"],
    ["#200", "several bohai-rim/7/5/3 no-such-number"],
    ["编号s22、编号d137", "several mongolia-2014/4/16 regional-2014/1/2#d1 conflict"],
    [
      "/plans/mongolia-2014/4/16/，/plans/manzhouli-2014/4/16/",
      "several mongolia-2014/4/16 manzhouli-2014/4/16 conflict",
    ],
    ["编号s22，2019.01版", "one mongolia-2014/4/16 unknown-release"],
    [`${title}重点工作分工方案第十六项，载“分工”校订本2031.05版`, "one mongolia-2014/4/16 unknown-release"],
    ["", "none"],
    ["口岸", "none"],
    ["自治区商务厅", "none"],
    ["加快建设二连浩特—扎门乌德跨境经济合作区", "none"],
    ["合作", "none"],
    ["《民法典》第十六条", "none"],
    ["第", "none"],
    ["（）", "none"],
  ])("%s → %s", (query, expected) => {
    expect(answer(query)).toBe(expected);
  });

  it("answers any text at all", () => {
    const parts = fc.constantFrom(
      "第",
      "（",
      "十",
      "百",
      "六",
      "项",
      "/plans/",
      "mongolia-2014",
      "#p",
      "s22",
      "__",
      "%E5",
      "〔",
      "2014",
      "\u{20000}",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: "grapheme" })), { maxLength: 12 }), (words) => {
        const { kind, targets, total } = resolveCitation(words.join(""), resolverIndex);
        expect(targets.length).toBeLessThanOrEqual(Math.min(12, total));
        expect(kind === "one" ? targets.length : 1).toBe(1);
      }),
    );
  });
});
