import type { Genre } from "../../registry/genre.ts";
import { anyOf } from "../../registry/word-pattern.ts";
import type { ParsedAssignment, PrintedName, RoleGroup } from "./printed-assignment.ts";

/** Signs by which plans mark one of several bodies. */
const signs = "★☆▲△●○◆◇■□*＊※";

const signPattern = new RegExp(`^[${signs}]|[${signs}]$`, "gu");

/** Give a name without a sign before or behind it. */
export function withoutSign(name: string): string {
  return name.replace(signPattern, "");
}

/** The rule of a plan that bodies with a sign before or behind their names lead: 标☆的为牵头单位. */
export interface LeadMark {
  readonly mark: string;
  readonly printed: string;
}

/** Finds in words the rule that bodies with a sign lead. */
export class LeadMarks {
  readonly #pattern: RegExp;

  constructor({ first_leads: { leads } }: Genre) {
    this.#pattern = new RegExp(
      `[^。；：:（）()\\n]{0,12}(?<mark>[${signs}])[^。；（）()\\n]{0,10}?[为是](?:${anyOf(leads)})[^。；（）()，\\n]{0,6}`,
      "u",
    );
  }

  in(text: string): LeadMark | undefined {
    const match = this.#pattern.exec(text);
    return match ? { mark: match.groups?.mark ?? "", printed: match[0] } : undefined;
  }
}

/**
 * Take the sign off the names of an assignment: who bears it leads, and who is responsible besides supports.
 *
 *     ☆市城管局、市财政局   →   市城管局 leads, 市财政局 supports
 */
export function withMarks(parsed: ParsedAssignment, rule: LeadMark | undefined): ParsedAssignment {
  return rule ? { ...parsed, groups: parsed.groups.flatMap((group) => partMarked(group, rule.mark)) } : parsed;
}

/** Say whether some name of an assignment bears the sign. */
export function bearsMark({ groups }: ParsedAssignment, { mark }: LeadMark): boolean {
  return groups.some(({ names }) => names.some((name) => isMarked(name, mark)));
}

function isMarked({ surface }: PrintedName, mark: string): boolean {
  return surface.startsWith(mark) || surface.endsWith(mark);
}

function partMarked(group: RoleGroup, mark: string): RoleGroup[] {
  const marked = group.names.filter((name) => isMarked(name, mark)).map((name) => withoutMark(name, mark));
  if (marked.length === 0) return [group];
  const others = { ...group, names: group.names.filter((name) => !isMarked(name, mark)) };
  const leading: RoleGroup = { ...group, names: marked, sense: "lead", openEnded: false };
  return others.names.length > 0 ? [leading, others] : [{ ...leading, openEnded: group.openEnded }];
}

function withoutMark(name: PrintedName, mark: string): PrintedName {
  const from = name.surface.startsWith(mark) ? mark.length : 0;
  const surface = name.surface.slice(from, name.surface.endsWith(mark) ? -mark.length : undefined);
  return { ...name, surface, start: name.start + from, end: name.start + from + surface.length };
}
