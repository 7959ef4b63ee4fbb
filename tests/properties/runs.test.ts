import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledPlan } from "../../src/pipeline/index.ts";
import { apparatusClasses, codePoints, printedOf, type Run, sliceCodePoints } from "../../src/text/run.ts";
import { library, mojibake, planOf } from "../support/library.ts";
import { compileText } from "../support/make-registry.ts";
import { emendedText, seedText } from "./arbitrary-text.ts";

function runsOf(plan: CompiledPlan): Run[] {
  return plan.lines.flatMap((line) => line.runs);
}

/** Runs that do not start where the one before ended, or are not as long as their printed side. */
function findGaps(runs: readonly Run[], length: number): Run[] {
  let at = 0;
  const gaps = runs.filter((run) => {
    const fits = run.start === at && run.end - run.start === codePoints(run.printed).length;
    at = run.end;
    return !fits;
  });
  return at === length ? gaps : [...gaps, ...runs.slice(-1)];
}

describe("every run of the five seeds and of random text", () => {
  it.each(library.seeds)("rebuilds $file byte for byte", ({ row, text }) => {
    const runs = runsOf(planOf(row.slug));
    expect(Buffer.from(printedOf(runs)).equals(Buffer.from(text))).toBe(true);
    expect(findGaps(runs, codePoints(text).length)).toEqual([]);
  });

  it("rebuilds random text, with and without emendations", () => {
    fc.assert(
      fc.property(emendedText, ({ text, emendations }) => {
        const runs = runsOf(compileText(text, { emendations, mojibake }));
        expect(printedOf(runs)).toBe(text);
        expect(findGaps(runs, codePoints(text).length)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it("slices the seed to its printed side, in code points", () => {
    fc.assert(
      fc.property(emendedText, ({ text, emendations }) => {
        const points = codePoints(text);
        const runs = runsOf(compileText(text, { emendations, mojibake }));
        expect(runs.filter((run) => sliceCodePoints(points, run) !== run.printed)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("gives every difference one of the five classes, and reads as printed where there is none or a gap", () => {
    fc.assert(
      fc.property(emendedText, ({ text, emendations }) => {
        const runs = runsOf(compileText(text, { emendations, mojibake }));
        const classes: readonly string[] = [...apparatusClasses, "same", "excluded"];
        expect(runs.filter((run) => !classes.includes(run.class))).toEqual([]);
        expect(
          runs.filter((run) => (run.class === "same" || run.class === "gap") && run.reading !== run.printed),
        ).toEqual([]);
        expect(runs.filter((run) => run.class === "excluded" && (run.reading !== "" || !run.exclusion))).toEqual([]);
        expect(runs.filter((run) => run.class === "emendation" && !run.emendation)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("reads without control characters and lone surrogates", () => {
    fc.assert(
      fc.property(seedText, (text) => {
        const reading = runsOf(compileText(text, { mojibake }))
          .map((run) => run.reading)
          .join("");
        expect(reading).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u);
      }),
      { numRuns: 300 },
    );
  });
});
