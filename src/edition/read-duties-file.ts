import type { DutiesFile } from "../pipeline/mdx/duties-file.ts";
import type { Identifier } from "../registry/identifiers.ts";
import type { EditionDuty, EditionMention } from "./model.ts";

/** Give the duties and mentions of a plan their addresses and permanent numbers. */
export function readDutiesFile(
  { plan, duties, mentions }: DutiesFile,
  identifiers: readonly Identifier[],
): { duties: EditionDuty[]; mentions: EditionMention[] } {
  const numbers = new Map(
    identifiers.filter(({ kind }) => kind === "duty").map(({ address, number }) => [address, number]),
  );
  const file = `seeds/${plan}.txt`;
  return {
    duties: duties.map(({ id: anchor, path, source, line, col, assignees, start: _start, end: _end, ...duty }) => {
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
    mentions: mentions.map(({ path, source, line, col, start: _start, end: _end, ...mention }) => ({
      ...mention,
      plan,
      section: `${plan}/${path.join("/")}`,
      source: { file, ...source, line, col },
    })),
  };
}
