import type { Mention } from "../pipeline/link/mention.ts";
import type { DutiesFile } from "../pipeline/mdx/duties-file.ts";
import type { Identifier } from "../registry/identifiers.ts";
import type { EditionCitation, EditionDuty, EditionLink, EditionMention, EditionProjectMention } from "./model.ts";

export interface PlanLinks {
  readonly duties: readonly EditionDuty[];
  readonly mentions: readonly EditionMention[];
  readonly projectMentions: readonly EditionProjectMention[];
  readonly citations: readonly EditionCitation[];
}

/** Give the duties and links of a plan their addresses and permanent numbers. */
export function readDutiesFile(
  { plan, duties, departments, projects, citations }: DutiesFile,
  identifiers: readonly Identifier[],
): PlanLinks {
  const numbers = new Map(
    identifiers.filter(({ kind }) => kind === "duty").map(({ address, number }) => [address, number]),
  );
  const file = `seeds/${plan}.txt`;
  const linkOf = ({ path, paragraph, surface, sentence, at, source, line, col }: Mention): EditionLink => ({
    plan,
    section: `${plan}/${path.join("/")}`,
    paragraph,
    surface,
    sentence,
    at,
    source: { file, ...source, line, col },
  });
  return {
    duties: duties.map(({ id: anchor, path, source, line, col, assignees, lines: _, ...duty }) => {
      const section = `${plan}/${path.join("/")}`;
      const id = `${section}#${anchor}`;
      const number = numbers.get(id);
      if (number === undefined)
        throw new Error(`No permanent number for ${id} in identifiers.lock: run \`npm run convert\`.`);
      return {
        ...duty,
        id,
        anchor,
        number,
        plan,
        section,
        assignees: assignees.map(({ surface, department, role, roleWord }) => ({
          surface,
          department,
          role,
          roleWord,
        })),
        source: { file, ...source, line, col },
      };
    }),
    mentions: departments.map(({ department, verdict, reason, ...place }) => ({
      department,
      verdict,
      reason,
      ...linkOf(place),
    })),
    projectMentions: projects.map(({ project, ...place }) => ({ project, ...linkOf(place) })),
    citations: citations.map(({ work, ...place }) => ({ work, ...linkOf(place) })),
  };
}
