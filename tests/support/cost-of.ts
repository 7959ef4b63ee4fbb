import { filesOfPlan } from "../../src/workspace/compile-library.ts";
import { compileText } from "./make-registry.ts";

/** CPU of this thread from a text to all files of its plan, in microseconds: what else the machine does is not counted. */
export function costOf(text: string): number {
  const before = process.threadCpuUsage();
  filesOfPlan(compileText(text));
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

/** Lengths of a text at which its costs are compared, in UTF-16 units. */
export const [short, long] = [20_000, 160_000] as const;

/** Eight times the text: linear takes eight times as long, the square 64 times. */
export const mostGrowth = 20;

/** Repeat a piece between two others until a text is about so long. */
export function row(piece: string, before = "", behind = "") {
  return (length: number) => before + piece.repeat(length / piece.length) + behind;
}
