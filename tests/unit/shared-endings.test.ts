import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { compileText } from "../support/make-registry.ts";

const governments = ["甲城市人民政府", "乙岭州人民政府", "丙原盟行政公署"];
const departments = stringify(
  [...governments, "自治区商务厅", "丁河市"].map((name, i) => ({
    id: `b${i}`,
    name,
    full_name: name,
    kind: "other",
    source: "试",
  })),
);

/** Names of the bodies that an assignment names, each with what is printed of it; those that nobody knows with what they share. */
function read(assignment: string): string {
  const { duties } = compileText(`一、甲\n建设平台。（${assignment}）\n`, { files: { departments } });
  return duties
    .flatMap(({ assignees }) => assignees)
    .map(({ surface, department, ending = "", group }) =>
      group ? `${surface}=group` : `${surface}=${department ?? `unknown ${ending}`.trim()}`,
    )
    .join(" ");
}

describe("the word for a government behind a list of places", () => {
  it.each([
    ["自治区商务厅牵头，甲城市、乙岭州人民政府配合", "自治区商务厅=b3 甲城市=b0 乙岭州人民政府=b1"],
    ["甲城市、乙岭州、戊山市人民政府负责", "甲城市=b0 乙岭州=b1 戊山市人民政府=unknown"],
    ["丙原盟、己水盟行政公署负责", "丙原盟=b2 己水盟行政公署=unknown"],
    // A body that bears the name of the place itself is meant first.
    ["丁河市、甲城市人民政府负责", "丁河市=b4 甲城市人民政府=b0"],
    // What nobody knows is told with what it shares.
    ["戊山市、甲城市人民政府负责", "戊山市=unknown 人民政府 甲城市人民政府=b0"],
  ])("is read with each of them: %s", (assignment, expected) => {
    expect(read(assignment)).toBe(expected);
  });

  it.each([
    // Ranks name nobody, and nothing stands behind the last name.
    ["自治区商务厅，各市、州人民政府负责", "自治区商务厅=b3 各市、州人民政府=group"],
    ["甲城市人民政府、乙岭州负责", "甲城市人民政府=b0 乙岭州=unknown"],
    // A body between them ends the list of places.
    ["甲城市、自治区商务厅、乙岭州人民政府负责", "甲城市=unknown 自治区商务厅=b3 乙岭州人民政府=b1"],
    // Another role word, too.
    ["甲城市牵头，乙岭州人民政府配合", "甲城市=unknown 乙岭州人民政府=b1"],
  ])("is read with no other: %s", (assignment, expected) => {
    expect(read(assignment)).toBe(expected);
  });
});
