import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { doubtMerged, linesOf } from "./dom-lines.ts";
import { decode, decodeAs } from "./encoding.ts";
import type { Extracted, LeftOut, StatedFact } from "./extracted.ts";
import { readAgain } from "./garbled-text.ts";
import { Refusal } from "./refusal.ts";
import { toolOf } from "./tool.ts";

/** A line this long (UTF-16 units) that is left out is a sentence, and worth a look. */
const sentence = 40;

/** Elements in one another that are followed: browsers put no further one inside (512 in Blink). */
const deepest = 512;

/** Read a saved page: its main text, as Readability finds it; what stands around it is left out, with the reason. */
export function readHtml(bytes: Uint8Array, told?: string): Extracted {
  const { text: decoded, encoding, because, sure } = decodePage(bytes, told);
  const { text: saved, doubts } = told === undefined ? readAgain(decoded) : { text: decoded, doubts: [] };
  // A part of a page has no root, under which the DOM would hold all of it.
  const source = /<html\b/iu.test(saved) ? saved : `<html><body><div>${saved}</div></body></html>`;
  const { document } = parseHTML(source);
  if (isDeeperThan(deepest, document.documentElement)) throw new Refusal("html/too-deep", { most: deepest });
  const all = linesOf(document.documentElement);
  const facts = factsOf(document);
  const article = new Readability(parseHTML(source).document, { charThreshold: 100 }).parse();
  const body = article?.content
    ? parseHTML(`<html><body>${article.content}</body></html>`).document.body
    : document.documentElement;
  const main = linesOf(body);
  if (main.length === 0) throw new Refusal("html/without-text");
  const lines = withTitle(main, facts, document);
  const leftOut = restOf(all, lines);
  const sentences = leftOut.filter(({ text }) => text.length > sentence).map(({ text }) => text);
  return {
    kind: "html",
    text: `${lines.join("\n")}\n`,
    tools: [toolOf("@mozilla/readability"), toolOf("linkedom")],
    encoding,
    leftOut,
    facts,
    doubts: [
      ...(sure ? [] : [{ kind: "encoding", encoding, because } as const]),
      ...doubts,
      ...doubtMerged(body),
      ...(sentences.length > 0 ? [{ kind: "left-out-lines", longer_than: sentence, lines: sentences } as const] : []),
    ],
  };
}

/** Say whether elements below a root stand deeper in one another; they are counted without a call for each. */
function isDeeperThan(most: number, root: Element): boolean {
  let level: readonly Element[] = [root];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
}

/** A page says its encoding in its head. */
function decodePage(bytes: Uint8Array, told?: string) {
  if (told !== undefined) return decode(bytes, told);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,20})/iu.exec(head)?.[1];
  try {
    return label === undefined ? decode(bytes) : decodeAs(bytes, label, "the page says so");
  } catch {
    return decode(bytes);
  }
}

/** `<meta name>` of government sites (政府网站发展指引, 国办发〔2017〕47号, annex 2). */
const metaFields: readonly (readonly [field: StatedFact["field"], name: string])[] = [
  ["title", "ArticleTitle"],
  ["posted", "PubDate"],
  ["publisher", "ContentSource"],
  ["url", "Url"],
];

function factsOf(document: Document): StatedFact[] {
  const metas = [...document.querySelectorAll("meta[name]")];
  return metaFields.flatMap(([field, name]) => {
    const meta = metas.find((element) => element.getAttribute("name")?.toLowerCase() === name.toLowerCase());
    const value = meta?.getAttribute("content")?.trim();
    return value ? [{ field, value, evidence: `<meta name="${name}">` }] : [];
  });
}

/** Readability takes the title out of the text; it is put back where it stood. */
function withTitle(main: readonly string[], facts: readonly StatedFact[], document: Document): readonly string[] {
  const heading = [...document.querySelectorAll("h1, h2")]
    .map((element) => linesOf(element).join(""))
    .find((text) => text !== "");
  const title = facts.find(({ field }) => field === "title")?.value ?? heading ?? "";
  const key = keyOf(title);
  return key === "" || keyOf(main.slice(0, 12).join("")).includes(key) ? main : [title, ...main];
}

function keyOf(text: string): string {
  return text.replace(/\s/gu, "");
}

function restOf(all: readonly string[], main: readonly string[]): LeftOut[] {
  const counts = new Map<string, number>();
  for (const line of main) counts.set(line, (counts.get(line) ?? 0) + 1);
  return all.flatMap((text) => {
    const left = counts.get(text) ?? 0;
    counts.set(text, left - 1);
    return left > 0 ? [] : [{ text, reason: "outside the main text of the page" }];
  });
}
