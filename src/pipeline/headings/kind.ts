/** What a division is: its kind, and the name of the kind in an eId of Akoma Ntoso. */

/** Each kind with its piece in eIds: the element's name, or its abbreviation in the standard's naming convention. */
export const eIdPieces = {
  notice: "notice",
  preface: "preface",
  part: "part",
  chapter: "chp",
  section: "sec",
  article: "art",
  item: "item",
  point: "point",
  subpoint: "subpoint",
  annex: "annex",
  conclusions: "conclusions",
} as const;

export type DivisionKind = keyof typeof eIdPieces;

/** In the order of the document, and from the outside in. */
export const divisionKinds = Object.keys(eIdPieces) as [DivisionKind, ...DivisionKind[]];
