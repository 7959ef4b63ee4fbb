import { pinyin } from "pinyin-pro";
import type { ProjectRow } from "../registry/schema.ts";
import type { EditionDuty, EditionProject } from "./model.ts";

/** Give what a reader may type to find a project: its name, its printed forms, its pinyin. */
export function projectForms(project: EditionProject): string[] {
  const surfaces = project.mentions.map(({ surface }) => surface);
  const names = [...new Set([project.name, ...surfaces])].map((form) => form.replaceAll(/\s+/gu, ""));
  const spelled = spellings(project.pinyin ?? "");
  const initials = pinyin(project.name, {
    pattern: "first",
    toneType: "none",
    type: "array",
    nonZh: "removed",
    v: true,
  }).join("");
  const english = (project.english ?? "").toLowerCase().replaceAll(/\s+/gu, "-");
  return [...new Set([...names, ...spelled, initials, english])].filter((form) => form !== "");
}

/** ü is typed v or u; white space and apostrophes are not typed. */
function spellings(text: string): string[] {
  const plain = text.toLowerCase().replaceAll(/[\s'’]+/gu, "");
  return [plain.replaceAll("ü", "v"), plain.replaceAll("ü", "u")];
}

/** Relations of a project in both directions, without those that say the same twice. */
export function relationsOf(project: Pick<EditionProject, "relations" | "inverse">) {
  const direct = project.relations.map(({ type, id }) => ({ type, id, isInverse: false }));
  const inverse = project.inverse.map(({ type, id }) => ({ type, id, isInverse: true }));
  return [...direct, ...inverse];
}

/** The printed forms of a project with how often each stands, the most frequent first. */
export function surfacesOf({ mentions }: Pick<EditionProject, "mentions">) {
  return [...Map.groupBy(mentions, ({ surface }) => surface)]
    .map(([surface, places]) => ({ surface, places, count: places.length }))
    .sort((a, b) => b.count - a.count);
}

/** The tasks that a department leads and in which a project is named, in their order. */
export function dutiesLed({ mentions }: Pick<EditionProject, "mentions">, leader: string): EditionDuty[] {
  const duties = new Set(mentions.flatMap(({ duty }) => duty ?? []));
  return [...duties].filter(({ assignees }) =>
    assignees.some(({ department, role }) => department === leader && role === "lead"),
  );
}

/** Kinds in the order in which pages list them. */
export const kindOrder: readonly ProjectRow["kind"][] = [
  "zone",
  "port",
  "rail",
  "road",
  "airport",
  "power",
  "pipeline",
  "park",
  "expo",
  "institution",
  "place",
  "ecology",
  "programme",
];
