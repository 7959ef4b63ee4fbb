import { describe, expect, it } from "vitest";
import { gatherProjects } from "../../../src/edition/gather-projects.ts";
import type { EditionPlan } from "../../../src/edition/load-edition.ts";
import type { ProjectRow } from "../../../src/registry/schema.ts";

const row = { id: "port", relations: [] } as unknown as ProjectRow;

/** A plan of one section for each list of bodies that lead, which names the port; a duty names it in two paragraphs. */
function planOf(leads: readonly (readonly string[])[]): EditionPlan {
  const sections = leads.map((_, i) => `plan/${i + 1}`);
  return {
    row: { slug: "plan", dates: [{ date: "2014" }] },
    duties: leads.map((bodies, i) => ({
      section: sections[i],
      paragraphs: ["p1", "p2"],
      assignees: bodies.map((department) => ({ department, role: "lead" })),
    })),
    projectMentions: sections.flatMap((section) =>
      ["p1", "p2"].map((paragraph) => ({ project: "port", plan: "plan", section, paragraph })),
    ),
  } as unknown as EditionPlan;
}

describe("who leads where a matter is named", () => {
  it("is counted by duties, most first, and by id where as many", () => {
    const leads = [["tourism"], ["customs"], ["tourism", "commerce"], []];
    const [port] = gatherProjects([row], [planOf(leads)]);
    expect(port?.leaders).toEqual([
      { department: "tourism", duties: 2 },
      { department: "commerce", duties: 1 },
      { department: "customs", duties: 1 },
    ]);
  });
});
