import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { TrialReport } from "../../src/workspace/trial/trial-report.ts";

const folder = mkdtempSync(join(tmpdir(), "fengong-try-"));
const text = join(folder, "plan.txt");
const bodies = join(folder, "bodies.txt");

/** Run the command in the folder of this repository. */
function run(...options: string[]) {
  return spawnSync(process.execPath, ["scripts/try.ts", ...options], { encoding: "utf8" });
}

beforeAll(() => {
  writeFileSync(
    text,
    [
      "云岭省数字政府建设重点任务分工方案",
      "一、夯实基础",
      "（一）建设平台。建成统一平台。（省大数据局牵头，省财政厅、省档案馆配合）",
      "（二）整合系统。清理系统。（省大数据局、各市人民政府负责）",
    ].join("\n"),
  );
  writeFileSync(bodies, "省大数据局|省大数据管理局\n\n# 下面是财政\n省财政厅\n");
});

describe("npm run try", () => {
  it("gives headings, duties, problems and unknown names of a text that no library holds", () => {
    const report = JSON.parse(run(text, "--bodies", bodies, "--json").stdout) as TrialReport;
    expect(report.title).toBe("云岭省数字政府建设重点任务分工方案");
    expect(report.headings).toEqual([
      { path: "1", level: 1, numeral: "一、", title: "夯实基础", line: 2 },
      { path: "1/1", level: 2, numeral: "（一）", title: "建设平台", line: 3 },
      { path: "1/2", level: 2, numeral: "（二）", title: "整合系统", line: 4 },
    ]);
    expect(report.duties).toMatchObject([
      { path: "1/1", line: 3, lead: ["省大数据局"], support: ["省财政厅", "省档案馆"], text: "建成统一平台。" },
      { path: "1/2", line: 4, lead: ["省大数据局"], groups: [{ surface: "各市人民政府", role: "lead" }] },
    ]);
    expect(report.unknown).toEqual([{ surface: "省档案馆", lines: [3], nearest: [] }]);
    expect(report.problems.map(({ code, line }) => `${code} ${line}`)).toContain("duties/unknown-department 3");
  });

  it("keeps the fields of its JSON", () => {
    const report = JSON.parse(run(text, "--json").stdout) as TrialReport;
    const [duty] = report.duties;
    expect(Object.keys(report)).toEqual(["title", "found", "headings", "duties", "problems", "unknown"]);
    expect(Object.keys(duty ?? {}).join(" ")).toBe(
      "path line lead support groups open_ended qualifier term term_from term_to term_kind rule assignment text",
    );
    expect(Object.keys(report.problems[0] ?? {}).join(" ")).toBe("code severity line col found expected fix");
  });

  it("says whose plan it takes a text for, and by what", () => {
    expect(run(text).stdout).toContain("Jurisdiction: 云岭省 (from the title).");
    expect(run(text, "--jurisdiction", "海州市").stdout).toContain("Jurisdiction: 海州市 (as told).");
  });

  it("reads a page that was saved as text as the page that it is", () => {
    const page = join(folder, "page.txt");
    writeFileSync(
      page,
      "文号：云政发〔2018〕13号\n<p>各市人民政府：</p><p>现将《云岭省增收实施方案》印发给你们，请认真组织实施。</p>" +
        "<p>云岭省人民政府</p><p>2018年3月27日</p><p><strong>云岭省增收实施方案</strong></p>" +
        "<p>根据国务院的意见，结合我省实际，制定本方案。</p><p><strong>一、总体目标</strong></p><p>增加收入。</p>",
    );
    const report = JSON.parse(run(page, "--json").stdout) as TrialReport;
    rmSync(page);
    expect(report.title).toBe("云岭省增收实施方案");
    expect(report.headings).toEqual([{ path: "1", level: 1, numeral: "一、", title: "总体目标", line: 8 }]);
  });

  it("exits with 0 whatever the problems, with 2 where a file cannot be read, and writes nothing", () => {
    expect(run(text).status).toBe(0);
    expect(run(join(folder, "gone.txt"))).toMatchObject({ status: 2, stderr: expect.stringContaining("gone.txt") });
    expect(run(text, "--bodies", join(folder, "gone.txt")).status).toBe(2);
    expect(run(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining("which is no file") });
    execFileSync("mkfifo", [join(folder, "pipe")]);
    expect(run(join(folder, "pipe"))).toMatchObject({ status: 2, stderr: expect.stringContaining("which is no file") });
    writeFileSync(join(folder, "latin.txt"), Buffer.from([0xd6, 0xd0]));
    expect(run(text, "--bodies", join(folder, "latin.txt"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("expected UTF-8"),
    });
    expect(readdirSync(folder).sort()).toEqual(["bodies.txt", "latin.txt", "pipe", "plan.txt"]);
  });

  it("reads a text in GB18030", () => {
    const file = join(folder, "gb.txt");
    // 云岭省工作方案 and 一、建设平台。
    writeFileSync(file, Buffer.from("d4c6c1ebcaa1b9a4d7f7b7bdb0b80ad2bba1a2bda8c9e8c6bdcca8a1a30a", "hex"));
    const { status, stdout } = run(file, "--json");
    rmSync(file);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as TrialReport).title).toBe("云岭省工作方案");
  });
});
