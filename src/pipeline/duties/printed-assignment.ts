import type { RoleSense } from "../../registry/genre.ts";
import type { NameRole } from "./phrases.ts";

/** A name as it stands in an assignment, before the registry has been asked. */
export interface PrintedName {
  readonly surface: string;
  /** UTF-16 units of the assignment's inner text. */
  readonly start: number;
  readonly end: number;
  /** What brackets behind it say it does: `市教育局（牵头）`. */
  readonly role?: NameRole;
  /** What brackets behind it say besides: `责任人：王某`. */
  readonly remark?: string;
  /** What brackets behind it say of the whole list: `列第一位的为牵头单位，下同`. */
  readonly rule?: string;
}

/** The bodies of one role word. */
export interface RoleGroup {
  readonly names: readonly PrintedName[];
  /** As printed; empty where bodies stand without one. */
  readonly word: string;
  readonly sense: RoleSense;
  readonly qualifier: string | null;
  readonly openEnded: boolean;
  /** True where only words give the role that stand in ordinary prose too. */
  readonly weak: boolean;
  /** True where the role word has an object: `负责资金保障`. */
  readonly object?: true;
  /** True where the qualifier says what the role is of, before 由: `日常工作由`. */
  readonly scoped?: true;
}

/** What the inside of an assignment says. */
export interface ParsedAssignment {
  readonly groups: readonly RoleGroup[];
  /** `6月底完成`; null where none is given. */
  readonly term: string | null;
  /** The rule that the first body listed leads, as printed, and whether it holds from here on. */
  readonly firstLeads: { readonly printed: string; readonly onwards: boolean } | null;
  /** What is said besides, as printed. */
  readonly remark: string | null;
}

/** What is known of names. */
export interface NameJudge {
  /** True for a name that the registry knows. */
  isKnown(surface: string): boolean;
  /** True for a name that is known, a group, or ends as names of bodies do. */
  mayName(surface: string): boolean;
}
