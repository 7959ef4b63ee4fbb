import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { digestFiles, filesBelow } from "../../src/files/digest-files.ts";
import type { Card } from "../../src/workbench/cards/card.ts";
import type { Case } from "../../src/workbench/cards/case.ts";
import { cardsOf } from "../../src/workbench/cards/index.ts";
import { answer } from "../../src/workbench/server/answer.ts";
import { decide, undo } from "../../src/workbench/server/decide.ts";
import { digestOf } from "../../src/workbench/server/files.ts";
import { whyRefused } from "../../src/workbench/server/guard.ts";
import { readJournal } from "../../src/workbench/server/journal.ts";
import { readCase } from "../../src/workbench/server/read-case.ts";
import { takeIn } from "../../src/workspace/intake/take-in.ts";
import { makeLibrary } from "../support/temporary-library.ts";

const text = `云岭省数字政府建设重点任务分工方案
一、夯实基础
（一）建设平台。建成甲城一乙城共用平台，加快建设甲城—乙城铁路。（省大数据局牵头，省财政厅配合）
（三）整合系统。清理系统。（省大数据局、各市人民政府负责）
`;
const other = "一、甲\n推进甲城—乙城铁路建设。\n";
const slug = "yunling-shuzizhengfujianshe";

/** A library with one draft. */
async function makeBench(words = text) {
  const library = makeLibrary({ jia: other });
  const { slug } = await takeIn({ name: "plan.txt", bytes: Buffer.from(words) }, {}, library);
  const folders = { seeds: library.seeds, registry: library.registry, journal: join(library.root, "journal") };
  const cards = async () => {
    const plan = await readCase(folders, slug);
    if (plan === undefined) throw new Error("The draft is not in the library.");
    return cardsOf(plan);
  };
  /** Accept what the first or the named way to decide a card proposes, but for what is given. */
  const accept = async ({ id, mends }: Card, given: Record<string, string> = {}, way = mends[0]?.id) => {
    const mend = mends.find((candidate) => candidate.id === way);
    const values = Object.fromEntries(mend?.fields.map(({ name, value }) => [name, value]) ?? []);
    const seen = await digestOf(folders, slug);
    return decide(folders, slug, { card: id, mend: mend?.id ?? "", values: { ...values, ...given }, seen });
  };
  const read = (path: string) => readFileSync(join(library.root, path), "utf8");
  const state = () => digestFiles(filesBelow(["seeds", "registry"], library.root), library.root);
  return { library, folders, cards, accept, read, state };
}

type Bench = Awaited<ReturnType<typeof makeBench>>;

async function cardOf({ cards }: Bench, start: string): Promise<Card> {
  const card = (await cards()).find(({ id }) => id.startsWith(start));
  if (card === undefined) throw new Error(`No card ${start}`);
  return card;
}

describe("what is left to decide of a draft", () => {
  it("is its row, each problem, each body, with their sentences and honest mends", async () => {
    const bench = await makeBench();
    const all = await bench.cards();
    expect(all.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      "plan 文件：云岭省数字政府建设重点任务分工方案",
      "problem “一”疑为连接号“—”",
      "problem 标题序号不相连续",
      "body 新部门：云岭省大数据局",
      "body 新部门：云岭省财政厅",
      "matter 共有事项：甲城—乙城铁路",
      "matter 共有事项：乙城铁路",
    ]);
    expect(all[2]?.mends.map(({ id }) => id)).toEqual(["numbering", "emend"]);
    expect(all[3]?.sentences.map(({ line }) => line)).toEqual([3, 4]);
  });

  it("begins with what to look at in the text that was taken in, and names the place of the plan", async () => {
    const library = makeLibrary({ jia: other });
    const folders = { seeds: library.seeds, registry: library.registry, journal: join(library.root, "journal") };
    const garbled = new TextDecoder("gb18030").decode(
      Buffer.from(text.replaceAll("云岭省数字政府", "安徽省数字化政府")),
    );
    const taken = await takeIn({ name: "plan.txt", bytes: Buffer.from(garbled) }, {}, library);
    const plan = await readCase(folders, taken.slug);
    const facts = plan ? cardsOf(plan)[0]?.facts : [];
    expect(facts).toContain("地域：安徽省（见第 1 行）");
    expect(facts?.at(-1)).toMatch(/^请留意：文件中的文字是乱码（utf-8 误读作 gb18030），已还原/u);
  });

  it("shows the number of the document, and writes it as it is changed", async () => {
    const bench = await makeBench(text.replace("一、夯实基础", "云政办发〔2024〕12号\n一、夯实基础"));
    const [card] = await bench.cards();
    expect(card?.facts).toContain("附注：文号：云政办发〔2024〕12号（第2行）。");
    await bench.accept(card as Card, { note: "文号：云政办发〔2024〕21号。" });
    const [row] = parse(bench.read("registry/plans.yaml")).slice(-1);
    expect(row).toMatchObject({ note: "文号：云政办发〔2024〕21号。", title: "云岭省数字政府建设重点任务分工方案" });
  });

  it("says what an emendation would change before it is accepted", async () => {
    const card = await cardOf(await makeBench(), "problem read/suspected-dash");
    expect(card.facts).toContain("拟校改：第 13 字起的“一”改作“—”");
  });

  it("asks for a title where the text has none, and whose plan it is where nothing tells", async () => {
    const library = makeLibrary({ jia: other });
    const folders = { seeds: library.seeds, registry: library.registry, journal: join(library.root, "journal") };
    const bytes = Buffer.from("一、基础\n（一）建设平台。建成平台。（省大数据局牵头）\n");
    const taken = await takeIn({ name: "plan.txt", bytes }, {}, library);
    const plan = await readCase(folders, taken.slug);
    const [card] = plan ? cardsOf(plan) : [];
    expect(card?.facts).toEqual(expect.arrayContaining(["题名：未详", "地域：未详"]));
    expect(card?.mends[0]?.hasToBeEdited).toBe(true);
    const decision = (values: Record<string, string>) => ({ card: card?.id ?? "", mend: "confirm", values, seen: "" });
    const seen = await digestOf(folders, taken.slug);
    const values = Object.fromEntries(card?.mends[0]?.fields.map(({ name, value }) => [name, value]) ?? []);
    await expect(decide(folders, taken.slug, { ...decision(values), seen })).rejects.toThrow("“题名”未填，未写入。");
    const given = { ...values, title: "云岭省平台建设方案", short_title: "平台建设", jurisdiction: "云岭省" };
    await decide(folders, taken.slug, { ...decision(given), seen });
    expect(readFileSync(join(library.registry, "plans.yaml"), "utf8")).toContain("  title: 云岭省平台建设方案\n");
  });

  it("is nothing when everything was accepted as proposed, and the plan can then be published", async () => {
    const bench = await makeBench();
    for (let card = (await bench.cards())[0]; card; card = (await bench.cards())[0]) await bench.accept(card);
    const plans = bench.read("registry/plans.yaml");
    expect(plans).not.toContain("draft:");
    expect(plans).toContain("  # As the text prints it.\n  title: 云岭省数字政府建设重点任务分工方案\n");
    expect(plans).toContain("  numbering:\n    - line: 4\n      reason: 底本如此编号。\n");
    expect(bench.read("registry/departments.yaml")).not.toContain("draft_for");
    expect(bench.read(`seeds/${slug}/matters.yaml`)).toMatch(/\[\]\n$/u);
  });
});

describe("a decision", () => {
  it.each([
    ["emend", "after: 建成甲城—乙城共用\n  cause: dash\n  certainty: certain\n"],
    ["note", "before: 建成甲城一乙城共用\n  cause: oddity\n  certainty: note\n"],
  ])("settles what looks like a damaged dash (%s)", async (way, row) => {
    const bench = await makeBench();
    const card = await cardOf(bench, "problem read/suspected-dash");
    await bench.accept(card, {}, way);
    expect(bench.read(`registry/emendations/${slug}.yaml`)).toContain(row);
    expect((await bench.cards()).some(({ id }) => id === card.id)).toBe(false);
  });

  it("writes what was filled in, and nothing that was not changed", async () => {
    const bench = await makeBench();
    const before = bench.read("registry/departments.yaml");
    await bench.accept(await cardOf(bench, "body yunlingsheng-caizhengting"), { english: "Finance", id: "yl-finance" });
    expect(bench.read("registry/departments.yaml")).toBe(
      before.replace(
        /- id: yunlingsheng-caizhengting\n {2}draft_for: .*\n([\s\S]*?)$/u,
        "- id: yl-finance\n$1  english: Finance\n",
      ),
    );
  });

  it("writes to the file of the place in which the body stands", async () => {
    const library = makeLibrary({ jia: other });
    const bytes = Buffer.from(text.replace("云岭省", "安徽省"));
    const { slug: placed } = await takeIn({ name: "plan.txt", bytes }, {}, library);
    const folders = { seeds: library.seeds, registry: library.registry, journal: join(library.root, "journal") };
    const plan = await readCase(folders, placed);
    const card = plan && cardsOf(plan).find(({ title }) => title.includes("安徽省财政厅"));
    const [mend] = card?.mends ?? [];
    const values = Object.fromEntries(mend?.fields.map(({ name, value }) => [name, value]) ?? []);
    const seen = await digestOf(folders, placed);
    await decide(folders, placed, {
      card: card?.id ?? "",
      mend: mend?.id ?? "",
      values: { ...values, english: "Finance" },
      seen,
    });
    expect(readFileSync(join(library.registry, "departments/anhui.yaml"), "utf8")).toContain("english: Finance");
    expect(existsSync(join(library.registry, "departments.yaml"))).toBe(false);
    expect(await digestOf(folders, placed)).not.toBe(seen);
  });

  it("makes a copy's error an emendation, in a file of its own", async () => {
    const bench = await makeBench();
    const card = await cardOf(bench, "problem tree/number-out-of-order");
    const given = { before: "（三）整", after: "（二）整", reason: "误字。" };
    await bench.accept(card, given, "emend");
    expect(bench.read(`registry/emendations/${slug}.yaml`)).toBe(
      "# Fields: content/README.md.\n\n- line: 4\n  before: （三）整\n  after: （二）整\n  cause: wrong-character\n  certainty: certain\n  reason: 误字。\n",
    );
    expect((await bench.cards()).some(({ id }) => id === card.id)).toBe(false);
  });

  it.each([
    ["（省财政厅牵头", "政厅牵头", "政厅牵头）"],
    ["（省财政厅牵头。", "政厅牵头。", "政厅牵头）。"],
    ["(省财政厅牵头", "政厅牵头", "政厅牵头)"],
    ["省财政厅牵头）", "理系统。省财政厅牵", "理系统。（省财政厅牵"],
    ["省财政厅牵头)", "理系统。省财政厅牵", "理系统。(省财政厅牵"],
  ])("gives an assignment its lost bracket back: %s", async (assignment, before, after) => {
    const bench = await makeBench();
    const lost = `${text}（四）系统。清理系统。${assignment}\n`;
    bench.library.write(`seeds/${slug}.txt`, lost);
    const card = await cardOf(bench, "problem duties/unclosed-bracket");
    await bench.accept(card, {}, "emend");
    const rows = bench.read(`registry/emendations/${slug}.yaml`);
    expect(rows).toContain(`before: ${before}\n  after: ${after}\n  cause: lost-punctuation\n`);
    expect((await bench.cards()).some(({ id }) => id === card.id)).toBe(false);
  });

  it("proposes the number that the ones around a misprinted number ask for", async () => {
    const bench = await makeBench();
    bench.library.write(
      `seeds/${slug}.txt`,
      text.replace("（三）整合", "（五）整合").concat("（三）系统。清理系统。\n"),
    );
    const card = await cardOf(bench, "problem tree/number-out-of-order");
    expect(card.mends.map(({ id }) => id)).toEqual(["emend", "numbering"]);
    await bench.accept(card);
    const rows = bench.read(`registry/emendations/${slug}.yaml`);
    expect(rows).toContain("- line: 4\n  before: （五）整合系\n  after: （二）整合系\n  cause: wrong-character\n");
    expect((await bench.cards()).some(({ id }) => id.includes("number-out-of-order"))).toBe(false);
  });

  it("proposes no number where one may be lost", async () => {
    const bench = await makeBench();
    bench.library.write(`seeds/${slug}.txt`, text.concat("（四）系统。清理系统。\n"));
    const card = await cardOf(bench, "problem tree/number-out-of-order");
    expect(card.mends.map(({ id }) => id)).toEqual(["numbering", "emend"]);
  });

  it("parts two lines that were made one behind the assignment of the first", async () => {
    const bench = await makeBench();
    bench.library.write(`seeds/${slug}.txt`, text.concat("（四）系统。清理系统（省财政厅牵头）推进共享\n"));
    const card = await cardOf(bench, "problem duties/inside-paragraph");
    await bench.accept(card, {}, "emend");
    const [row] = parse(bench.read(`registry/emendations/${slug}.yaml`));
    expect(row).toMatchObject({
      line: 5,
      before: "厅牵头）推进共享",
      after: "厅牵头）\n推进共享",
      cause: "line-break",
    });
    expect((await bench.cards()).some(({ id }) => id === card.id)).toBe(false);
  });

  it("takes a misprinted name for the body that is meant, in every line, and its own row out", async () => {
    const bench = await makeBench();
    const given = { right: "省财政厅" };
    await bench.accept(await cardOf(bench, "body yunlingsheng-dashujuju"), given, "misprint");
    expect(bench.read(`registry/emendations/${slug}.yaml`).match(/^- line: .*$/gmu)).toEqual([
      "- line: 3",
      "- line: 4",
    ]);
    expect(bench.read("registry/departments.yaml")).not.toContain("dashujuju");
    expect((await bench.cards()).some(({ id }) => id.includes("unknown-department"))).toBe(false);
  });

  it("is refused where the row would be wrong, with what is wrong, and nothing is written", async () => {
    const bench = await makeBench();
    const before = bench.state();
    const card = await cardOf(bench, "problem tree/number-out-of-order");
    const body = await cardOf(bench, "body yunlingsheng-caizhengting");
    const nowhere = { before: "没有的字", after: "有", reason: "误字。" };
    await expect(bench.accept(card, nowhere, "emend")).rejects.toThrow(
      /^写入后登记有误，未写入：校改与底本对不上（见到：第 \d+ 行没有“没有的字”；应为：恰有一处）$/u,
    );
    await expect(bench.accept(card, { reason: "误。" }, "emend")).rejects.toThrow("校改不成立");
    await expect(bench.accept(card, { reason: " " })).rejects.toThrow("“理由”未填");
    await expect(bench.accept(body, { id: "Not an id" })).rejects.toThrow(
      '登记行的字段不合规定（见到：字段 id，其值为 "Not an id"；应为：小写英文字母、数字和连字符）',
    );
    await expect(bench.accept(body, { id: "yunlingsheng-dashujuju" })).rejects.toThrow("两行登记的代号或名称相同");
    await expect(bench.accept(body, { kind: "invented" })).rejects.toThrow("“类别”未填");
    expect(bench.state()).toBe(before);
    expect(await readJournal(bench.folders, slug)).toEqual({ count: 0 });
  });

  it("is refused where a file is not as it was shown, so that two windows cannot overwrite each other", async () => {
    const bench = await makeBench();
    const [first, , second] = await bench.cards();
    const seen = await digestOf(bench.folders, slug);
    const choose = (card: Card | undefined, name: string) => {
      const values = Object.fromEntries(card?.mends[0]?.fields.map((field) => [field.name, field.value]) ?? []);
      return decide(bench.folders, slug, { card: card?.id ?? "", mend: name, values, seen });
    };
    await choose(first, "confirm");
    const before = bench.state();
    await expect(choose(second, "confirm")).rejects.toThrow("文件在显示之后已被改动");
    expect(bench.state()).toBe(before);
  });

  it("is refused where the card or the way is none of those that are open", async () => {
    const bench = await makeBench();
    const seen = await digestOf(bench.folders, slug);
    const choice = { card: "body jia", mend: "confirm", values: {}, seen };
    await expect(decide(bench.folders, slug, choice)).rejects.toThrow("已不在待定之列");
  });

  it("lets a warning be reviewed, which is then open no more, and no error", async () => {
    const bench = await makeBench();
    const seed = `${text}（五）收尾。加强管理，\n`;
    bench.library.write(`seeds/${slug}.txt`, seed);
    const [card] = (await bench.cards()).filter(({ id }) => id.startsWith("problem watch/cut-sentence"));
    if (!card) throw new Error("The sentence is not seen as cut.");
    await bench.accept(card);
    expect((await bench.cards()).some(({ id }) => id === card.id)).toBe(false);
    const twice = await cardOf(bench, "problem seed/changed");
    expect(twice.mends.map(({ id }) => id)).toEqual([]);
  });
});

describe("a body whose drafted name is not its own", () => {
  /** A bench for the text with another first assignment. */
  const benchOf = (assignment: string) => makeBench(text.replace("省大数据局牵头，省财政厅配合", assignment));

  it("stays known under that name when its own is given, so that nothing new is to decide", async () => {
    const bench = await makeBench();
    const before = (await bench.cards()).length;
    const given = { name: "云岭省数据局", full_name: "云岭省数据管理局" };
    await bench.accept(await cardOf(bench, "body yunlingsheng-dashujuju"), given);
    expect(bench.read("registry/departments.yaml")).toContain(
      "  name: 云岭省数据局\n  full_name: 云岭省数据管理局\n  kind: local\n",
    );
    expect(bench.read("registry/departments.yaml")).toContain("    - type: short\n      form: 云岭省大数据局\n");
    expect((await bench.cards()).length).toBe(before - 1);
  });

  it("can be another body proposed for the plan, where one name shortens the other", async () => {
    const bench = await benchOf("甲城市牵头，省农业厅、甲城市人民政府、省农业农村厅配合");
    const place = await cardOf(bench, "body jiachengshi");
    expect(place.mends.map(({ label }) => label)).toEqual(["采纳", "即“甲城市人民政府”，作其别名", "名称有误字，校改"]);
    await bench.accept(place, {}, "same jiachengshirenminzhengfu");
    const short = await cardOf(bench, "body yunlingsheng-nongyeting");
    expect(short.mends.map(({ label }) => label)).toContain("即“云岭省农业农村厅”，作其别名");
    const government = await cardOf(bench, "body jiachengshirenminzhengfu");
    expect(government.facts).toContain("底本作：甲城市、甲城市人民政府");
    await bench.accept(government);
    expect(bench.read("registry/departments.yaml")).toMatch(
      /name: 甲城市人民政府\n(?: {2}.*\n)* {2}aliases:\n {4}- type: short\n {6}form: 甲城市\n/u,
    );
    expect((await bench.cards()).some(({ id }) => id.includes("unknown-department"))).toBe(false);
  });

  it("is one that was decided since for another plan: its row goes, and the plan means that body", async () => {
    const bench = await makeBench();
    const second = "云岭省绿色发展重点任务分工方案\n一、育苗\n（一）建苗圃。（省财政厅牵头）\n";
    const { slug: later } = await takeIn({ name: "b.txt", bytes: Buffer.from(second) }, {}, bench.library);
    expect(bench.read("registry/departments.yaml").match(/^ {2}name: 云岭省财政厅/gmu)).toHaveLength(2);
    await bench.accept(await cardOf(bench, "body yunlingsheng-caizhengting"));
    const read = async () => cardsOf((await readCase(bench.folders, later)) as Case);
    expect((await read()).map(({ kind }) => kind)).toEqual(["plan", "body"]);
    const card = (await read()).find(({ kind }) => kind === "body");
    expect(card?.mends.map(({ label }) => label)).toEqual(["即已登记的“云岭省财政厅”，此行不用", "名称有误字，校改"]);
    const seen = await digestOf(bench.folders, later);
    const choice = { card: card?.id ?? "", mend: card?.mends[0]?.id ?? "", values: {}, seen };
    await decide(bench.folders, later, choice);
    expect(bench.read("registry/departments.yaml").match(/^ {2}name: 云岭省财政厅/gmu)).toHaveLength(1);
    expect((await read()).map(({ kind }) => kind)).toEqual(["plan"]);
  });

  it("can be said of a name that nobody knows to shorten that of a body that was taken in before", async () => {
    const bench = await benchOf("省农业厅牵头，省农业农村厅配合");
    await bench.accept(await cardOf(bench, "body yunlingsheng-nongyenongcunting"));
    const rows = bench.read("registry/departments.yaml");
    const at = rows.indexOf("# Printed as 省农业厅");
    const end = rows.indexOf("\n#", at + 1);
    bench.library.write("registry/departments.yaml", rows.slice(0, at) + (end < 0 ? "" : rows.slice(end + 1)));
    const card = await cardOf(bench, "problem duties/unknown-department");
    expect(card.mends.map(({ label }) => label)).toContain("即“云岭省农业农村厅”，作其别名");
  });
});

describe("a reading of another witness", () => {
  it("is adopted as an emendation, or not, and is then no longer to decide", async () => {
    const bench = await makeBench();
    const told = { as: "witness", source: "另一网站" } as const;
    for (const witness of [text.replace("清理系统", "整治系统"), text.replace("共用平台", "公用平台")])
      await takeIn({ name: "b.txt", bytes: Buffer.from(witness) }, told, bench.library);
    const adopted = await cardOf(bench, "variant 3 ");
    const refused = await cardOf(bench, "variant 4 ");
    await bench.accept(adopted);
    await bench.accept(refused, {}, "dismiss");
    const rows = bench.read(`registry/emendations/${slug}.yaml`);
    expect(rows).toContain("- line: 3\n  before: 一乙城共用平台\n  after: 一乙城公用平台\n");
    expect(rows).toMatch(/reason: 据另本（另一网站）。\n$/u);
    expect((await bench.cards()).some(({ kind }) => kind === "variant")).toBe(false);
  });
});

describe("taking a decision back", () => {
  it("restores every byte, one decision after the other, also in another session", async () => {
    const bench = await makeBench();
    const states = [bench.state()];
    for (let card = (await bench.cards())[0]; card; card = (await bench.cards())[0]) {
      await bench.accept(card);
      states.push(bench.state());
    }
    for (const state of states.reverse()) {
      expect(bench.state()).toBe(state);
      const { last } = await readJournal(bench.folders, slug);
      if (last) await undo(bench.folders, slug, last.name);
    }
    expect(await readJournal(bench.folders, slug)).toEqual({ count: 0 });
    await expect(undo(bench.folders, slug, "00001.yaml")).rejects.toThrow("没有可以撤销的");
  });

  it("takes a file away that the decision made", async () => {
    const bench = await makeBench();
    const file = join(bench.folders.registry, "emendations", `${slug}.yaml`);
    const given = { before: "（三）整", after: "（二）整", reason: "误字。" };
    await bench.accept(await cardOf(bench, "problem tree/number-out-of-order"), given, "emend");
    expect(existsSync(file)).toBe(true);
    await undo(bench.folders, slug, "00001.yaml");
    expect(existsSync(file)).toBe(false);
  });

  it("is refused where somebody has changed the file since", async () => {
    const bench = await makeBench();
    const [card] = await bench.cards();
    if (card) await bench.accept(card);
    const plans = join(bench.folders.registry, "plans.yaml");
    writeFileSync(plans, `${readFileSync(plans, "utf8")}# later\n`);
    await expect(undo(bench.folders, slug, "00001.yaml")).rejects.toThrow("不能撤销，以免覆盖");
  });
});

describe("a request to the workbench", () => {
  const host = "127.0.0.1:4321";
  const own = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
  const sent = { ...own, "content-type": "application/json", "x-workbench-token": "secret" };
  const ask = (headers: Record<string, string>, method = "POST", remoteAddress = "127.0.0.1") =>
    whyRefused({ method, remoteAddress, headers }, "secret");

  it("is answered where it comes from a page of ours on this machine", () => {
    expect(ask(sent)).toBeUndefined();
    expect(ask({ host: "[::1]:4321" }, "GET", "::1")).toBeUndefined();
    expect(ask({ host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }, "GET")).toBeUndefined();
  });

  it.each([
    ["from another machine", sent, "POST", "192.0.2.7"],
    ["under a foreign name that leads here", { ...sent, host: "evil.example:4321" }, "POST"],
    ["from a page of another site", { ...sent, origin: "https://evil.example" }, "POST"],
    [
      "from a page of another port",
      { ...sent, origin: "http://127.0.0.1:9999", "sec-fetch-site": "same-site" },
      "POST",
    ],
    ["from another site that reads", { host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" }, "GET"],
    ["without the token", { ...sent, "x-workbench-token": "guess" }, "POST"],
    ["as a form sends it", { ...sent, "content-type": "text/plain" }, "POST"],
    ["by another method", sent, "PUT"],
  ])("is refused %s", (_, headers, method, remoteAddress?: string) => {
    expect(ask(headers, method, remoteAddress)).toMatch(/编校台只供本机使用|未予受理/u);
  });
});

describe("what the system says of a file", () => {
  it("is said in words, with what to do, to whoever asks for a board or decides", async () => {
    const bench = await makeBench();
    const answering = { folders: bench.folders, base: "/", token: "t" };
    const headers = { host: "localhost:4321", origin: "http://localhost:4321", "x-workbench-token": "t" };
    const asked = { remoteAddress: "127.0.0.1", headers: { ...headers, "content-type": "application/json" } };
    const [{ id }] = (await bench.cards()) as [Card];
    rmSync(join(bench.library.registry, "plans.yaml"));
    symlinkSync("plans.yaml", join(bench.library.registry, "plans.yaml"));
    for (const [method, path, body] of [
      ["GET", `${slug}/`, ""],
      ["POST", `${slug}/decide/`, JSON.stringify({ card: id, mend: "accept", values: {}, seen: "" })],
      ["POST", `${slug}/undo/`, JSON.stringify({ card: "x" })],
    ] as const) {
      const { status, type, body: said } = await answer({ ...asked, method, path, body }, answering);
      expect({ status, type }).toEqual({ status: 500, type: "text/plain" });
      expect(said).toContain("链接首尾相接");
      expect(said).toContain("ELOOP");
      expect(said).toContain("办法");
    }
  });
});
