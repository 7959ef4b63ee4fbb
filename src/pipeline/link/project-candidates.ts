import type { ProjectAlias, ProjectRow } from "../../registry/schema.ts";
import { asFound, type Candidate, type Stretch } from "./candidate.ts";

/** Give the candidates of a project: one for each alias, two for a route, which has two directions. */
export function projectCandidates(row: ProjectRow): Candidate[] {
  return row.aliases.flatMap((alias, i) => {
    const target = { kind: "project", id: row.id, alias: i } as const;
    return readAlias(alias).map((candidate) => ({ ...candidate, target, sections: alias.sections }));
  });
}

type Read = Pick<Candidate, "anchor" | "judge">;

function readAlias(alias: ProjectAlias): Read[] {
  if ("literal" in alias) return [{ anchor: alias.literal, judge: asFound }];
  if ("in_context" in alias) return [readInContext(alias)];
  if ("distributed" in alias) return [readDistributed(alias)];
  const [from, to] = alias.route;
  return [readRoute(from, to, alias.tail), readRoute(to, from, alias.tail)];
}

/** 满洲里口岸 only before 环境. */
function readInContext({ in_context, before = "", after = "" }: Extract<ProjectAlias, { in_context: string }>): Read {
  return {
    anchor: in_context,
    judge: (text, found) =>
      text.endsWith(before, found.start) && text.startsWith(after, found.end) ? found : undefined,
  };
}

/**
 * A member of a list that shares its head or tail.
 *
 *     策克和甘其毛都等口岸     满洲里、二连浩特国家重点开发开放试验区
 *     ^^^^     tail ^^^^      ^^^^^^          tail ^^^^^^^^^^^^^^^^^^
 *
 * The last member takes the tail with it; the others are only themselves.
 */
function readDistributed({ distributed, head, tail }: Extract<ProjectAlias, { distributed: string }>): Read {
  if (tail) {
    const behind = listTail(tail);
    return { anchor: distributed, judge: (text, found) => behind(text, found) };
  }
  const before = new RegExp(`(?:${anyOf(head ?? [])})(?:${member}${joint})*$`, "u");
  return {
    anchor: distributed,
    judge: (text, found) =>
      before.test(text.slice(Math.max(0, found.start - longestList), found.start)) ? found : undefined,
  };
}

/**
 * A route by its end points, with any points between.
 *
 *     甘其毛都—嘎顺苏海图、额布都格—白音胡硕跨境经济合作区     哈尔滨至满洲里铁路
 */
function readRoute(from: string, to: string, tail: readonly string[] | undefined): Read {
  const rest = new RegExp(`^(?:市|口岸|港)?(?:${dash}${via})*${dash}${RegExp.escape(to)}(?:市|口岸|港)?`, "u");
  const behind = tail ? listTail(tail) : asFound;
  return {
    anchor: from,
    judge: (text, found) => {
      const match = rest.exec(text.slice(found.end, found.end + longestList));
      return match ? behind(text, { start: found.start, end: found.end + match[0].length }) : undefined;
    },
  };
}

/** Signs that join the members of a list. */
const joint = "(?:、|和|与|及|以及)";

/** Another member of a list, as short as can be. It holds no joint: a list can be cut in one way only. */
const member = "(?:（[^（）]*）|(?!以及)[^、，。；：（）“”和与及等]){1,30}?";

/** Signs that join the points of a route: — – － ～ - 至 到, and the 一 that copies print for a dash. */
const dash = "[—–－～\\-至到一]";
const via = "[^、，。；：（）“”—–－～\\-至到一]{1,10}";

/** Lists are looked at over this many characters. */
const longestList = 240;

/** Judge what follows a member: the tail itself, or further members and then the tail. */
function listTail(tails: readonly string[]): Candidate["judge"] {
  const direct = new RegExp(`^(?:${anyOf(tails)})`, "u");
  const later = new RegExp(`^(?:${joint}${member})*(?:等(?:重点)?)?(?:${anyOf(tails)})`, "u");
  return (text, found): Stretch | undefined => {
    const behind = text.slice(found.end, found.end + longestList);
    const match = direct.exec(behind);
    if (match) return { start: found.start, end: found.end + match[0].length };
    return later.test(behind) ? found : undefined;
  };
}

/** Alternatives, the longest first. */
function anyOf(forms: readonly string[]): string {
  return [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => RegExp.escape(form))
    .join("|");
}
