import { expect, it } from "vitest";
import { walkDivisions } from "../../src/pipeline/tree/node.ts";
import { compileText } from "../support/make-registry.ts";

/** The divisions of a text by path, and whether the heading of each runs into its text. */
function runInOf(text: string): string[] {
  return [...walkDivisions(compileText(text).tree.divisions)].map(({ path, runIn }) => `${path.join("/")} ${runIn}`);
}

it("takes a heading for one that runs into its text where it ends in a stop or text follows it in its line", () => {
  expect(runInOf("第一条　为加强管理，制定本办法。\n第二条　本办法自发布之日起施行。\n")).toEqual(["1 true", "2 true"]);
  expect(runInOf("一、总体要求。\n（一）目标。到年底完成。\n（二）原则。\n依法推进。\n")).toEqual([
    "1 true",
    "1/1 true",
    "1/2 true",
  ]);
  expect(runInOf("一、总体要求\n（一）目标\n到年底完成。\n")).toEqual(["1 false", "1/1 false"]);
});
