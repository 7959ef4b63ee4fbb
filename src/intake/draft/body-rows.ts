import type { DepartmentNames } from "../../registry/department-names.ts";
import type { Genre } from "../../registry/genre.ts";
import type { Jurisdiction } from "../../registry/jurisdiction.ts";
import { freeId, latinOf } from "./make-id.ts";
import type { DraftRow } from "./write-rows.ts";

/** A name in an assignment that no body has: as printed, with the head that its list carries on, and its 1-based lines. */
interface UnknownBody {
  readonly surface: string;
  readonly head: string;
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
    const isOwn =
      name !== [...printed][0] || context.jurisdiction.chain[0]?.heads.some((head) => name.startsWith(head));
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
function nameOf({ surface, head: listHead }: UnknownBody, { names, jurisdiction, genre }: BodyContext): string {
  const { heads } = names;
  const ownHead = heads.headOf(surface);
  const head = ownHead || listHead;
  const bare = surface.slice(ownHead.length);
  const [plan, ...above] = jurisdiction.chain;
  const full = plan?.heads[0] ?? "";
  const isCentral = above.length === 0;
  if (head !== "") return heads.familyOf(head) === heads.own && full !== "" && !isCentral ? full + bare : head + bare;
  return !isCentral && full !== "" && genre.carrying.some((ending) => bare.endsWith(ending)) ? full + bare : surface;
}

function idOf(name: string, { jurisdiction, place }: BodyContext): string {
  const head = jurisdiction.chain[0]?.heads.find((word) => name.startsWith(word)) ?? "";
  return [head === "" ? "" : place, latinOf(name.slice(head.length))].filter((part) => part !== "").join("-") || "body";
}
