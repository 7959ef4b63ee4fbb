import { join } from "node:path";
import { type Library, readLibrary } from "../../files/read-library.ts";
import { draftRegistry, settledBodies } from "../../registry/drafts.ts";
import { compileSeed } from "../../workspace/compile-library.ts";
import { doubtsOf } from "../../workspace/intake/chain.ts";
import { draftUnknown } from "../../workspace/intake/draft-unknown.ts";
import { findOpenPoints } from "../../workspace/publication/open-points.ts";
import { type ProposalFile, proposalFiles } from "../cards/card.ts";
import type { Case } from "../cards/case.ts";
import { type BenchFolders, pathsOf, readText } from "./files.ts";

/**
 * Read a plan with what is open of it. The bodies that are proposed for it are known to it, whether or not its own row is
 * confirmed, so that each is asked about once.
 *
 * @param instead texts by path, read in the place of what lies there
 * @returns nothing where the library has no such plan
 */
export async function readCase(
  folders: BenchFolders,
  slug: string,
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<Case | undefined> {
  const library = await readLibrary({ seeds: folders.seeds, registry: folders.registry, instead });
  const paths = pathsOf(folders, slug);
  const texts = await Promise.all(
    proposalFiles.map(async (file): Promise<[ProposalFile, string]> => {
      const path = paths[file];
      return [file, instead.get(path) ?? (await readText(path)) ?? ""];
    }),
  );
  const record = (await readText(join(folders.seeds, slug, "intake.yaml"))) ?? "";
  return caseOf(library, slug, { texts: Object.fromEntries(texts) as Case["texts"], record });
}

/** Give a plan of a library with what is open of it; `record` says how its text was taken in, empty where it was not. */
export function caseOf(
  library: Library,
  slug: string,
  { texts, record }: Pick<Case, "texts"> & { readonly record: string },
): Case | undefined {
  const seed = library.seeds.find(({ row }) => row.slug === slug);
  if (seed === undefined) return undefined;
  const registry = draftRegistry(library.registry, slug);
  const plan = compileSeed(seed, registry);
  const { problems } = findOpenPoints(slug, library.registry, [...library.problems, ...plan.problems]);
  const lines = seed.text.replace(/(?:\r\n?|\n)$/u, "").split(/\r\n?|\n/u);
  return {
    slug,
    lines,
    registry,
    plan,
    problems,
    unknown: draftUnknown(plan, registry),
    settled: settledBodies(library.registry, slug),
    doubts: doubtsOf(record),
    texts,
  };
}
