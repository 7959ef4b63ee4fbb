import { describe, expect, it } from "vitest";
import { problemCodes } from "../../src/diagnostics/codes.ts";
import { hasErrors, type Problem } from "../../src/diagnostics/problem.ts";
import { formatProblems, summarizeProblems } from "../../src/diagnostics/report.ts";

const problem = {
  code: "duties/unknown-department",
  file: "seeds/b.txt",
  line: 10,
  col: 2,
  values: { name: "商物厅", tried: ["商物厅"], nearest: ["商务厅"] },
} as const satisfies Problem;

describe("the report of problems", () => {
  it("prints place, severity, code, what was found and expected, the hint, and the fix", () => {
    expect(formatProblems([problem]).split("\n")).toEqual([
      "seeds/b.txt:10:2 error duties/unknown-department",
      "  Unexpected name “商物厅” in an assignment, expected a body of content/registry/departments.",
      "  Tried: 商物厅. Nearest: 商务厅.",
      `  Fix: ${problemCodes["duties/unknown-department"].fix}.`,
    ]);
  });

  it("prints what the line may have read", () => {
    const proposedOf = (printed: string, read: string) =>
      formatProblems([{ ...problem, proposed: { at: 1, printed, read } }]).split("\n")[3];
    expect(proposedOf("五", "二")).toBe(
      "  Proposed, if it is an error of the copy: “二” in place of “五” at column 2.",
    );
    expect(proposedOf("", "\n")).toBe("  Proposed, if it is an error of the copy: a line end at column 2.");
  });

  it("sorts by file, line and column as numbers, then code", () => {
    const problems: Problem[] = [
      problem,
      { ...problem, line: 9 },
      { ...problem, col: 1 },
      { ...problem, file: "seeds/a.txt", line: 99 },
      { ...problem, code: "duties/ambiguous-department", values: { name: "商务局", claims: ["a", "b"] } },
    ];
    const places = formatProblems(problems)
      .split("\n")
      .filter((line) => line.startsWith("seeds/"));
    expect(places).toEqual([
      "seeds/a.txt:99:2 error duties/unknown-department",
      "seeds/b.txt:9:2 error duties/unknown-department",
      "seeds/b.txt:10:1 error duties/unknown-department",
      "seeds/b.txt:10:2 error duties/ambiguous-department",
      "seeds/b.txt:10:2 error duties/unknown-department",
    ]);
  });

  it("sums up errors and warnings, and only errors stop a run", () => {
    const warning: Problem = { ...problem, code: "read/suspected-dash", values: { context: "甲一乙" } };
    expect(summarizeProblems([problem, warning, warning])).toBe("1 error, 2 warnings");
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, problem])).toBe(true);
  });

  it("has a fix for every code, and codes are stage/kebab-name", () => {
    for (const [code, { what, fix }] of Object.entries(problemCodes)) {
      expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/u);
      expect(what).toMatch(/^\p{Lu}?.+\.$/u);
      expect(fix).not.toMatch(/\.$/u);
    }
  });
});
