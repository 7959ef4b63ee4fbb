import { describe, expect, it } from "vitest";
import { assembleEdition } from "../../src/edition/load-edition.ts";
import { readLibrary } from "../../src/files/read-library.ts";
import { parseLock } from "../../src/registry/identifiers.ts";
import { changesOf } from "../../src/views/changes.ts";
import { compiledFiles, compileLibrary } from "../../src/workspace/compile-library.ts";
import { aknSourceOfPlan } from "../../src/writers/akn/akn-source-of-plan.ts";
import { akomaNtoso } from "../../src/writers/akn/akoma-ntoso.ts";
import { apparatusFile } from "../../src/writers/data/apparatus.ts";
import { exportSources } from "../../src/writers/sections/export-source.ts";
import { sectionMarkdown } from "../../src/writers/sections/section-markdown.ts";
import { textBody } from "../../src/writers/sections/section-text.ts";
import { compileText } from "../support/make-registry.ts";
import { makeLibrary } from "../support/temporary-library.ts";
import { validateAkn } from "../support/validate-akn.ts";

/** A square for each of two characters, a block, and what a decoder leaves; a square in a form is none. */
const text = "一、甲\n建设□□铁路，保护▆地。\n加强\ufffd护。\n□同意\n";

/** Compile the text as a library of one plan, and put its edition together. */
async function assemble() {
  const library = await readLibrary(makeLibrary({ sample: text }));
  const compiled = compileLibrary(library, "identifiers.lock");
  const { identifiers } = parseLock(compiled.lock, "identifiers.lock");
  const edition = await assembleEdition({ ...library, identifiers }, compiledFiles(compiled));
  return { compiled, edition, plan: edition.plans[0] as (typeof edition.plans)[number] };
}

describe("characters that a copy could not give", () => {
  it("are gaps in the apparatus, with their places, and read as they are printed", async () => {
    const { plan } = await assemble();
    const changes = changesOf(plan);
    expect(
      changes.map(({ class: kind, printed, reading, source: { line, col } }) => [kind, printed, reading, line, col]),
    ).toEqual([
      ["gap", "□□", "□□", 2, 3],
      ["gap", "▆", "▆", 2, 10],
      ["gap", "\ufffd", "\ufffd", 3, 3],
    ]);
    expect(plan.apparatus.counts.gap).toBe(3);
    expect(() => apparatusFile.parse({ changes, exclusions: [] })).not.toThrow();
  });

  it("are told, each with its place", async () => {
    const { compiled } = await assemble();
    const told = compiled.problems.filter(({ code }) => code === "read/suspected-mojibake");
    expect(told.map(({ line, col }) => `${line}:${col}`)).toEqual(["2:3", "2:10", "3:3"]);
  });

  it("are marked in the files and pages, and in Akoma Ntoso that its schema knows", async () => {
    const { compiled, edition, plan } = await assemble();
    const files = [...compiled.content.values()].join("\n");
    expect(files).toContain("建设<Gap>□□</Gap>铁路");
    const html = plan.sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.html)).join("\n");
    expect(html).toContain('<span class="gap" title="底本此处无法辨认">▆</span>');
    const document = akomaNtoso(aknSourceOfPlan(edition, plan, "/"));
    expect(document).toContain('建设<inline name="gap">□□</inline>铁路');
    expect(document).toContain('<fg:changes class="gap" count="3" />');
    expect(await validateAkn({ document })).toEqual([]);
  });

  it("stand as they are printed in Markdown and in text", async () => {
    const { edition } = await assemble();
    const [source] = exportSources(edition, "/");
    if (!source) throw new Error("The plan has no section.");
    expect(sectionMarkdown(source)).toContain("建设□□铁路，保护▆地。");
    expect(textBody(source, "reading")).toContain("加强\ufffd护。");
  });

  it("are none where a form has a box, and where a row has restored them", () => {
    const restored = {
      line: 1,
      before: "建设□□铁路",
      after: "建设甲乙铁路",
      cause: "lost-character" as const,
      certainty: "certain" as const,
    };
    const plan = compileText("建设□□铁路。\n□同意　□不同意", { emendations: [{ ...restored, reason: "据另本。" }] });
    expect(plan.lines.flatMap(({ runs }) => runs).filter((run) => run.class === "gap")).toEqual([]);
  });
});
