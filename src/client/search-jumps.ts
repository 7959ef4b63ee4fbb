import type { Resolution } from "../citation/resolver/resolution.ts";
import type { ResolverIndex } from "../citation/resolver/resolver-index.ts";
import { jumpsOf, looksCited } from "../search/citation-query.ts";
import type { Found } from "../search/protocol.ts";
import { fileUrl, loadJson } from "./search-files.ts";

interface Resolver {
  resolveCitation(query: string, index: ResolverIndex): Resolution;
}

/** Find the places that a query cites. The resolver is loaded for queries that look like a citation. */
export async function findJumps(text: string): Promise<Pick<Found, "jumps" | "isDecisive">> {
  if (!looksCited(text)) return { jumps: [], isDecisive: false };
  const [resolver, index] = await Promise.all([
    import(/* @vite-ignore */ fileUrl("cite.js")) as Promise<Resolver>,
    loadJson<ResolverIndex>("../data/resolver.json"),
  ]);
  return jumpsOf(resolver.resolveCitation(text, index));
}
