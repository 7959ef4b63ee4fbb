import { pinyin } from "pinyin-pro";
import type { ProjectRow } from "../registry/schema.ts";
import type { EditionProject } from "./model.ts";

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
    .map(([surface, places]) => ({
      surface,
      count: places.length,
      plans: [...new Set(places.map(({ plan }) => plan))],
    }))
    .sort((a, b) => b.count - a.count);
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
