import { type RefusalCode, type RefusalValues, type RefusalWords, refusalCodes } from "../diagnostics/refusals.ts";

/** Why something is not done: what was found, what was expected, and how the person who has it can mend it. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: Code;
  readonly values: RefusalValues<Code>;

  constructor(code: Code, ...[values]: RefusalValues<Code> extends undefined ? [] : [values: RefusalValues<Code>]) {
    const say = refusalCodes[code] as (values: unknown) => RefusalWords;
    const { found, expected, fix } = say(values);
    super(`Unexpected ${found}, expected ${expected}. Fix: ${fix}.`);
    this.name = "Refusal";
    this.code = code;
    this.values = values as RefusalValues<Code>;
  }
}
