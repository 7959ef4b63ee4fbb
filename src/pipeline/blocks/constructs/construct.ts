import type { HeadingMark } from "../block.ts";

/** A heading construct looks at the reading text of a block and says whether it is one of its kind. */
export type HeadingConstruct = (text: string) => HeadingMark | undefined;

/** A line construct says whether the reading text of a block is one of its kind. */
export type LineConstruct = (text: string) => boolean;
