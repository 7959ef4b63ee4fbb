import type { ResolverIndex } from "../citation/resolver/resolver-index.ts";
import type { SectionText } from "../citation/verify/corpus.ts";

/** Fetch the resolver's index. Nothing but this is ever asked for, and only when it is needed. */
export function loadResolverIndex(root: string): Promise<ResolverIndex> {
  return loadJson<ResolverIndex>(`${root}data/resolver.json`);
}

/** Fetch the texts of all sections. */
export function loadSections(root: string): Promise<readonly SectionText[]> {
  return loadJson<readonly SectionText[]>(`${root}data/sections.json`);
}

const loaded = new Map<string, Promise<unknown>>();

/** Fetch a data file. It is fetched once; a failure is forgotten, so that the next attempt asks again. */
export function loadJson<File>(url: string): Promise<File> {
  const known = loaded.get(url) as Promise<File> | undefined;
  if (known) return known;
  const file = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return response.json() as Promise<File>;
  });
  loaded.set(url, file);
  file.catch(() => loaded.delete(url));
  return file;
}
