/** The spine: a seed and the registry in, a compiled plan out. Pure, total. */

import type { Problem } from "../diagnostics/problem.ts";
import { DepartmentNames } from "../registry/department-names.ts";
import type { Placed, PlanRow, Registry } from "../registry/schema.ts";
import type { Block, Variant } from "./blocks/block.ts";
import { classifyLines } from "./blocks/index.ts";
import type { Duty } from "./duties/duty.ts";
import { readDuties } from "./duties/index.ts";
import { linkMentions } from "./link/index.ts";
import type { Mention } from "./link/mention.ts";
import { readSeed } from "./read/index.ts";
import type { Line, Run } from "./run.ts";
import { buildTree } from "./tree/index.ts";
import type { PlanTree } from "./tree/node.ts";

/** A seed: its path as messages name it, the plan's row, and its text. */
export interface Seed {
  readonly file: string;
  readonly row: Placed<PlanRow>;
  readonly text: string;
}

export interface CompiledPlan {
  readonly row: Placed<PlanRow>;
  readonly lines: readonly Line[];
  readonly traditional: boolean;
  readonly blocks: readonly Block[];
  readonly excluded: readonly Run[];
  readonly variants: readonly Variant[];
  readonly tree: PlanTree;
  readonly duties: readonly Duty[];
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
}

/** Compile one plan. Never throws on any text: doubt becomes a problem. */
export function compilePlan({ file, row, text }: Seed, registry: Registry): CompiledPlan {
  const emendations = registry.emendations.get(row.slug) ?? [];
  const read = readSeed({ file, text, emendations, mojibake: registry.mojibake });
  const blocks = classifyLines({ file, lines: read.lines, title: row.supplied_title ? undefined : row.title });
  const { tree, problems } = buildTree({ file, row, blocks: blocks.blocks });
  const { departments, mentions: rows } = registry;
  const duties = readDuties({ file, tree, names: new DepartmentNames(departments) });
  const links = linkMentions({ tree, duties: duties.duties, departments, rows });
  return {
    row,
    lines: read.lines,
    traditional: read.traditional,
    blocks: blocks.blocks,
    excluded: blocks.excluded,
    variants: blocks.variants,
    tree,
    duties: duties.duties,
    mentions: links.mentions,
    problems: [...read.problems, ...blocks.problems, ...problems, ...duties.problems, ...links.problems],
  };
}
