/** What was found and expected in one place, in words: `found` completes “Unexpected …”, `expected` “expected …”. */
export interface Said {
  readonly found: string;
  readonly expected: string;
  /** Further help for this very case, for example the nearest known names: whole sentences. */
  readonly hint?: string;
}

/**
 * What a problem means, and how to mend it: `what` is a sentence, `fix` completes “Fix: …”. What was found in one place
 * are values, and `says` puts them into English; src/strings/problems says the same in Chinese.
 */
export interface CodeEntry {
  readonly severity: "error" | "warning";
  readonly what: string;
  readonly fix: string;
  readonly says: (values: never) => Said;
}

/** Say a byte that does not decode. */
export function sayByte(byte: number): string {
  return `the byte 0x${byte.toString(16).padStart(2, "0")}`;
}
