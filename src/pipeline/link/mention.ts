import type { Span } from "../../text/run.ts";

/** A place in running text that names something of a registry. */
export interface Mention {
  readonly path: readonly string[];
  /** Id of the paragraph; `heading` for a place in a title. */
  readonly paragraph: string;
  readonly surface: string;
  /** The sentence it stands in, on the reading side; of one beyond measure, what stands next to it. */
  readonly sentence: string;
  /** UTF-16 units of the sentence before the surface. */
  readonly at: number;
  /** UTF-16 units of the paragraph's (or title's) reading text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly source: Span;
  readonly line: number;
  readonly col: number;
}

export interface DepartmentMention extends Mention {
  readonly department: string;
  /** `task` where the sentence gives the body something to do, by a reviewed row. */
  readonly verdict: "task" | "mention";
  /** Why, for reviewed places. */
  readonly reason: string | null;
}

export interface ProjectMention extends Mention {
  readonly project: string;
}

/** A document cited by name. */
export interface Citation extends Mention {
  readonly work: string;
}

/** A reference to another place of the same plan: 第三部分第（七）项. */
export interface Reference extends Mention {
  /** Address of the division it means: `mongolia-2014/3/11`, or of the plan itself. */
  readonly to: string;
}

/** Everything the linker finds in one plan. */
export interface Links {
  readonly departments: readonly DepartmentMention[];
  readonly projects: readonly ProjectMention[];
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
}
