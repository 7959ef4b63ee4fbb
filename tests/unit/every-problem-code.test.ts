import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type ProblemCode, problemCodes } from "../../src/diagnostics/codes.ts";
import { type Problem, sayProblem } from "../../src/diagnostics/problem.ts";
import { readLibrary } from "../../src/files/read-library.ts";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import { compilePlan } from "../../src/pipeline/index.ts";
import { watchPlan } from "../../src/pipeline/watch/index.ts";
import { silentGenre } from "../../src/registry/genre.ts";
import { sha256Of } from "../../src/registry/identifiers.ts";
import type { EmendationRow } from "../../src/registry/schema.ts";
import { wordsOf } from "../../src/strings/problems/index.ts";
import { compileLibrary } from "../../src/workspace/compile-library.ts";
import { makeTrialRegistry, makeTrialRow } from "../../src/workspace/trial/trial-registry.ts";
import { compileText, makeRow, type PlanFields } from "../support/make-registry.ts";
import { makeLibrary, plansFile, type TemporaryLibrary } from "../support/temporary-library.ts";

type Problems = readonly Problem[] | Promise<readonly Problem[]>;

/** Problems of a library of one plan, in whose folders something was changed. */
async function inLibrary(change: (folders: TemporaryLibrary) => void): Promise<readonly Problem[]> {
  const folders = makeLibrary({ sample: "一、甲\n" });
  change(folders);
  return compileLibrary(await readLibrary(folders), `${folders.registry}/identifiers.lock`).problems;
}

function inText(text: string, row: Partial<PlanFields> = {}): Problems {
  return compileText(text, { row }).problems;
}

/** Problems of a text whose title nobody has said. */
async function inTrial(text: string): Promise<readonly Problem[]> {
  const registry = makeTrialRegistry([], "bodies.txt", await readShippedWords());
  return compilePlan({ file: "a.txt", row: makeTrialRow("a.txt", "", undefined), text }, registry).problems;
}

function withRows(text: string, ...changes: readonly [before: string, after: string][]): Problems {
  const emendations = changes.map(([before, after]): EmendationRow => {
    return { line: 1, before, after, cause: "wrong-character", certainty: "certain", reason: "试" };
  });
  return compileText(text, { emendations }).problems;
}

function lockOf(address: string): string {
  return `section\t1\t${address}\t2026.11\t${sha256Of("别的")}\n`;
}

/** A row of mentions.yaml on the first line. */
function mention(department: string, surface: string): string {
  return stringify([{ plan: "sample", line: 1, surface, department, verdict: "mention", reason: "试" }]);
}

/** A row of towns.yaml. */
function town(coordinates: { lat: number; lon: number; source: string }): string {
  return stringify([{ id: "town", name: "甲", country: "CN", coordinates }]);
}

/** A row for a body without any history. */
function body(id: string, fields: object): object {
  return {
    id,
    name: `自治区${id}局`,
    full_name: `内蒙古自治区${id}局`,
    kind: "autonomous-region",
    source: "试",
    ...fields,
  };
}

/** Two bodies with one alias, which an assignment then names. */
function claimTwice({ write }: TemporaryLibrary): void {
  const text = "加快建设。（商务局牵头）";
  const aliases = [{ type: "short", form: "商务局" }];
  write("registry/departments.yaml", stringify([body("first", { aliases }), body("second", { aliases })]));
  write("seeds/sample.txt", text);
  write("registry/plans.yaml", plansFile([makeRow(text)]));
}

/** A body of another place, by a short form. */
function nameForeign({ write }: TemporaryLibrary): void {
  const text = "加快建设。（商务局牵头，市财政局配合）";
  const fields = { full_name: "云岭省商务局", kind: "other", aliases: [{ type: "short", form: "商务局" }] };
  write("registry/departments.yaml", stringify([body("first", fields)]));
  write("seeds/sample.txt", text);
  write("registry/plans.yaml", plansFile([makeRow(text)]));
}

/** A duty that was read without the last words of its assignment. */
function watchUnread(): readonly Problem[] {
  const plan = compileText("加快建设。（自治区商务厅牵头）");
  const duties = plan.duties.map((duty) => ({ ...duty, assignment: "（自治区商务厅牵头，样板三处）" }));
  return watchPlan({
    ...plan,
    file: "sample.txt",
    duties,
    departments: [],
    words: silentGenre,
    reviewed: [],
    problems: [],
  });
}

/** A row of projects.yaml, found as its own id unless the test says otherwise. */
function project(id: string, fields: object = {}): object {
  const aliases = [{ literal: id }];
  return { id, name: id, kind: "place", level: "place", aliases, why: "试", sure: "certain", ...fields };
}

/** Problems of a library whose text is `text`, with rows of projects.yaml. */
function withProjects(text: string, ...rows: readonly object[]): Problems {
  return inLibrary(({ write }) => {
    write("registry/projects.yaml", stringify(rows));
    write("seeds/sample.txt", text);
    write("registry/plans.yaml", plansFile([makeRow(text)]));
  });
}

/** A body that became itself. */
function succeedItself({ write }: TemporaryLibrary): void {
  const succession = [{ to: "first", how: "renamed", sure: "certain", source: "试" }];
  write("registry/departments.yaml", stringify([body("first", { succession })]));
}

/** A body of one province in the file of another. */
function misplaceBody({ write }: TemporaryLibrary): void {
  write("registry/departments/anhui.yaml", stringify([body("first", { full_name: "广东省商务厅" })]));
}

/** For every code the smallest input that raises it. */
const raise: Record<ProblemCode, () => Problems> = {
  "seed/not-utf8": () => inLibrary(({ write }) => write("seeds/sample.txt", Buffer.from([0xff]))),
  "seed/changed": () => inLibrary(({ write }) => write("seeds/sample.txt", "一、乙\n")),
  "seed/no-folder": async () =>
    (await readLibrary({ ...makeLibrary({ sample: "" }), seeds: "no-such-folder" })).problems,
  "seed/missing": () =>
    inLibrary(({ write }) => write("registry/plans.yaml", plansFile([makeRow("", { slug: "gone" })]))),
  "seed/left-out": async () => {
    const folders = makeLibrary({ sample: "一、甲\n" });
    folders.write("registry/plans.yaml", plansFile([makeRow("", { slug: "gone" })]));
    return (await readLibrary({ ...folders, partial: true })).problems;
  },
  "seed/unregistered": () => inLibrary(({ write }) => write("seeds/other.txt", "")),
  "library/no-file": () => inLibrary(({ write }) => write("registry/redirects.yaml/folder", "")),
  "library/no-folder": () => inLibrary(({ write }) => write("registry/emendations", "")),
  "registry/not-utf8": () => inLibrary(({ write }) => write("registry/redirects.yaml", Buffer.from([0xff]))),
  "registry/not-yaml": () => inLibrary(({ write }) => write("registry/redirects.yaml", "- [")),
  "registry/schema": () => inLibrary(({ write }) => write("registry/redirects.yaml", "- from: 1\n")),
  "registry/duplicate": () =>
    inLibrary(({ write }) => write("registry/plans.yaml", plansFile([makeRow(""), makeRow("")]))),
  "registry/unknown-plan": () => inLibrary(({ write }) => write("registry/emendations/other.yaml", "[]")),
  "read/emendation-unmatched": () => withRows("牵头", ["卒头", "牵头"]),
  "read/emendation-ambiguous": () => withRows("卒头，卒头", ["卒头", "牵头"]),
  "read/emendation-overlap": () => withRows("局卒头", ["局卒", "局牵"], ["卒头", "牵头"]),
  "read/suspected-mojibake": () => inText("其他\ufffd市"),
  "read/garbled": () => inText("加快建设，鍐呰挋鍙よ嚜娌诲尯推进工作。"),
  "read/suspected-dash": () => inText("满洲里—海拉尔，满洲里一海拉尔"),
  "blocks/no-title": () => inTrial("一、甲\n"),
  "blocks/uneven-row": () => inText("一、甲\n序号\t任务\t责任单位\n1\t做甲。\n"),
  "blocks/broken-title": () =>
    inText("（一）加强教师队伍建设，完善学校设施\n和教学设备，提高水平。\n（二）支持企业。\n"),
  "blocks/joined-cells": () =>
    inText("序号 类别 主要任务 牵头单位\n1 加强保护 严守红线 实施 自治区商务厅\n2 改善环境 严守底线 自治区财政厅"),
  "blocks/unknown-column": () => inText("一、甲\n序号\t任务\t某栏\t责任单位\n1\t做甲。\t乙\t自治区商务厅\n"),
  "blocks/fused-heading": () => inText("第一节 总则内蒙古位于北部，资源富集。"),
  "blocks/unnumbered-line": () => inText("一、甲\n加快建设。\n甲乙丙丁\n抓好落实。"),
  "blocks/lone-number": () => inText("一、甲\n①加快建设。"),
  "blocks/unknown-line": () => inText("一、甲", { headings: [{ line: 9, id: "next", title: "下", reason: "试" }] }),
  "tree/number-out-of-order": () => inText("一、甲\n三、丙"),
  "tree/duplicate-address": () => inText("一、甲\n一、乙"),
  "duties/unknown-department": () => inText("加快建设。（自治区能源局牵头）"),
  "duties/ambiguous-department": () => inLibrary(claimTwice),
  "duties/no-name": () => inText("加快建设。（牵头，自治区商务厅配合）"),
  "duties/twice-in-assignment": () => inText("加快建设。（自治区商务厅牵头，自治区商务厅配合）"),
  "duties/lead-named-again": () => inText("加快建设。（牵头单位：自治区商务厅；责任单位：自治区商务厅、财政厅）"),
  "duties/unclosed-bracket": () => inText("加快建设。（自治区商务厅牵头"),
  "duties/no-lead": () => inText("加快建设。（自治区商务厅配合）"),
  "duties/inside-paragraph": () => inText("召开（自治区商务厅牵头）会议。"),
  "duties/no-role-word": () => inText("加快建设。（自治区商务厅）"),
  "duties/standing-remark": () =>
    inText("加快建设。（自治区商务厅负责。以下均需各盟市落实，不再列出）\n做乙。（自治区商务厅负责）"),
  "duties/numbered-points": () => inText("（一）做甲。\n（二）做乙。\n（三）做丙。\n以上2—5项由自治区商务厅负责。"),
  "duties/ditto": () => inText("（一）加快建设。（同上）"),
  "duties/wide-table": () =>
    inText(`| 任务 | 牵头单位 ${"| 甲 ".repeat(199)}|\n| 做甲。 | 自治区商务厅 ${"| 乙 ".repeat(199)}|`),
  "duties/points-below": () => inText("（一）加快建设。（自治区商务厅负责）\n1.做甲。\n2.做乙。（自治区财政厅负责）"),
  "duties/prose": () => inText("加快建设（由各方负责的道路）。"),
  "watch/unread-assignment": () => inText("加快建设。由商务厅牵头推进铁路建设。"),
  "watch/swallowed-assignment": () => inText("做甲，由自治区商务厅牵头做丙。\n做乙。（自治区商务厅牵头）"),
  "watch/unaccounted-words": watchUnread,
  "watch/foreign-body": () => inLibrary(nameForeign),
  "watch/cut-sentence": () => inText("加快建设铁路，修建公路、"),
  "registry/needless-review": () =>
    inLibrary(({ write }) =>
      write(
        "registry/reviewed/sample.yaml",
        stringify([{ code: "watch/cut-sentence", line: 1, found: "甲", reason: "试" }]),
      ),
    ),
  "registry/circle": () => inLibrary(succeedItself),
  "registry/coordinate-outside": () =>
    inLibrary(({ write }) => write("registry/towns.yaml", town({ lat: 117.4, lon: 49.6, source: "试" }))),
  "registry/misplaced-body": () => inLibrary(misplaceBody),
  "registry/unknown-department": () =>
    inLibrary(({ write }) => write("registry/mentions.yaml", mention("nobody", "甲"))),
  "registry/unknown-project": () => withProjects("甲", project("a", { relations: [{ type: "part_of", id: "b" }] })),
  "registry/contested-alias": () => withProjects("甲", project("a"), project("b", { aliases: [{ literal: "a" }] })),
  "link/alias-unmatched": () => withProjects("甲", project("a")),
  "link/alias-covered": () => withProjects("ab", project("a"), project("ab")),
  "link/single-section": () => withProjects("一、a", project("a")),
  "link/needless-reason": () => withProjects("一、a\n二、a", project("a", { single_section: "试" })),
  "link/contested": () => withProjects("abc", project("ab"), project("bc")),
  "link/mention-unmatched": () => inLibrary(({ write }) => write("registry/mentions.yaml", mention("nobody", "丙"))),
  "identifiers/lost": () => inLibrary(({ write }) => write("registry/identifiers.lock", lockOf("sample/9"))),
  "identifiers/repointed": () => inLibrary(({ write }) => write("registry/identifiers.lock", lockOf("sample/1"))),
  "identifiers/redirect": () =>
    inLibrary(({ write }) => write("registry/redirects.yaml", stringify([{ from: "sample/9", reason: "试" }]))),
  "identifiers/broken-link": () =>
    inLibrary(({ write }) => write("registry/identifiers.lock", lockOf("sample/1").replace("\n", "\t0123456789ab\n"))),
  "identifiers/lost-line": () =>
    inLibrary(({ write }) => write("registry/identifiers.lock", lockOf("sample/1").replace("\t1\t", "\t2\t"))),
  "identifiers/line-ends": () =>
    inLibrary(({ write }) => write("registry/identifiers.lock", lockOf("sample/1").replaceAll("\n", "\r\n"))),
  "identifiers/malformed": () => inLibrary(({ write }) => write("registry/identifiers.lock", "section one\n")),
};

/** Values that are words of English, of which each language has its own. */
const translated: ReadonlySet<string> = new Set(["section", "emendations", "folder"]);

/** Every text and number among the values of a problem; messages of a schema are English. */
function leavesOf(values: unknown): string[] {
  if (typeof values !== "object" || values === null) return [String(values)];
  return Object.entries(values).flatMap(([name, value]) =>
    name === "issue" || name === "message" ? [] : leavesOf(value),
  );
}

describe("the problem", () => {
  it.each(Object.keys(problemCodes) as ProblemCode[])(
    "%s is raised by the smallest input that has it",
    async (code) => {
      expect((await raise[code]()).map((problem) => problem.code)).toContain(code);
    },
  );

  it.each(Object.keys(problemCodes) as ProblemCode[])(
    "%s says in Chinese what it says in English, down to each name and number",
    async (code) => {
      const problem = (await raise[code]()).find((one) => one.code === code) as Problem;
      const { title, mend, ...chinese } = wordsOf(problem);
      const english = sayProblem(problem);
      expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
      for (const words of [title, mend, Object.values(chinese).join("")]) {
        expect(words).toMatch(/\p{Script=Han}/u);
        expect(words).not.toMatch(/\b(?:the|of|in|an|is|and|with|which|undefined)\b|\[object/u);
      }
      const said = (value: string, words: object) => Object.values(words).join("").includes(value);
      const untold = leavesOf(problem.values).filter((value) => said(value, english) && !said(value, chinese));
      expect(untold.filter((value) => !translated.has(value))).toEqual([]);
    },
  );
});
