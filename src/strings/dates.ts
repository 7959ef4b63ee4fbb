/** How dates are said that a source does not state. */
export const dateStrings = {
  about: (year: string) => `约 ${year} 年`,
  between: (after: string, before: string) => `${after} 之后，${before} 之前`,
} as const;
