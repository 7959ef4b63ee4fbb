import type { Citable } from "../citable.ts";
import type { Pieces } from "../pieces.ts";
import { chicago } from "./chicago.ts";
import { gbt2015, gbt2025 } from "./gbt.ts";
import { legalManual } from "./legal-manual.ts";
import { markdown } from "./markdown.ts";

/** The forms that people read, in the order in which they are offered. */
export const humanForms = {
  "legal-manual": legalManual,
  "gbt-2025": gbt2025,
  "gbt-2015": gbt2015,
  chicago,
  markdown,
} as const satisfies Readonly<Record<string, (citable: Citable) => Pieces>>;

export type HumanForm = keyof typeof humanForms;
