/**
 * Every problem the edition can raise, declared once: what it means, and how to mend it.
 * A code is permanent: it is quoted in registries, tests and other people's notes.
 */

import { blocksCodes } from "./codes/blocks.ts";
import { dutiesCodes } from "./codes/duties.ts";
import { identifiersCodes } from "./codes/identifiers.ts";
import { libraryCodes } from "./codes/library.ts";
import { linkCodes } from "./codes/link.ts";
import { readCodes } from "./codes/read.ts";
import { registryCodes } from "./codes/registry.ts";
import { treeCodes } from "./codes/tree.ts";
import { watchCodes } from "./codes/watch.ts";

export const problemCodes = {
  ...libraryCodes,
  ...registryCodes,
  ...readCodes,
  ...blocksCodes,
  ...treeCodes,
  ...dutiesCodes,
  ...watchCodes,
  ...linkCodes,
  ...identifiersCodes,
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** The values that problems of a code tell: words of the text, names, numbers, in no language. */
export type ValuesOf<Code extends ProblemCode> = Parameters<(typeof problemCodes)[Code]["says"]>[0];
