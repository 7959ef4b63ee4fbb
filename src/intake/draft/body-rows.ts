import type { DepartmentNames } from "../../registry/department-names.ts";
import type { Genre } from "../../registry/genre.ts";
import type { Jurisdiction } from "../../registry/jurisdiction.ts";
import { freeId, latinOf } from "./make-id.ts";
import type { DraftRow } from "./write-rows.ts";

/**
 * A name in an assignment that no body has: as printed, with the head that its list carries on, the ending that it shares
 * with the last of it, and its 1-based lines.
 */
interface UnknownBody {
  readonly surface: string;
  readonly head: string;
  readonly ending: string;
  readonly lines: readonly number[];
}

/** What bodies are drafted against. */
export interface BodyContext {
  readonly slug: string;
  readonly names: DepartmentNames;
  readonly jurisdiction: Jurisdiction;
  /** Id of the jurisdiction in ids of its bodies. */
  readonly place: string;
  /** True where rows lie in the file of a place above that jurisdiction, which then does not say whose they are. */
  readonly isBelowItsFile: boolean;
  readonly genre: Genre;
  readonly isTaken: (id: string) => boolean;
}

/** A row for a body that nobody knows, with the forms in which it is printed. */
export interface DraftedBody extends DraftRow {
  readonly printed: readonly string[];
}

/** Lines that a row cites; more say no more. */
const mostLines = 5;

/** Draft a row for each body: `省商务厅` and `商务厅` in a list of 省 are one. */
export function draftBodies(unknown: readonly UnknownBody[], context: BodyContext): DraftedBody[] {
  const bodies = new Map<string, { printed: Set<string>; lines: Set<number> }>();
  const whole = new Set(unknown.filter((body) => !isShort(body, context)).map((body) => nameOf(body, context)));
  for (const unknownBody of unknown) {
    const { surface, lines } = unknownBody;
    const full = nameOf(unknownBody, context);
    // 上海海关 is no 上海市海关, but where 市财政局 stands, too, 上海财政局 is the same.
    const name = isShort(unknownBody, context) && !whole.has(full) ? surface : full;
    const body = bodies.get(name) ?? { printed: new Set(), lines: new Set() };
    body.printed.add(surface);
    for (const line of lines) body.lines.add(line);
    bodies.set(name, body);
  }
  const ids = new Set<string>();
  return [...bodies].map(([name, { printed, lines }]) => {
    const id = freeId(idOf(name, context), (candidate) => ids.has(candidate) || context.isTaken(candidate));
    ids.add(id);
    const isOwn = isOfPlace(name, context);
    const aliases = [...printed].filter((surface) => surface !== name && committeeOf(surface, context) === name);
    const nearest = context.names.nearest(name, 2);
    return {
      printed: [...printed],
      fields: {
        id,
        draft_for: context.slug,
        name,
        full_name: name,
        ...(context.isBelowItsFile && isOwn ? { jurisdiction: context.jurisdiction.name } : {}),
        kind: isOwn ? "local" : "other",
        ...(aliases.length > 0 ? { aliases: aliases.map((form) => ({ type: "short", form })) } : {}),
        source: `${context.slug} ${[...lines].slice(0, mostLines).join("、")}行`,
      },
      comments: {
        row: [
          `Printed as ${[...printed].join("、")}.`,
          nearest.length > 0
            ? `Nearest known: ${nearest.join("、")}; if it is one of them, give that row an alias and take this one out.`
            : "",
        ]
          .filter((sentence) => sentence !== "")
          .join(" "),
      },
    };
  });
}

/** Say whether a name begins with the place of its jurisdiction without the word for its level: 上海 for 上海市. */
function isShort({ surface }: UnknownBody, { names, jurisdiction }: BodyContext): boolean {
  const head = names.heads.headOf(surface);
  const full = jurisdiction.chain[0]?.heads[0] ?? "";
  return head !== "" && head !== full && full.startsWith(head);
}

/** Give the name with the head of its jurisdiction, where it carries one or takes that of its list. */
function nameOf(body: UnknownBody, context: BodyContext): string {
  const { names, jurisdiction, genre } = context;
  const { heads } = names;
  const surface = body.surface + body.ending;
  const { head: listHead } = body;
  const committee = committeeOf(surface, context);
  if (committee !== undefined) return committee;
  const ownHead = heads.headOf(surface);
  const head = ownHead || listHead;
  const bare = surface.slice(ownHead.length);
  const [plan, ...above] = jurisdiction.chain;
  const full = plan?.heads[0] ?? "";
  const isCentral = above.length === 0;
  if (ownHead === "" && holdsPlace(surface, context)) return surface;
  if (head !== "") return heads.familyOf(head) === heads.own && full !== "" && !isCentral ? full + bare : head + bare;
  return !isCentral && full !== "" && genre.carrying.some((ending) => bare.endsWith(ending)) ? full + bare : surface;
}

/** The name of a committee of the place ends so: 省委, 团省委, 民盟市委. */
const committeeEnding = "委";

/** Give a committee, of which every place has one, with the name of its own: 团省委 is 团云岭省委. Undefined for others. */
function committeeOf(surface: string, { jurisdiction }: BodyContext): string | undefined {
  const [plan, ...above] = jurisdiction.chain;
  const head = plan?.heads.find((word) => surface.endsWith(word + committeeEnding));
  if (plan === undefined || above.length === 0 || head === undefined) return undefined;
  return surface.slice(0, -(head + committeeEnding).length) + plan.heads[0] + committeeEnding;
}

/** Say whether a name tells its place inside, so that it takes no head: 民航云岭监管局. */
function holdsPlace(surface: string, { jurisdiction }: BodyContext): boolean {
  return jurisdiction.chain[0]?.heads.some((head) => head.length > 1 && surface.indexOf(head) > 0) ?? false;
}

/** Say whether a name is of the plan's own place, as its head or the name of the place in it tells. */
function isOfPlace(name: string, context: BodyContext): boolean {
  const { names, jurisdiction } = context;
  const full = jurisdiction.chain[0]?.heads[0] ?? "";
  const family = names.heads.familyOf(names.heads.headOf(name));
  return (family !== undefined && family === names.heads.own) || (full !== "" && name.includes(full));
}

function idOf(name: string, { jurisdiction, place }: BodyContext): string {
  const head = jurisdiction.chain[0]?.heads.find((word) => name.startsWith(word)) ?? "";
  return [head === "" ? "" : place, latinOf(name.slice(head.length))].filter((part) => part !== "").join("-") || "body";
}
