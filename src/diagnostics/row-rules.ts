/** What fields of registry rows have to be, where their type does not tell it: each completes “expected …”. */
export const rowRules = {
  slug: "lower-case ASCII letters, digits and hyphens",
  ownWord: "a word that means nothing to the language this is written in",
  published: "text without control characters, carriage returns and halves of characters",
  partialDate: "YYYY, YYYY-MM or YYYY-MM-DD",
  sha256: "64 hexadecimal digits",
  release: "a release such as 2026.11",
  changeNeedsAfter: "a change needs `after`",
  changeChanges: "`after` is the same as `before`",
  contextNeedsWords: "a context needs `before` or `after`",
  listSharesOne: "a list shares either `head` or `tail`",
} as const;

export type RowRule = keyof typeof rowRules;

/** Give the rule whose message a schema gave. */
export function ruleOf(message: string): RowRule | undefined {
  return (Object.keys(rowRules) as RowRule[]).find((rule) => rowRules[rule] === message);
}
