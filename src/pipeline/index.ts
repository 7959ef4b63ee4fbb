/** The spine: a seed and the registry in, a compiled plan out. Pure, total. */

import type { Problem } from "../diagnostics/problem.ts";
import { bodiesInReach } from "../registry/bodies-in-reach.ts";
import { jurisdictionOfPlan, namesOfPlan } from "../registry/names-of-plan.ts";
import type { Placed, PlanRow, Registry } from "../registry/schema.ts";
import type { Line, Run } from "../text/run.ts";
import type { Block, Variant } from "./blocks/block.ts";
import { ClosingLines } from "./blocks/constructs/closing-line.ts";
import { DocumentTitles } from "./blocks/constructs/document-title.ts";
import { classifyLines } from "./blocks/index.ts";
import type { Duty } from "./duties/duty.ts";
import { readDuties } from "./duties/index.ts";
import { phrasesOf } from "./duties/phrases.ts";
import type { AliasUse } from "./link/alias-use.ts";
import { linkPlan } from "./link/index.ts";
import type { Links } from "./link/mention.ts";
import { readSeed } from "./read/index.ts";
import { buildTree } from "./tree/index.ts";
import type { PlanTree } from "./tree/node.ts";
import { watchPlan } from "./watch/index.ts";

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
  readonly links: Links;
  readonly aliasUses: readonly AliasUse[];
  readonly problems: readonly Problem[];
}

/** Compile one plan. Never throws on any text: doubt becomes a problem. */
export function compilePlan({ file, row, text }: Seed, registry: Registry): CompiledPlan {
  const emendations = registry.emendations.get(row.slug) ?? [];
  const read = readSeed({ file, text, emendations, mojibake: registry.mojibake });
  const title = row.supplied_title ? undefined : row.title;
  const phrases = phrasesOf(registry.genre);
  const judge = {
    assigns: (words: string) => phrases.mayAssign(words),
    assignsByLooks: (words: string) => phrases.assignsByLooks(words),
    tellsTask: (words: string) => phrases.tellsTask(words),
    tellsBodies: (sentence: string) => phrases.tellsBodies(sentence),
    isLabel: (words: string) => phrases.labels.at(words) !== undefined,
    looksLikeBody: (words: string) => phrases.bodies.looksLikeBody(words),
    namesBodies: (words: string) => phrases.namesBodies(words),
    namesGroups: (words: string) => words.split("、").every((name) => phrases.groups.isDeterminedGroup(name)),
  };
  const judges = {
    closing: new ClosingLines(registry.genre.signatures),
    titles: new DocumentTitles(registry.genre.titles),
    headingWords: new Set(registry.genre.headings),
  };
  const blocks = classifyLines({ file, lines: read.lines, title, genre: registry.genre, judges, judge });
  const { tree, problems } = buildTree({ file, row, blocks: blocks.blocks });
  const jurisdiction = jurisdictionOfPlan(row, registry);
  const names = namesOfPlan(registry, jurisdiction);
  const departments = bodiesInReach(registry, jurisdiction);
  const duties = readDuties({
    file,
    row,
    tree,
    names,
    genre: registry.genre,
  });
  const linked = linkPlan({ file, tree, duties: duties.duties, registry: { ...registry, departments } });
  const said = [...read.problems, ...blocks.problems, ...problems, ...duties.problems, ...linked.problems];
  const watched = watchPlan({
    file,
    lines: read.lines,
    tree,
    duties: duties.duties,
    departments: [...registry.departments, ...registry.centralBodies],
    words: registry.genre,
    reviewed: linked.links.departments.filter(({ reason }) => reason !== null).map(({ source }) => source),
    problems: said,
  });
  return {
    row,
    lines: read.lines,
    traditional: read.traditional,
    blocks: blocks.blocks,
    excluded: blocks.excluded,
    variants: blocks.variants,
    tree,
    duties: duties.duties,
    links: linked.links,
    aliasUses: linked.aliasUses,
    problems: [...said, ...watched],
  };
}
