/** A drawn line that runs along a page or down it, in points from the lower left corner. */
export interface Rule {
  /** Height of one that runs along, distance from the left of one that runs down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly along: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Points within which two rules are taken for one, or for touching: double rules, cells with frames of their own. */
export const near = 4;

/** Points of the shortest rule: less than the height of a line of small print. */
const shortest = 6;

/** Put rules together that are drawn in pieces, cell by cell or dash by dash, or side by side. */
export function mergeRules({ along, down }: Rules): Rules {
  return { along: mergeParallel(along), down: mergeParallel(down) };
}

function mergeParallel(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const bundle of bundlesOf([...rules].sort((a, b) => a.at - b.at))) {
    const at = bundle.reduce((sum, rule) => sum + rule.at, 0) / bundle.length;
    let open: { at: number; from: number; to: number } | undefined;
    for (const { from, to } of bundle.sort((a, b) => a.from - b.from)) {
      if (open && from <= open.to + near) open.to = Math.max(open.to, to);
      else {
        open = { at, from, to };
        merged.push(open);
      }
    }
  }
  return merged.filter(({ from, to }) => to - from >= shortest);
}

/** Bundle rules, sorted by their places, that lie within a few points. */
function bundlesOf(sorted: readonly Rule[]): Rule[][] {
  const bundles: Rule[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const rule of sorted) {
    if (rule.at - start <= near) bundles.at(-1)?.push(rule);
    else {
      bundles.push([rule]);
      start = rule.at;
    }
  }
  return bundles;
}
