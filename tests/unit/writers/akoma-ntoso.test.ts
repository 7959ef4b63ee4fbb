import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { akomaNtoso } from "../../../src/writers/akn/akoma-ntoso.ts";
import { seedText } from "../../properties/arbitrary-text.ts";
import { aknSourceOf } from "../../support/akn-source.ts";
import { validateAkn } from "../../support/validate-akn.ts";

const fixtures = "tests/fixtures";

function read(folder: string, name: string): string | undefined {
  const path = join(fixtures, folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** Give the text of a fixture: as it is, or put together from pieces. */
function seedOf(folder: string): string {
  const pieces = read(folder, "seed.json");
  if (pieces === undefined) return read(folder, "seed.txt") ?? "";
  return (JSON.parse(pieces) as (string | { repeat: string; times: number })[])
    .map((piece) => (typeof piece === "string" ? piece : piece.repeat.repeat(Math.min(piece.times, 100))))
    .join("");
}

function documentOf(folder: string): string {
  const { about: _, shows: __, ...row } = parse(read(folder, "case.yaml") ?? "{}");
  const emendations = read(folder, "emendations.yaml") ?? [];
  return akomaNtoso(
    aknSourceOf(seedOf(folder), { row, emendations, mojibake: parse(read(folder, "mojibake.yaml") ?? "[]") }),
  );
}

/** Cases whose own fault is that an address stands twice: the build stops there, and nothing is exported. */
const stopped = ["duplicate-number"];

const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !stopped.includes(entry.name))
  .map(({ name }) => name);

describe("Akoma Ntoso", () => {
  it("is valid against the OASIS schema for every fixture", async () => {
    expect(await validateAkn(Object.fromEntries(cases.map((name) => [name, documentOf(name)])))).toEqual([]);
  });

  it("is told from a document that the schema does not know", async () => {
    const document = documentOf("four-levels").replaceAll("hcontainer", "container");
    expect(await validateAkn({ document })).not.toEqual([]);
  });

  it("nests four levels and more, with eIds that say so", () => {
    const document = documentOf("four-levels");
    expect(document).toContain('<chapter eId="chp_1">');
    expect(document).toContain('<section eId="chp_1__sec_1">');
    expect(document).toContain('<hcontainer eId="chp_1__sec_1__item_1" name="item">');
    expect(document).toContain('<point eId="chp_1__sec_1__item_1__point_1">');
    expect(document).toContain('<hcontainer eId="chp_1__sec_1__item_1__point_1__subpoint_1" name="subpoint">');
  });

  it("writes a table with merged cells, and the assignment of a row in its cells", () => {
    const document = documentOf("table-tabs");
    expect(document).toContain('<table eId="chp_1__table_1"><tr eId="chp_1__table_1__tr_1"><th ');
    expect(document).toContain('<td eId="chp_1__table_1__tr_2__td_1" rowspan="2"><p>1</p></td>');
    expect(document).toContain('<inline name="assignment" eId="chp_1__d_3">');
    expect(document).toContain('<td eId="chp_1__table_1__tr_3__td_1"><p>建设平台。</p></td>');
  });

  it("leads from a reference within the plan to the part that it means, and to the work from one to the whole", () => {
    const text =
      "示例分工方案\n一、总则\n（一）口岸。按照第二部分第（一）项办理。\n二、任务\n（一）通道。按照本方案办理。";
    const document = akomaNtoso(aknSourceOf(text));
    expect(document).toContain('<ref href="#chp_2__item_1">第二部分第（一）项</ref>');
    expect(document).toMatch(/<ref href="\/akn\/[^"#]+">本方案<\/ref>/u);
  });

  it("keeps what was printed as a deletion and what it should read as an insertion, with the reason in a note", () => {
    const source = aknSourceOf("示例分工方案\n一、总则\n（一）口岸。加快建没。", {
      emendations: [
        {
          line: 3,
          before: "建没",
          after: "建设",
          cause: "wrong-character",
          certainty: "certain",
          reason: "形近而误。",
        },
      ],
    });
    const document = akomaNtoso(source);
    expect(document).toMatch(/<del>没<\/del><ins>设<\/ins><noteRef href="#e_3-1" marker="3-1" \/>/u);
    expect(document).toMatch(/<note eId="e_3-1"><p>.*形近而误。<\/p><\/note>/u);
  });

  it("names the bodies of an assignment with their roles", () => {
    const document = akomaNtoso(
      aknSourceOf("示例分工方案\n一、总则\n（一）口岸。加快建设。（自治区商务厅牵头，自治区交通运输厅配合）"),
    );
    expect(document).toContain('<inline name="assignment" eId="chp_1__item_1__d_1">');
    expect(document).toContain('<organization refersTo="#commerce" fg:role="lead">自治区商务厅</organization>');
    expect(document).toContain('<TLCOrganization eId="commerce"');
  });

  it("states no issuer and no date that the registry does not", () => {
    const document = akomaNtoso(aknSourceOf("示例分工方案\n一、总则\n正文。"));
    expect(document).toContain('<FRBRdate date="0001-01-01" name="unknown" />');
    expect(document).toContain('showAs="文中未载"');
  });

  it("widens a month or a year to its first and last day, and says so", async () => {
    const dates = [{ kind: "written" as const, after: "2013-11", before: "2016-02", evidence: "试" }];
    const document = akomaNtoso(aknSourceOf("示例分工方案\n一、总则\n正文。", { row: { dates } }));
    expect(document).toContain('<FRBRdate date="2013-11-01" name="written-not-before" />');
    expect(document).toContain('<FRBRdate date="2016-02-29" name="written-not-after" />');
    expect(await validateAkn({ document })).toEqual([]);
  });

  it("is valid for any text at all", async () => {
    const seed = Date.now();
    const texts = fc.sample(seedText, { numRuns: 100, seed });
    const documents = texts.map((text, i) => [`text-${i}`, akomaNtoso(aknSourceOf(text))] as const);
    const wrong = await validateAkn(Object.fromEntries(documents));
    // Random numbers repeat; that an address stands twice is for the tree to report.
    expect(
      wrong.filter((message) => !message.includes("Duplicate key-sequence")),
      `seed ${seed}`,
    ).toEqual([]);
  });
});
