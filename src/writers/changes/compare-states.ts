import { type ChangeKind, changeKinds, type LibraryState, type Thing } from "./library-state.ts";

const ways = ["added", "changed", "removed"] as const;
type Way = (typeof ways)[number];

/** What happened to things of one kind. */
export interface Change {
  readonly kind: ChangeKind;
  readonly way: Way;
  readonly count: number;
  /** The first of them by name. */
  readonly examples: readonly string[];
}

/** How many are named; the rest are in the registries. */
const most = 8;

/** Give what became of a library between two states, by kind. */
export function compareStates(before: LibraryState | undefined, after: LibraryState): Change[] {
  return changeKinds.flatMap((kind) => {
    const [old, now] = [before?.things[kind] ?? new Map<string, Thing>(), after.things[kind]];
    return [
      ...changeOf(
        kind,
        "added",
        [...now].filter(([id]) => !old.has(id)),
      ),
      ...changeOf(
        kind,
        "changed",
        [...now].filter(([id, { content }]) => isOther(old.get(id), content)),
      ),
      ...changeOf(
        kind,
        "removed",
        [...old].filter(([id]) => !now.has(id)),
      ),
    ];
  });
}

function isOther(old: Thing | undefined, content: string): boolean {
  return old !== undefined && old.content !== content;
}

function changeOf(kind: ChangeKind, way: Way, things: readonly (readonly [string, Thing])[]): Change[] {
  if (things.length === 0) return [];
  return [{ kind, way, count: things.length, examples: things.slice(0, most).map(([, { label }]) => label) }];
}
