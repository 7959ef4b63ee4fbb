import type { Phrases } from "./phrases.ts";
import type { NameJudge, PrintedName, RoleGroup } from "./printed-assignment.ts";
import type { NameList } from "./read-list.ts";
import type { RoleSuffix } from "./role-words.ts";

/** What a list of names is given to do. */
export type ListRole = Pick<RoleSuffix, "word" | "sense" | "qualifier" | "weak"> & { readonly object?: true };

/**
 * Make the groups of a list: names of one role are one, and each whose brackets say a role of its own is one of its
 * own: `责任单位：市教育局（牵头）、市财政局`.
 */
export function groupsOf({ names, openEnded }: NameList, role: ListRole): RoleGroup[] {
  const others = names.filter((name) => !name.role);
  const own = names.flatMap((name): RoleGroup[] =>
    name.role ? [{ ...name.role, names: [name], qualifier: null, openEnded: false, weak: false }] : [],
  );
  if (others.length === 0 && own.length > 0 && !openEnded) return own;
  const { word, sense, weak, object } = role;
  const shared = { names: others, openEnded, word, sense, qualifier: role.qualifier || null, weak };
  return [...own, object ? { ...shared, object } : shared];
}

/** Part a body from the post of who answers for it (`市教育局分管领导`); of a post alone no name is left. */
export function withoutPost(name: PrintedName, phrases: Phrases, judge: NameJudge): PrintedName {
  const { surface, start, remark } = name;
  const at = judge.isKnown(surface) || phrases.groups.isGroup(surface) ? undefined : phrases.posts.postAt(surface);
  if (at === undefined) return name;
  if (surface.split(/[和及与]/u).every((person) => isPerson(person, phrases, judge)))
    return { ...name, surface: "", end: start, remark: remark ? `${surface}（${remark}）` : surface };
  const post = surface.slice(at);
  return { ...name, surface: surface.slice(0, at), end: start + at, remark: remark ? `${post}（${remark}）` : post };
}

/** Shortest and longest name of a person, in characters. */
const personLengths = [2, 3, 4] as const;

/** Say whether words are the name of a person, which no body's looks like, and the post of who governs a place: 张三副市长. */
function isPerson(words: string, phrases: Phrases, judge: NameJudge): boolean {
  const name = words.slice(0, phrases.posts.governingPostAt(words) ?? 0);
  const isName = personLengths.some((length) => length === name.length) && /^\p{Script=Han}+$/u.test(name);
  return isName && !phrases.groups.isGroup(name) && !phrases.bodies.looksLikeBody(name) && !judge.isKnown(name);
}

/** Part a body from the person who answers for it, behind a label that names both: `市教育局张三`. */
export function withoutPerson(name: PrintedName, phrases: Phrases, judge: NameJudge): PrintedName {
  const { surface, start } = name;
  if (judge.isKnown(surface) || phrases.groups.isGroup(surface) || phrases.bodies.looksLikeBody(surface)) return name;
  const cuts = personLengths.map((length) => surface.slice(0, -length));
  const body = cuts.find((cut) => judge.isKnown(cut)) ?? cuts.find((cut) => phrases.bodies.isTelling(cut));
  if (body === undefined) return name;
  return { ...name, surface: body, end: start + body.length, remark: surface.slice(body.length).trim() };
}
