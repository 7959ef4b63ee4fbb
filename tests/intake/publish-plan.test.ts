import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestFiles, filesBelow } from "../../src/files/digest-files.ts";
import { takeIn } from "../../src/workspace/intake/take-in.ts";
import { printPublished } from "../../src/workspace/publication/print-published.ts";
import { type Conduct, publishPlan } from "../../src/workspace/publication/publish-plan.ts";
import { sayRefusal } from "../../src/workspace/say-refusal.ts";
import { makeLibrary, plansFile } from "../support/temporary-library.ts";

const text = `云岭省数字政府建设重点任务分工方案
一、夯实基础
（一）建设平台。建成统一平台。（省大数据局牵头，省财政厅配合）
`;
const slug = "yunling-shuzizhengfujianshe";

/** A project with one draft, and the least that copying it asks for. */
async function makeProject() {
  const { root: project, write } = makeLibrary({});
  write("content/registry/plans.yaml", plansFile([]));
  write("content/plans/.generated", "old");
  write("content/registry/identifiers.lock", "");
  write("dist/index.html", "old");
  write("node_modules/some/package.json", "{}");
  for (const name of ["library.yaml", "genre.yaml", "jurisdictions.yaml", "departments/central.yaml"]) {
    mkdirSync(dirname(join(project, "content/registry", name)), { recursive: true });
    cpSync(join("content/registry", name), join(project, "content/registry", name));
  }
  const folders = { seeds: join(project, "seeds"), registry: join(project, "content/registry") };
  await takeIn({ name: "plan.txt", bytes: Buffer.from(text) }, {}, folders);
  return project;
}

/** Take the marks of drafts out, as a person does who has read the rows. */
function confirm(project: string): void {
  for (const name of ["plans.yaml", "departments.yaml"]) {
    const file = join(project, "content/registry", name);
    const rows = readFileSync(file, "utf8").replace(/^ {2}draft(?:_for)?: .*\n/gmu, "");
    writeFileSync(file, rows);
  }
}

const stateOf = (project: string) => digestFiles(filesBelow(["seeds", "content", "dist"], project), project);

/** Steps that leave what the true ones leave; the one named fails. */
function conduct(failing?: string, meanwhile: () => void = () => {}): Conduct & { readonly begun: string[] } {
  const begun: string[] = [];
  return {
    begun,
    begin: ({ script }) => void begun.push(script),
    run: async ({ script }, folder) => {
      if (script === failing) return { failed: "what it printed" };
      meanwhile();
      const lock = `section\t1\t${slug}\t2026.11\t${"0".repeat(64)}\npage\t1\t/plans/${slug}/\t2026.11\t-\n`;
      const made = {
        "dist/index.html": "new",
        "content/plans/.generated": "new",
        "content/measured/search.json": "new",
        "content/registry/identifiers.lock": lock,
      };
      for (const [path, content] of Object.entries(made)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      return {};
    },
  };
}

const request = { slugs: [slug], areWarningsRead: false };

describe("publishing a plan", () => {
  it("is refused while a row is a draft, each with its place and mend", async () => {
    const project = await makeProject();
    const steps = conduct();
    const refusal = publishPlan({ ...request, project }, steps);
    await expect(refusal).rejects.toThrow(/plans\.yaml:1:3 草稿\n.*文件 yunling.*仍是草稿\n {2}办法：.*其 draft 一行/u);
    await expect(refusal).rejects.toThrow(/departments\.yaml:4:3 草稿\n.*部门 yunlingsheng-dashujuju/u);
    expect(steps.begun).toEqual([]);
  });

  it("is refused while a problem of the plan is open, as severe as it will be", async () => {
    const project = await makeProject();
    confirm(project);
    writeFileSync(join(project, "content/registry/departments.yaml"), "[]\n");
    const refusal = publishPlan({ ...request, project }, conduct());
    await expect(refusal).rejects.toThrow(
      /seeds\/yunling[^:]*\.txt:3:\d+ 必须改正 duties\/unknown-department .*\n {2}见到：.*“省大数据局”.*\n/u,
    );
  });

  it("is refused where nobody has taken the plan in", async () => {
    const project = await makeProject();
    await expect(publishPlan({ ...request, slugs: ["other"], project }, conduct())).rejects.toThrow(
      `Unexpected the plan “other”, expected one of ${slug}. Fix: take it in first`,
    );
  });

  it("is refused where another decided plan would go out unnamed, which can be named, or be a draft again", async () => {
    const project = await makeProject();
    const folders = { seeds: join(project, "seeds"), registry: join(project, "content/registry") };
    const second = "云岭省绿色发展重点任务分工方案\n一、育苗\n（一）建苗圃。（省林业局牵头）\n";
    const other = await takeIn({ name: "b.txt", bytes: Buffer.from(second) }, {}, folders);
    confirm(project);
    const before = stateOf(project);
    const steps = conduct();
    const refusal = await publishPlan({ ...request, project }, steps).catch((error) => error);
    expect(sayRefusal(refusal)).toBe(
      `未能完成（publication/others）。见到：${other.slug} 已经决定而尚未发布，将一并发布；应为：写明所有要发布的文件（未作任何改动）。\n办法：一并写明：npm run publish-plan -- ${slug} ${other.slug}；暂不发布的，在其 plans.yaml 的登记中加一行 draft: true。`,
    );
    expect([steps.begun, stateOf(project)]).toEqual([[], before]);
    const plans = join(project, "content/registry/plans.yaml");
    const rows = readFileSync(plans, "utf8");
    const both = { ...request, slugs: [slug, other.slug], project };
    writeFileSync(plans, rows.replace(`- slug: ${other.slug}\n`, `- slug: ${other.slug}\n  draft: true\n`));
    await expect(publishPlan(both, conduct())).rejects.toThrow(`文件 ${other.slug} 仍是草稿`);
    await expect(publishPlan({ ...request, project }, conduct("scripts/convert.ts"))).rejects.toThrow(
      "what it printed",
    );
    writeFileSync(plans, rows);
    await expect(publishPlan(both, conduct())).resolves.toMatchObject({ changed: expect.anything() });
  });

  it("changes nothing where a step fails, and tells what it printed", async () => {
    const project = await makeProject();
    confirm(project);
    const before = stateOf(project);
    const refusal = publishPlan({ ...request, project }, conduct("scripts/check-search.ts"));
    await expect(refusal).rejects.toThrow(/prove the search in a browser.*\nwhat it printed/u);
    expect(stateOf(project)).toBe(before);
  });

  it("changes nothing where somebody has changed a file meanwhile", async () => {
    const project = await makeProject();
    confirm(project);
    const row = join(project, "content/registry/library.yaml");
    const meanwhile = () => writeFileSync(row, `${readFileSync(row, "utf8")}# another\n`);
    await expect(publishPlan({ ...request, project }, conduct(undefined, meanwhile))).rejects.toThrow("meanwhile");
    expect(readFileSync(join(project, "dist/index.html"), "utf8")).toBe("old");
  });

  it("puts everything in place at once, and names the new addresses", async () => {
    const project = await makeProject();
    confirm(project);
    const steps = conduct();
    const published = await publishPlan({ ...request, project }, steps);
    expect(steps.begun).toHaveLength(7);
    for (const path of ["dist/index.html", "content/plans/.generated", "content/measured/search.json"])
      expect(readFileSync(join(project, path), "utf8")).toBe("new");
    expect(printPublished([slug], published)).toContain(
      `已发布：/plans/${slug}/\n新地址 2 个：\n  /plans/${slug}/　短址 /s/1/\n  /plans/${slug}/\n`,
    );
  });
});
