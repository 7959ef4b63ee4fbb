/** A line construct says whether the reading text of a block is one of its kind. */
export type LineConstruct = (text: string) => boolean;
