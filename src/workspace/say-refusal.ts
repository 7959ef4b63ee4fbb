import type { RefusalWords } from "../diagnostics/refusals.ts";
import type { Refusal } from "../intake/refusal.ts";
import { intakeStrings as t } from "../strings/intake.ts";
import { refusalStrings } from "../strings/refusals.ts";

/** Give in Chinese what was found and expected, and how it is mended. */
export function wordsOfRefusal({ code, values }: Refusal): RefusalWords {
  return (refusalStrings[code] as (values: unknown) => RefusalWords)(values);
}

/** Say in Chinese why something is not done, with its code. */
export function sayRefusal(refusal: Refusal): string {
  const { found, expected, fix } = wordsOfRefusal(refusal);
  return t.refused(found, expected, fix, refusal.code);
}
