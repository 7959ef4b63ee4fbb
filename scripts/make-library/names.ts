/** The bodies and projects of a made-up library, as rows of its registries. */

import type { ProjectRow } from "../../src/registry/schema.ts";
import { grammar, type Speaker } from "./speaker.ts";

export interface Body {
  readonly id: string;
  readonly head: string;
  /** With its head. */
  readonly name: string;
  readonly kind: string;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly coordinates: ProjectRow["coordinates"];
}

/** Give so many bodies, shared out among the heads; no two have one name. */
export function makeBodies(count: number, speaker: Speaker): Body[] {
  const bodies = grammar.heads.flatMap(({ head, kind }, i) =>
    grammar.fields.map((field, j): Body => {
      const ending = speaker.pick(grammar.endings);
      return { id: `body-${i}-${j}`, head, name: head + field + ending, kind };
    }),
  );
  const perHead = Math.min(grammar.fields.length, Math.ceil(count / grammar.heads.length));
  return grammar.heads.flatMap(({ head }) => bodies.filter((body) => body.head === head).slice(0, perHead));
}

/** Give so many projects of different names; every second has a place on the map. */
export function makeProjects(count: number, speaker: Speaker): Project[] {
  const projects = new Map<string, Project>();
  while (projects.size < count) {
    const { kind, name: shape } = speaker.pick(grammar.projects);
    const name = speaker.say(shape);
    const i = projects.size;
    projects.set(name, { id: `project-${i}`, name, kind, coordinates: i % 2 === 0 ? undefined : somewhere(speaker) });
  }
  return [...projects.values()];
}

function somewhere(speaker: Speaker): NonNullable<ProjectRow["coordinates"]> {
  return { lat: 38 + speaker.dice(140) / 10, lon: 100 + speaker.dice(280) / 10, source: grammar.reasons.source };
}
