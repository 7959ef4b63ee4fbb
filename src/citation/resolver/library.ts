import { type EidLevel, eIdOf } from "../eid.ts";
import { foldQuery, keyOf } from "./fold-query.ts";
import type { Target } from "./resolution.ts";
import type { IndexedPlan, IndexedSection, ResolverIndex } from "./resolver-index.ts";

/** A section with what the index only implies. */
export interface KnownSection extends IndexedSection {
  readonly plan: IndexedPlan;
  /** Divisions from the first level down to itself, without the plan. */
  readonly chain: readonly KnownSection[];
  /** Arabic number of the division; null where it has a word for a name. */
  readonly value: number | null;
  readonly eId: string;
  /** Its title as letters and figures alone, to find in a folded query. */
  readonly titleKey: string;
}

/** The index, ready to be asked. */
export interface ResolverLibrary {
  readonly index: ResolverIndex;
  readonly sections: readonly KnownSection[];
  readonly byAddress: ReadonlyMap<string, KnownSection>;
}

const libraries = new WeakMap<ResolverIndex, ResolverLibrary>();

/** Give the library of an index, made once. */
export function libraryOf(index: ResolverIndex): ResolverLibrary {
  const known = libraries.get(index);
  if (known) return known;
  const plans = new Map(index.plans.map((plan) => [plan.slug, plan]));
  const byAddress = new Map<string, KnownSection>();
  for (const section of index.sections) {
    const [slug = "", ...names] = section.address.split("/");
    const parent = byAddress.get(section.address.slice(0, section.address.lastIndexOf("/")));
    const name = names.at(-1) ?? "";
    const plan = plans.get(slug);
    if (!plan) continue;
    const above = parent?.chain ?? [];
    const levels: EidLevel[] = [...above, section].map(({ kind, address }) => ({ kind, path: pathOf(address) }));
    const entry: KnownSection = {
      ...section,
      plan,
      value: /^\d+$/u.test(name) ? Number(name) : null,
      eId: eIdOf(levels),
      titleKey: keyOf(foldQuery(section.title, index.traditional)),
      get chain() {
        return section.kind === "plan" ? [] : [...above, entry];
      },
    };
    byAddress.set(section.address, entry);
  }
  const library = { index, sections: [...byAddress.values()], byAddress };
  libraries.set(index, library);
  return library;
}

function pathOf(address: string): string {
  return address.split("/").slice(1).join("/");
}

/** Give a section, or its paragraph (`p2`) or duty (`d1`), as a target; nothing if it has none of that number. */
export function targetOf(section: KnownSection, anchor?: string): Target | undefined {
  const { address, number, label, plan } = section;
  const path = `plans/${address}/`;
  const base = { label, plan: plan.title };
  if (anchor === undefined) {
    return { kind: section.kind === "plan" ? "plan" : "section", address, path, mark: `s${number}`, ...base };
  }
  const ordinal = Number(anchor.slice(1));
  const place = { address: `${address}#${anchor}`, path: `${path}#${anchor}`, ordinal, ...base };
  const duty = section.duties[ordinal - 1];
  if (anchor.startsWith("d")) return duty === undefined ? undefined : { kind: "duty", mark: `d${duty}`, ...place };
  return ordinal >= 1 && ordinal <= section.paragraphs
    ? { kind: "paragraph", mark: `s${number}`, ...place }
    : undefined;
}
