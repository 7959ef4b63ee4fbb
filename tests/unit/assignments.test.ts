import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DutyRole } from "../../src/pipeline/duties/duty.ts";
import type { CompiledPlan } from "../../src/pipeline/index.ts";
import { compileText } from "../support/make-registry.ts";

const departments = readFileSync("content/registry/departments/inner-mongolia.yaml", "utf8");

function compile(text: string): CompiledPlan {
  return compileText(`一、甲\n${text}\n`, { files: { departments } });
}

/** Ids of the bodies of a role; of a group that names nobody its words. */
function bodies({ duties }: CompiledPlan, role: DutyRole): string[] {
  return duties.flatMap(({ assignees }) =>
    assignees.filter((body) => body.role === role).map((body) => body.department ?? body.surface),
  );
}

type Row = readonly [assignment: string, leads: string, supports: string];

/** Assignments of the genre, with those who lead and those who support. */
const grammar: readonly Row[] = [
  // Labels before the bodies.
  ["（牵头单位：自治区商务厅；配合单位：自治区财政厅、教育厅）", "commerce", "finance education"],
  ["（牵头单位：自治区商务厅，配合单位：财政厅、教育厅等）", "commerce", "finance education"],
  ["（牵头部门：自治区商务厅。配合部门：财政厅。）", "commerce", "finance"],
  ["（牵头单位：自治区商务厅；责任单位：财政厅、教育厅）", "commerce", "finance education"],
  ["（责任单位：自治区商务厅、财政厅）", "commerce finance", ""],
  ["（责任单位：自治区商务厅；完成时限：2015年底）", "commerce", ""],
  ["（责任单位：自治区商务厅、财政厅按职责分工负责）", "commerce finance", ""],
  ["（主办单位：自治区商务厅；协办单位：财政厅）", "commerce", "finance"],
  // Role words behind the bodies.
  ["（自治区商务厅牵头，财政厅配合）", "commerce", "finance"],
  ["（自治区商务厅牵头负责，财政厅配合做好相关工作）", "commerce", "finance"],
  ["（自治区商务厅主办，财政厅协办）", "commerce", "finance"],
  ["（自治区商务厅承办，财政厅、教育厅参与）", "commerce", "finance education"],
  ["（自治区商务厅负责，财政厅协助，教育厅参加）", "commerce", "finance education"],
  ["（各旗县（市、区）人民政府负责，自治区商务厅指导）", "各旗县（市、区）人民政府", "commerce"],
  ["（财政厅、教育厅配合，自治区商务厅牵头）", "commerce", "finance education"],
  // Words that say how a duty is shared. Who is responsible leads, unless somebody is said to lead.
  ["（自治区商务厅、财政厅按职责分工负责）", "commerce finance", ""],
  ["（自治区商务厅牵头，财政厅、教育厅按职责分工负责）", "commerce", "finance education"],
  ["（自治区商务厅牵头，财政厅按职责分工负责，各盟市参加）", "commerce", "finance 各盟市"],
  ["（内蒙古国税局、自治区地税局按照各自征管范围分别牵头，自治区财政厅配合）", "state-tax local-tax", "finance"],
  ["（自治区商务厅、财政厅分别牵头）", "commerce finance", ""],
  ["（自治区商务厅、财政厅按照各自职责分别负责）", "commerce finance", ""],
  ["（自治区商务厅、财政厅共同负责）", "commerce finance", ""],
  ["（自治区商务厅负责；自治区财政厅、教育厅按职责分工配合）", "commerce", "finance education"],
  // Joining in.
  ["（由自治区商务厅会同财政厅负责）", "commerce", "finance"],
  ["（自治区商务厅会同财政厅、教育厅负责）", "commerce", "finance education"],
  ["（自治区商务厅会同财政厅）", "commerce", "finance"],
  ["（自治区商务厅牵头，会同财政厅负责）", "commerce", "finance"],
  ["（由自治区商务厅牵头，由财政厅配合）", "commerce", "finance"],
  // Open ends and groups.
  ["（自治区商务厅、财政厅等部门（单位）负责）", "commerce finance", ""],
  ["（自治区商务厅牵头，财政厅等有关部门配合）", "commerce", "finance"],
  ["（自治区商务厅、财政厅等按职责分工负责）", "commerce finance", ""],
  ["（自治区商务厅牵头，各有关部门配合）", "commerce", "各有关部门"],
  ["（自治区商务厅牵头，有关部门和单位配合）", "commerce", "有关部门和单位"],
  ["（自治区有关部门按职责分工负责）", "自治区有关部门", ""],
  ["（各地区、各部门负责）", "各地区 各部门", ""],
  ["（自治区商务厅，各盟市（市、县）人民政府负责）", "commerce 各盟市（市、县）人民政府", ""],
  ["（自治区商务厅，各盟行政公署、市人民政府负责）", "commerce 各盟行政公署 市人民政府", ""],
  ["（自治区商务厅牵头，省、市、县人民政府配合）", "commerce", "省、市、县人民政府"],
  // Brackets of every kind, and none.
  ["(自治区商务厅牵头,财政厅配合)", "commerce", "finance"],
  ["〔自治区商务厅牵头〕", "commerce", ""],
  ["【自治区商务厅牵头】", "commerce", ""],
  ["（内蒙古电力（集团）有限责任公司牵头，自治区能源开发局配合）", "power-group", "energy-development"],
  ["(内蒙古电力(集团)有限责任公司牵头,自治区能源开发局配合)", "power-group", "energy-development"],
  ["自治区商务厅牵头，财政厅配合。", "commerce", "finance"],
  ["——自治区商务厅牵头，财政厅配合", "commerce", "finance"],
  // Signs between role groups and between names; a comma parts names too.
  ["（自治区商务厅牵头；财政厅配合）", "commerce", "finance"],
  ["（自治区商务厅牵头、财政厅配合）", "commerce", "finance"],
  ["（自治区商务厅牵头。财政厅配合。）", "commerce", "finance"],
  ["（自治区商务厅、农牧业厅，内蒙古供销合作联社负责）", "commerce agriculture-husbandry supply-marketing", ""],
  ["（自治区商务厅与财政厅牵头）", "commerce finance", ""],
  ["（自治区商务厅及财政厅、教育厅负责）", "commerce finance education", ""],
  // Terms are no bodies.
  ["（自治区商务厅牵头，财政厅配合，2015年6月底前完成）", "commerce", "finance"],
  ["（2014年由自治区商务厅牵头，财政厅配合）", "commerce", "finance"],
  ["（自治区商务厅负责，长期坚持）", "commerce", ""],
  // Names distribute over heads; a name with its own head takes none.
  ["（自治区商务厅牵头，自治区外事办、交通运输厅、贸促会等部门配合）", "commerce", "foreign-affairs transport ccpit"],
  [
    "（自治区金融办牵头，人民银行呼和浩特中心支行，内蒙古银监局、保监局、证监局等部门配合）",
    "finance-office",
    "pboc-hohhot banking-regulator insurance-regulator securities-regulator",
  ],
  ["（国家商务部、教育部负责，自治区教育厅配合）", "mofcom moe", "education"],
  ["（商务厅牵头，财政厅配合）", "commerce", "finance"],
  ["（自治区党委、政府负责）", "party-committee government", ""],
  // Names that hold a conjunction.
  ["（自治区人力资源和社会保障厅、财政厅和教育厅负责）", "human-resources finance education", ""],
  ["（自治区商务厅、文化和旅游厅牵头）", "commerce culture-tourism", ""],
];

describe("an assignment", () => {
  it.each(grammar)("%s is led by %s and supported by %s", (assignment, leads, supports) => {
    const plan = compile(`加快建设。${assignment}`);
    expect(plan.problems).toEqual([]);
    expect(plan.duties).toHaveLength(1);
    expect([bodies(plan, "lead").join(" "), bodies(plan, "support").join(" ")]).toEqual([leads, supports]);
  });

  it.each([
    ["（自治区商务厅、财政厅等部门（单位）负责）", true],
    ["（自治区商务厅牵头，财政厅等配合）", true],
    ["（自治区商务厅牵头，各有关部门配合）", false],
  ])("%s leaves its list open: %s", (assignment, isOpen) => {
    expect(compile(`加快建设。${assignment}`).duties[0]?.openEnded).toBe(isOpen);
  });

  it("keeps the words that say how a duty is shared", () => {
    const [duty] = compile("加快建设。（内蒙古国税局、自治区地税局按照各自征管范围分别牵头）").duties;
    expect(duty).toMatchObject({ qualifier: "按照各自征管范围分别", roleWords: ["牵头"] });
  });

  it("governs the paragraphs before it that have none, on its own line as well", () => {
    const text = "第一段。\n第二段。\n（自治区商务厅牵头）\n第三段。\n牵头单位：自治区财政厅\n第四段。";
    const { duties } = compile(text);
    expect(duties.map(({ paragraphs }) => paragraphs)).toEqual([
      ["p1", "p2", "p3"],
      ["p4", "p5"],
    ]);
  });

  it("lets no body of the state become one of the region", () => {
    const { problems, duties } = compile("加快建设。（国家发展改革委牵头）");
    expect(duties[0]?.assignees).toMatchObject([{ department: null }]);
    expect(problems).toMatchObject([
      { code: "duties/unknown-department", values: { name: expect.stringContaining("国家发展改革委") } },
    ]);
  });
});

describe("a sentence that only resembles an assignment", () => {
  it.each([
    "配合国家办好中蒙友好交流年。",
    "各地各部门要密切配合。",
    "会议每隔一年举办，自治区口岸办具体牵头负责。",
    "鼓励企业参与。",
    "成立由自治区发展和改革委员会牵头，交通、能源等部门参加的专项工作小组。",
    "建设公路（含桥梁）。",
  ])("is prose, and nobody's duty: %s", (text) => {
    const { duties, problems } = compile(text);
    expect({ duties, problems: problems.filter(({ code }) => !code.startsWith("watch/")) }).toEqual({
      duties: [],
      problems: [],
    });
  });
});

it("is cut behind a role word where bodies follow without a sign, known by nobody but told by how their names end", () => {
  const plan = compile("加快建设。（云岭市教育局牵头云岭市财政局配合）");
  expect([bodies(plan, "lead"), bodies(plan, "support")]).toEqual([["云岭市教育局"], ["云岭市财政局"]]);
});
