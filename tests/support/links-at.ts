import { overlaps } from "../../src/pipeline/link/candidate.ts";
import { piecesOf } from "../../src/pipeline/link/piece.ts";
import { planOf } from "./library.ts";

/**
 * Give what the links of a plan lead to that touch some words, wherever they stand in its reading
 * text outside assignments: `project ceke-port`, `department port-office`. Throws where they do not stand.
 */
export function linksAt(slug: string, words: string, section?: string): string[] {
  const { tree, duties, links } = planOf(slug);
  const all = [
    ...links.projects.map((link) => ({ ...link, to: `project ${link.project}` })),
    ...links.departments.map((link) => ({ ...link, to: `department ${link.department}` })),
    ...links.citations.map((link) => ({ ...link, to: `work ${link.work}` })),
    ...links.references.map((link) => ({ ...link, to: `place ${link.to}` })),
  ];
  const places = [...piecesOf(tree, duties)].flatMap(({ division, paragraph, text }) =>
    [...text.matchAll(new RegExp(RegExp.escape(words), "gu"))]
      .filter(() => section === undefined || division.path.join("/") === section)
      .map(({ index }) => ({ path: division.path, paragraph, start: index, end: index + words.length })),
  );
  if (places.length === 0) throw new Error(`“${words}” does not stand in ${slug} ${section ?? ""}.`);
  const touching = all.filter((link) =>
    places.some((place) => link.path === place.path && link.paragraph === place.paragraph && overlaps(link, place)),
  );
  return [...new Set(touching.map(({ to }) => to))];
}
