import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readLibrary } from "../../src/files/read-library.ts";
import { compileLibrary } from "../../src/workspace/compile-library.ts";
import { readOriginal } from "../../src/workspace/intake/read-original.ts";
import { surveyFolder } from "../../src/workspace/intake/survey-folder.ts";
import { takeIn } from "../../src/workspace/intake/take-in.ts";
import { makeDocx } from "../support/intake-files.ts";
import { makeLibrary, type TemporaryLibrary } from "../support/temporary-library.ts";

const lines = [
  "云岭省人民政府办公厅",
  "云政办发〔2024〕12号",
  "云岭省数字政府建设重点任务分工方案",
  "一、夯实基础",
  "（一）建设平台。建成统一平台。（省大数据局牵头，省财政厅、档案局配合）",
  "（二）整合系统。清理系统。（省大数据局、各市人民政府负责）",
  "云岭省人民政府办公厅",
  "2024年3月5日",
];
const slug = "yunling-shuzizhengfujianshe-2024";

async function take(
  library: TemporaryLibrary,
  name = "方案.docx",
  bytes: string | Uint8Array = makeDocx(lines),
  as?: "plan" | "witness",
) {
  library.write(name, bytes);
  return takeIn(await readOriginal(join(library.root, name)), { source: "https://example.org/a", as }, library);
}

const read = (library: TemporaryLibrary, path: string) => readFileSync(join(library.root, path), "utf8");

async function compile(library: TemporaryLibrary) {
  return compileLibrary(await readLibrary(library), join(library.registry, "identifiers.lock"));
}

describe("a plan that is taken in", () => {
  it("lies beside its original, with a row of what its text says and where", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    const before = read(library, "registry/plans.yaml");
    const taken = await take(library);
    expect(taken).toMatchObject({ slug, known: false, title: lines[2], jurisdiction: "云岭省" });
    expect(read(library, `seeds/${slug}.txt`)).toBe(`${lines.join("\n")}\n`);
    expect(readFileSync(join(library.seeds, slug, "original.docx"))).toEqual(Buffer.from(makeDocx(lines)));
    const plans = read(library, "registry/plans.yaml");
    expect(plans.startsWith(before)).toBe(true);
    const { registry, problems } = await readLibrary(library);
    expect(problems).toEqual([]);
    expect(registry.plans.at(-1)).toMatchObject({
      slug,
      draft: true,
      jurisdiction: "云岭省",
      title: lines[2],
      short_title: "数字政府建设",
      kind: "分工方案",
      issuer: "云岭省人民政府办公厅",
      dates: [{ kind: "signed", date: "2024-03-05", evidence: "第8行" }],
      provenance: { found_as: "方案.docx", url: "https://example.org/a" },
      note: "文号：云政办发〔2024〕12号（第2行）。",
    });
  });

  it("names a body that begins with its place as it is printed, unless the same stands there with a head", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    const names = "安徽海关、安徽财政厅、省财政厅、省商务厅";
    await take(library, "a.txt", `安徽省数字政府建设分工方案\n一、基础\n（一）建设平台。建成平台。（${names}负责）`);
    const { registry } = await readLibrary(library);
    expect(registry.departments.map(({ name }) => name)).toEqual(["安徽海关", "安徽省财政厅", "安徽省商务厅"]);
  });

  it.each([
    ["省妇联，甲城市、乙岭州人民政府配合；甲城市人民政府", "云岭省妇联 甲城市人民政府 乙岭州人民政府"],
    // Every province has such a committee; a name that tells its place inside takes no head of its list.
    ["省财政厅、团省委、民航云岭监管局", "云岭省财政厅 团云岭省委 民航云岭监管局"],
    // 城市 is no place of the plan's; 省委 is such a committee itself.
    ["省委宣传部、省城市管理局、省委", "云岭省委宣传部 云岭省城市管理局 云岭省委"],
  ])("drafts each body once, under the name that is its own: %s", async (names, drafted) => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library, "a.txt", `云岭省数字政府建设分工方案\n一、基础\n（一）建设平台。建成平台。（${names}负责）`);
    const { registry, problems } = await readLibrary(library);
    expect(registry.departments.map(({ name }) => name).join(" ")).toBe(drafted);
    const [draft] = (await compile(library)).drafts;
    const assignees = draft?.duties.flatMap((duty) => duty.assignees) ?? [];
    expect(assignees.filter(({ department, group }) => department === null && !group)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["国务院关于促进综合保税区发展的若干意见", "国务院", "促进综合保税区发展"],
    ["云岭省人民政府关于稳定就业的若干政策措施", "云岭省人民政府", "稳定就业"],
    ["国务院办公厅关于加快发展体育产业的指导意见", "国务院办公厅", "发展体育产业"],
  ])("finds who signed above the date, and shortens the title: %s", async (title, issuer, short) => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library, "a.txt", `${title}\n一、基础\n建设平台。\n${issuer}\n2019年1月12日\n（此件公开发布）\n`);
    const { registry } = await readLibrary(library);
    expect(registry.plans.at(-1)).toMatchObject({ title, issuer, short_title: short });
  });

  it("adds rows for bodies to the file of the place whose plan it is", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    const province = ["安徽省数字政府建设分工方案", "一、夯实基础", "（一）建设平台。建成平台。（省大数据局牵头）"];
    await take(library, "a.txt", province.join("\n"));
    const county = ["南陵县数字政府建设分工方案", "一、夯实基础", "（一）建设平台。建成平台。（县大数据局牵头）"];
    await take(library, "b.txt", county.join("\n"));
    const { registry, problems } = await readLibrary(library);
    expect(problems).toEqual([]);
    expect(registry.departments.map(({ name, place }) => `${relative(library.registry, place.file)} ${name}`)).toEqual([
      "departments.yaml 南陵县大数据局",
      "departments/anhui.yaml 安徽省大数据局",
    ]);
  });

  it("has rows for bodies that nobody knew, by which its duties are then resolved", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library);
    const { registry } = await readLibrary(library);
    expect(registry.departments.map(({ id, name, draft_for: plan }) => [id, name, plan])).toEqual([
      ["yunlingsheng-dashujuju", "云岭省大数据局", slug],
      ["yunlingsheng-caizhengting", "云岭省财政厅", slug],
      ["yunlingsheng-danganju", "云岭省档案局", slug],
    ]);
    const { drafts, plans, content } = await compile(library);
    expect(plans.map(({ row }) => row.slug)).toEqual(["jia"]);
    expect([...content.keys()].some((path) => path.startsWith(slug))).toBe(false);
    const [draft] = drafts;
    expect(
      draft?.duties.map(({ assignees }) => assignees.map(({ department, role }) => `${department} ${role}`)),
    ).toEqual([
      ["yunlingsheng-dashujuju lead", "yunlingsheng-caizhengting support", "yunlingsheng-danganju support"],
      ["yunlingsheng-dashujuju lead", "null lead"],
    ]);
  });

  it("may name bodies that are proposed for another plan of its place, too, and stops nothing by that", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library);
    await take(library, "b.txt", "云岭省绿色发展分工方案\n一、育苗\n（一）建苗圃。（省财政厅牵头，省林业局配合）");
    const { registry, problems } = await readLibrary(library);
    expect(registry.departments.filter(({ name }) => name === "云岭省财政厅")).toHaveLength(2);
    expect(problems).toEqual([]);
    const { drafts } = await compile(library);
    expect(drafts.map(({ problems: own }) => own)).toEqual([[], []]);
  });

  it("is known again by its text, in another kind of file, and nothing is written", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library);
    const before = [readdirSync(library.seeds), read(library, "registry/plans.yaml")];
    expect(await take(library, "again.txt", lines.join("\r\n"))).toMatchObject({ slug, known: true, written: [] });
    expect([readdirSync(library.seeds), read(library, "registry/plans.yaml")]).toEqual(before);
  });

  it("keeps apart from another plan of the same title, and says so", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library);
    const other = await take(library, "other.txt", lines.join("\n").replace("清理系统", "整治系统"), "plan");
    expect(other.slug).toBe(`${slug}-2`);
    expect(read(library, "registry/plans.yaml")).toContain(`The plan ${slug} has the same title`);
  });

  it("offers nearly the same text as a witness, with what it reads otherwise, and writes nothing untold", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library);
    const before = [readdirSync(library.seeds), read(library, "registry/plans.yaml")];
    const text = lines.join("\n").replace("清理系统", "整治系统").replace("统一平台", "统一的平台");
    const offered = await take(library, "other.txt", text);
    expect(offered).toMatchObject({ slug, known: false, written: [] });
    expect(offered.witness).toMatchObject({
      others: 0,
      variants: [
        { line: 5, before: "成统一平台。", after: "成统一的平台。" },
        { line: 6, before: "系统。清理系统。", after: "系统。整治系统。" },
      ],
    });
    expect([readdirSync(library.seeds), read(library, "registry/plans.yaml")]).toEqual(before);
    const taken = await take(library, "other.txt", text, "witness");
    expect(taken.written).toEqual([join(library.registry, "variants", `${slug}.yaml`)]);
    expect(read(library, `registry/variants/${slug}.yaml`)).toContain(
      "- line: 5\n  before: 成统一平台。\n  after: 成统一的平台。\n  source: https://example.org/a\n",
    );
  });

  it("lets its chain be repeated, and a changed original be seen", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library);
    const check = () =>
      spawnSync(process.execPath, ["scripts/new-plan.ts", "--check", "--seeds", library.seeds], { encoding: "utf8" });
    expect(check()).toMatchObject({ status: 0, stdout: "由 1 份原件重取的文本均与底本一致。\n" });
    writeFileSync(join(library.seeds, slug, "original.docx"), makeDocx([...lines, "改"]));
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining("Unexpected bytes in") });
  });

  it("stops no other plan while it is a draft, whatever is wrong with it", async () => {
    const library = makeLibrary({ jia: "一、甲\n" });
    await take(library, "a.txt", `${lines.join("\n")}\n（牵头，省财政厅配合）\n`);
    const { problems } = await compile(library);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ draft }) => draft === true)).toBe(true);
  });
});

it("finds the plans among the many files of a folder, and says of the others what they are", async () => {
  const library = makeLibrary({ jia: "一、甲\n" });
  for (let i = 0; i < 497; i++) library.write(`all/${i}.txt`, `今天是第${i}天，天气很好。\n`);
  library.write("all/a.docx", makeDocx(lines));
  library.write("all/b.txt", lines.join("\n"));
  library.write("all/c.txt", "云岭省交通发展规划\n一、总则\n正文。\n二、任务\n正文。\n");
  library.write("all/d.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  library.write("all/within/e.txt", lines.join("\n"));
  const { registry } = await readLibrary(library);
  const { plans, others } = await surveyFolder(join(library.root, "all"), registry);
  expect(plans.map(({ name }) => name)).toEqual(["a.docx", "b.txt", "c.txt"]);
  expect(others).toHaveLength(499);
  expect(others).toContainEqual({ name: "d.png", reason: "图片" });
  expect(others.find(({ name }) => name === "within")?.reason).toMatch(/ 是文件夹$/u);
});

it("says in one sentence why a file is not taken in, and exits with 2", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/new-plan.ts", "/nowhere/plan.docx"], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([
    2,
    "未能完成（file/missing）。见到：/nowhere/plan.docx 不存在；应为：一个文件。\n办法：核对文件名和所在文件夹。\n",
  ]);
});

it("says in Chinese what it found, wrote and leaves to decide", () => {
  const library = makeLibrary({ jia: "一、甲\n" });
  library.write("方案.docx", makeDocx(lines));
  const run = (...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      ["scripts/new-plan.ts", ...args, "--seeds", library.seeds, "--registry", library.registry],
      { encoding: "utf8" },
    );
  const { status, stdout } = run(join(library.root, "方案.docx"), "--source", "https://example.org/a");
  expect(status).toBe(0);
  expect(stdout).toContain(`题名：${lines[2]}\n地域：云岭省\n读出任务 2 条；未登记的部门 3 个，均已拟成草稿。\n`);
  expect(stdout).toContain(`打开 /workbench/${slug}/，逐条决定。全部决定后运行：\n  npm run publish-plan -- ${slug}\n`);
  // Names of files, tools, codes and commands aside, no word of English.
  const words = stdout.replace(/\S*\/\S*|npm run [\w-]+|-- \S+|\.docx|mammoth [\d.]+|linkedom [\d.]+/gu, "");
  expect(words).not.toMatch(/[A-Za-z]{3}/u);
  expect(run(join(library.root, "方案.docx")).stdout).toContain(`库中已有此文，代号 ${slug}，未作改动。`);
  expect(run("--nonsense")).toMatchObject({ status: 2, stdout: "" });
});
