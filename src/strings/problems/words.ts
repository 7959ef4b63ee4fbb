import type { Said } from "../../diagnostics/codes/entry.ts";
import type { ProblemCode, ValuesOf } from "../../diagnostics/codes.ts";

export type { Said };

/** What a problem means, how it is mended, and what was found and expected in one place. */
export interface ProblemWords<Code extends ProblemCode> {
  readonly title: string;
  readonly mend: string;
  /** `found` stands behind 见到, `expected` behind 应为. */
  readonly says: (values: ValuesOf<Code>) => Said;
}

/** Words for every code of a stage. */
export type WordsOf<Codes> = { readonly [Code in keyof Codes & ProblemCode]: ProblemWords<Code> };

/** Say a byte that does not decode. */
export function sayByte(byte: number): string {
  return `字节 0x${byte.toString(16).padStart(2, "0")}`;
}
