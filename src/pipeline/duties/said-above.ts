import type { RoleSense } from "../../registry/genre.ts";
import type { Assignee } from "./duty.ts";
import type { DraftDuty } from "./first-leads.ts";

/**
 * Find the assignment that a word like 同上 stands for in a division: the last one before it in that division, or in one
 * beside it. Nothing where another stands between that is of neither.
 *
 *     （一）甲。做甲。（市教育局牵头，市财政局配合）
 *     （二）乙。做乙。（同上）
 */
export function saidAbove<Draft extends DraftDuty>(made: readonly Draft[], path: readonly string[]): Draft | undefined {
  const parent = path.slice(0, -1);
  const last = made.at(-1)?.duty.path ?? [];
  const isBeside = (other: readonly string[]) =>
    other.length === path.length && parent.every((name, i) => other[i] === name);
  const above = made.findLast(({ duty }) => isBeside(duty.path));
  return above?.duty.path.every((name, i) => last[i] === name) ? above : undefined;
}

/**
 * Give the bodies of an assignment that 同上 stands for: all, with their roles; behind a label those of the same label, or
 * else of its sense. Nothing where that is in doubt.
 */
export function bodiesFor(above: DraftDuty | undefined, word: string, sense: RoleSense): readonly Assignee[] {
  const all = above?.duty.assignees ?? [];
  if (word === "") return all;
  const ofWord = all.filter(({ roleWord }) => roleWord === word);
  if (ofWord.length > 0) return ofWord;
  if (sense === "responsible") return all.every(({ role }) => role === "lead") ? all : [];
  return all.filter(({ role }) => role === sense);
}
