import type { AssignmentReader } from "./assignment-reader.ts";
import { type AssignmentPlace, bareUpTo } from "./find-assignments.ts";
import { cutOutside, type Piece, placesOutside } from "./piece.ts";
import { taskBehindTerm, termOpening } from "./term-openings.ts";

/**
 * Find the assignments that 由 opens at the ends of the last sentences of a text: each is nothing but bodies and what
 * they do, or these and a task that they are to do. Looked for from a place of the text on.
 *
 *     关于健全调控制度的问题，由商务部、财政部负责。
 *     水库度汛由县水利局负责；尾矿库由县应急局牵头，县自然资源局配合。
 *     政府工程由县发展改革局负责，其余由县人社局负责。
 *     完善预案。由县应急局牵头，县水利局配合，6月底前修订预案，报县政府审定。
 */
export function ledClauses(text: string, from: number, reader: AssignmentReader): AssignmentPlace[] {
  const places: AssignmentPlace[] = [];
  const sentences = cutOutside(text.slice(from), from, /[。；]/u);
  for (const sentence of sentences.flatMap((piece) => sharesOf(piece, reader)).reverse()) {
    const place = ledClause(text, sentence, reader) ?? ledTask(sentence, reader);
    if (!place) break;
    places.unshift(place);
  }
  return places;
}

/** Cut a sentence at the commas behind which another share of the task is given to others: `…由甲局负责，其余由乙局负责`. */
function sharesOf({ text, start }: Piece, reader: AssignmentReader): Piece[] {
  if (text.length > longestSentence) return [{ text, start }];
  const shares: Piece[] = [];
  let from = 0;
  for (const comma of placesOutside(text, /，/u)) {
    const by = text.indexOf("由", from);
    const isShare = /^[^，由]{2,20}由/u.test(text.slice(comma + 1, comma + 24));
    if (!isShare || by <= from || by > comma || !reader.isLedAssignment(text.slice(by, comma))) continue;
    shares.push({ text: text.slice(from, comma), start: start + from });
    from = comma + 1;
  }
  return [...shares, { text: text.slice(from), start: start + from }];
}

/** Where in a sentence the bodies begin whose clauses close it; something has to stand before them. */
function ledClause(whole: string, { text, start }: Piece, reader: AssignmentReader): AssignmentPlace | undefined {
  const at = opensOf(text).find((place) => place > 0 && reader.isLedAssignment(text.slice(place)));
  return at === undefined ? undefined : bareUpTo(whole, start + at, start + text.length, reader);
}

/** Where in a sentence the bodies begin whose clauses a task follows that tells no other bodies. */
function ledTask({ text, start }: Piece, reader: AssignmentReader): AssignmentPlace | undefined {
  const { phrases } = reader;
  if (text.length > longestSentence) return undefined;
  for (const at of [0, ...opensOf(text).filter((place) => text[place - 1] === "，")]) {
    const commas = placesOutside(text.slice(at), /，/u).slice(0, mostClauses);
    const assigns = (words: string) =>
      (reader.isLedAssignment(words) || (at === 0 && reader.isBareAssignment(words))) &&
      taskBehindTerm(words, phrases) === words.length;
    const comma = commas.findLast((end) => assigns(text.slice(at, at + end)));
    if (comma === undefined) continue;
    const behind = at + comma + 1;
    const time = termOpening(text.slice(behind));
    const task = text.slice(behind + time);
    if (task === "" || phrases.roleWords.placesBehind(task).length > 0 || isRelative(task)) return undefined;
    const end = start + behind + time;
    return {
      start: start + at,
      end,
      innerStart: start + at,
      innerEnd: end,
      form: "bare",
      taskEnd: start + text.length,
    };
  }
  return undefined;
}

/** The bodies belong to what is set up: `由水利部牵头，有关部门参加的协调小组`. */
function isRelative(task: string): boolean {
  return /^[^，；。]*(?:参加|参与|组成|配合|牵头|负责)的/u.test(task);
}

/** Where bodies may begin in a sentence: behind a comma, or at 由. */
function opensOf(sentence: string): number[] {
  return [...sentence.matchAll(/(?<=，)|(?=由)/gu)].slice(0, mostPlaces).map(({ index }) => index);
}

/** No task is told with its bodies in a longer sentence. UTF-16 units. */
const longestSentence = 1000;

/** So many places of a sentence are looked at, and so many clauses behind each. */
const mostPlaces = 40;
const mostClauses = 8;
