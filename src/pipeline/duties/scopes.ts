import type { NameLists } from "./name-lists.ts";
import type { Phrases } from "./phrases.ts";
import type { Piece } from "./piece.ts";

/** No words before 由 that say what a role is of are longer. UTF-16 units. */
const longestScope = 20;

/** Words for what is to be done or where, up to 由 before bodies; 自由 and 理由 hold the sign as a part of them. */
const scopePattern = new RegExp(`^([^，、；。：（）由]{1,${longestScope - 1}}[^，、；。：（）由自理事缘经任])由`, "u");

/** A piece that says before its bodies what their role is of. */
export interface ScopedPiece {
  readonly scope: string;
  /** What stands behind 由. */
  readonly rest: Piece;
}

/**
 * Part what a role is of from its bodies; undefined where bodies and nothing else stand before the role word.
 *
 *     技工院校内由人力资源社会保障部负责
 *     └─scope─┘└───────rest────────┘
 */
export function scopedPiece({ text, start }: Piece, phrases: Phrases, lists: NameLists): ScopedPiece | undefined {
  const leadIn = phrases.leadIns.at(text);
  const scope = leadIn.endsWith("由") ? undefined : scopePattern.exec(text.slice(leadIn.length))?.[1];
  if (scope === undefined || isTerm(scope, phrases)) return undefined;
  const behind = leadIn.length + scope.length + 1;
  const rest = { text: text.slice(behind), start: start + behind };
  const names = rest.text.slice(0, phrases.roleWords.suffix(rest.text)?.index);
  const joint = phrases.joints.find(names)?.index;
  if (!lists.areBodies(names.slice(0, joint)) || lists.areKnown(text.slice(0, behind + names.length))) return undefined;
  return { scope, rest };
}

/** `2015年底前` is a term, and `日常工作` is what is to be done. */
function isTerm(scope: string, phrases: Phrases): boolean {
  return phrases.isTerm(scope) && !scope.endsWith("工作");
}
