import { describe, expect, it } from "vitest";
import type { EditionNote, EditionSection } from "../../../src/edition/model.ts";
import { type NotedSection, partPaperNotes } from "../../../src/views/paper-notes.ts";
import { repeatedSlips } from "../../../src/views/slips.ts";

const note = (id: string, before: string, after: string) =>
  ({ id, before, after, cause: "dash", certainty: "certain", reason: "" }) as unknown as EditionNote;
const section = (name: string, ...notes: readonly EditionNote[]): NotedSection => ({
  section: { address: name } as EditionSection,
  name,
  notes,
});
const part = (...sections: readonly NotedSection[]) => {
  const rows = sections.flatMap(({ notes }) => notes.map((row) => ({ ...row, cause: "dash" as const })));
  return partPaperNotes(sections, repeatedSlips(new Map(rows.map((row) => [row.id, row]))));
};
const ids = ({ name, notes }: NotedSection) => [name, ...notes.map(({ id }) => id)];

describe("the notes of a whole text on paper", () => {
  it("tell a slip of several sections once, with all its places", () => {
    const { shared, rest } = part(
      section("一", note("1", "甲一乙", "甲—乙"), note("2", "己人", "己入")),
      section("二", note("3", "丙一丁", "丙—丁"), note("4", "戊一己", "戊—己")),
    );
    expect(shared.map(({ slip, places }) => [slip.places, ...places.map(ids)])).toEqual([
      [3, ["一", "1"], ["二", "3", "4"]],
    ]);
    expect(rest.map(ids)).toEqual([["一", "2"]]);
  });

  it("leave a slip of one section where it stands", () => {
    const { shared, rest } = part(section("一", note("1", "甲一乙", "甲—乙"), note("2", "丙一丁", "丙—丁")));
    expect(shared).toEqual([]);
    expect(rest.map(ids)).toEqual([["一", "1", "2"]]);
  });
});
