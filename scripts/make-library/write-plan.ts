/** The text of one made-up plan, with the emendations of its copying errors. */

import * as OpenCC from "opencc-js/cn2t";
import type { EmendationRow } from "../../src/registry/schema.ts";
import type { Body, Project } from "./names.ts";
import { grammar, numeralOf, type PlanShape, type Speaker } from "./speaker.ts";

/** What the plans of a library share. */
export interface World {
  readonly speaker: Speaker;
  readonly bodies: readonly Body[];
  readonly projects: readonly Project[];
  /** How often projects were mentioned so far. */
  mentioned: number;
  /** Sentences that later plans may repeat, as the real ones repeat each other. */
  readonly said: string[];
}

export interface WrittenPlan {
  readonly text: string;
  readonly title: string;
  readonly work: string | undefined;
  readonly emendations: readonly EmendationRow[];
  /** Divisions with an address, and the plan itself. */
  readonly sections: number;
}

/** Where a plan grows until it has its sections. */
interface Draft {
  readonly world: World;
  readonly lines: string[];
  readonly emendations: EmendationRow[];
  /** True where no error is to be made: a body that stands twice would need rows for both copies. */
  readonly isFlawless: boolean;
  /** The head that the bodies of this plan carry. */
  readonly head: string;
  /** Sections that are still to be written. */
  left: number;
}

const toTraditional = OpenCC.Converter({ from: "cn", to: "tw" });

/** Write a plan of a shape with so many sections (3 or more, the plan and its opening among them). */
export function writePlan(world: World, shape: PlanShape, sections: number): WrittenPlan {
  const { speaker } = world;
  const form = grammar.plans[shape];
  const work = form.work && speaker.say(form.work);
  const title = speaker.say(form.title, { work: work ?? "" });
  const draft: Draft = {
    world,
    lines: [],
    emendations: [],
    isFlawless: shape === "doubled",
    head: speaker.pick(grammar.heads).head,
    left: sections - 2,
  };
  draft.lines.push(title, speaker.say(form.opening, { work: work ?? "" }));
  if (shape === "outline") writeChapters(draft);
  else if (shape === "reply") writeReply(draft);
  else writeParts(draft);
  const lines = shape === "doubled" ? twice(draft.lines) : draft.lines;
  return { text: `${lines.join("\n")}\n`, title, work, emendations: draft.emendations, sections };
}

/** A page that was saved with its print view, in traditional script. */
function twice(lines: readonly string[]): string[] {
  const printed = lines.map((line) => toTraditional(line));
  return [...printed, ...printed];
}

/** `一、`, `（一）` with assignments; items are numbered through the plan, or anew in each part. */
function writeParts(draft: Draft): void {
  const { speaker } = draft.world;
  const through = speaker.dice(2) === 0;
  let number = 0;
  for (let part = 1; draft.left > 0; part++) {
    writeHeading(draft, "part", part);
    if (!through) number = 0;
    for (let items = 4 + speaker.dice(5); items > 0 && draft.left > 0; items--) writeItem(draft, ++number, true);
  }
}

/** `第一章`, `第一节`, `（一）`, without assignments. */
function writeChapters(draft: Draft): void {
  const { speaker } = draft.world;
  for (let chapter = 1; draft.left > 0; chapter++) {
    writeHeading(draft, "chapter", chapter);
    for (let section = 1; section <= 2 + speaker.dice(3) && draft.left > 0; section++) {
      writeHeading(draft, "section", section);
      for (let item = 1; item <= 2 + speaker.dice(4) && draft.left > 0; item++) writeItem(draft, item, false);
    }
  }
}

/** `一、` with paragraphs, and every third part with a series `一是`. */
function writeReply(draft: Draft): void {
  const { speaker } = draft.world;
  for (let part = 1; draft.left > 0; part++) {
    writeHeading(draft, "part", part);
    draft.lines.push(paragraph(draft, 4));
    draft.lines.push(paragraph(draft, 3));
    const series = part % 3 === 0 && draft.left >= 3 ? 3 : 0;
    for (let n = 1; n <= series; n++) {
      const title = speaker.say(grammar.headings.title);
      draft.lines.push(`${speaker.say(grammar.headings.series, { n: numeralOf(n), title })}${paragraph(draft, 2)}`);
    }
    draft.left -= series;
  }
}

function writeHeading(draft: Draft, kind: "part" | "chapter" | "section", n: number): void {
  const { speaker } = draft.world;
  const title = speaker.say(grammar.headings.title);
  draft.lines.push(speaker.say(grammar.headings[kind], { n: numeralOf(n), title }));
  draft.left--;
}

/** An item, and now and then a second paragraph with an assignment of its own. */
function writeItem(draft: Draft, n: number, assigned: boolean): void {
  const { speaker } = draft.world;
  const title = speaker.say(grammar.headings.item_title);
  const heading = speaker.say(grammar.headings.item, { n: numeralOf(n), title });
  draft.lines.push(heading + paragraph(draft, 5) + (assigned ? assignment(draft) : ""));
  if (speaker.dice(4) === 0) draft.lines.push(paragraph(draft, 3) + (assigned ? assignment(draft) : ""));
  draft.left--;
}

/** Sentences with up to two projects, a route, and now and then one that stood in an earlier plan. */
function paragraph(draft: Draft, sentences: number): string {
  const { speaker, said } = draft.world;
  const count = sentences + speaker.dice(3);
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return speaker.sentence([mention(draft.world)]);
    if (i === 1) return speaker.sentence([route(draft)]);
    const old = speaker.dice(40) === 0 ? speaker.pick(said) : undefined;
    const sentence = old ?? speaker.sentence(speaker.dice(3) === 0 ? [mention(draft.world)] : []);
    if (speaker.dice(4) === 0) said.push(sentence);
    return sentence;
  }).join("");
}

/** By turns the next project in the list and any, so that none is forgotten and some are named often. */
function mention(world: World): string {
  const { speaker, projects } = world;
  const next = projects[Math.floor(world.mentioned / 2) % projects.length] as Project;
  const project = world.mentioned++ % 2 === 0 ? next : speaker.pick(projects);
  return speaker.say(grammar.mention, { project: project.name });
}

/** A route between two places; one in six has lost its dash, and a row mends it. */
function route(draft: Draft): string {
  const { speaker } = draft.world;
  const [from, to] = [speaker.place(), speaker.place()];
  const isLost = !draft.isFlawless && speaker.dice(6) === 0;
  if (isLost) emend(draft, "dash", from + grammar.lost_dash + to, from + grammar.dash + to);
  return speaker.say(grammar.route, { from, to, dash: isLost ? grammar.lost_dash : grammar.dash });
}

/** Bodies of the plan's head, of which the first carries it; the last may be a stranger under its own. */
function assignment(draft: Draft): string {
  const { speaker, bodies } = draft.world;
  const shape = speaker.pick(grammar.assignments);
  const slots = [...shape.matchAll(/\{(\w)\}/gu)].map(([, slot]) => slot as string);
  const own = bodies.filter(({ head }) => head === draft.head);
  const first = speaker.dice(own.length);
  const step = 1 + speaker.dice(Math.floor(own.length / slots.length) - 1);
  const names = slots.map((slot, i) => {
    const { name, head } = own[(first + i * step) % own.length] as Body;
    return [slot, i === 0 ? name : name.slice(head.length)] as const;
  });
  const stranger = speaker.dice(6) === 0 ? speaker.pick(bodies.filter(({ head }) => head !== draft.head)) : undefined;
  const last = slots.at(-1);
  const named = Object.fromEntries(names);
  if (stranger && last !== undefined && slots.length > 1) named[last] = stranger.name;
  const text = speaker.say(shape, named);
  const { printed, right } = grammar.wrong;
  if (draft.isFlawless || speaker.dice(15) > 0 || !text.includes(`${right})`)) return text;
  emend(draft, "wrong", printed, right);
  return text.replace(`${right})`, `${printed})`);
}

function emend(draft: Draft, cause: "dash" | "wrong", before: string, after: string): void {
  draft.emendations.push({
    line: draft.lines.length + 1,
    before,
    after,
    cause: cause === "dash" ? "dash" : "wrong-character",
    certainty: draft.world.speaker.dice(5) === 0 ? "likely" : "certain",
    reason: grammar.reasons[cause],
  });
}
