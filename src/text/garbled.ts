/**
 * Text whose bytes were once taken for another encoding: what it was before. Every way is tried on what stands there,
 * and holds only where the result is Chinese and what stood there was not.
 */

/** A mistake of decoding, by what the bytes were and what they were taken for. */
export interface Mistake {
  /** Encoding of the bytes, as the WHATWG Encoding Standard calls it. */
  readonly was: "utf-8" | "gb18030";
  readonly takenFor: "gb18030" | "windows-1252";
}

/** What a text was; `lost` counts the places where a byte is gone, which read as U+FFFD. */
export interface Ungarbled {
  readonly text: string;
  readonly mistake: Mistake;
  readonly lost: number;
}

const mistakes: readonly Mistake[] = [
  { was: "utf-8", takenFor: "gb18030" },
  { was: "utf-8", takenFor: "windows-1252" },
  { was: "gb18030", takenFor: "windows-1252" },
];

/** A byte that no character of UTF-8 or GB18030 has: it stands for one that is gone. */
const gone = 0xff;

/** Han and signs that Chinese texts are made of: those of GB 2312, level 1, and the punctuation. */
const usual = new Set<string>();

/** Bytes of each character, by encoding: two bytes of GBK, one of Windows-1252. */
const bytesOf = { gb18030: new Map<string, readonly number[]>(), "windows-1252": new Map<string, readonly number[]>() };

/** Fill the tables once, from the decoder itself. */
function fillTables(): void {
  if (usual.size > 0) return;
  const gbk = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const sign = gbk.decode(Uint8Array.of(lead, trail));
      if (trail === 0x7f || Array.from(sign).length !== 1 || sign === "\ufffd") continue;
      bytesOf.gb18030.set(sign, [lead, trail]);
      if (trail > 0xa0 && (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7))) usual.add(sign);
    }
  bytesOf.gb18030.set("€", [0x80]);
  const western = new TextDecoder("windows-1252");
  for (let byte = 0x80; byte <= 0xff; byte++) {
    bytesOf["windows-1252"].set(String.fromCharCode(byte), [byte]);
    bytesOf["windows-1252"].set(western.decode(Uint8Array.of(byte)), [byte]);
  }
}

/**
 * Give what a whole text was before its bytes were taken for another encoding; nothing where it is as it should be.
 *
 *     鍐呰挋鍙よ嚜娌诲尯     was 内蒙古自治区
 */
export function ungarble(text: string): Ungarbled | undefined {
  fillTables();
  if (usualShare(text) > 0.4) return undefined;
  for (const mistake of mistakes) {
    const before = decodeAgain(text, mistake);
    const lost = before.match(/\ufffd/gu)?.length ?? 0;
    if (usualShare(before) > 0.7) return { text: before, mistake, lost };
  }
  return undefined;
}

/** Stretches without ASCII in which UTF-8 may have been taken for GB18030, with what stands for a byte that is gone. */
const stretchPattern = /[^\p{ASCII}]{3,}\??/gu;

/** A stretch of a text that is garbled, with what it was. `at` is its first UTF-16 unit. */
export interface GarbledStretch extends Ungarbled {
  readonly at: number;
  readonly printed: string;
}

/** Find the stretches of a line in which UTF-8 was taken for GB18030, among what is as it should be. */
export function findGarbled(line: string): GarbledStretch[] {
  fillTables();
  return [...line.matchAll(stretchPattern)].flatMap(({ 0: stretch, index }) =>
    garbledWithin(stretch).map((found) => ({ ...found, at: index + found.at })),
  );
}

/** The characters of a stretch that are bytes of Han one behind another; what stands beside them is another text. */
function garbledWithin(stretch: string): GarbledStretch[] {
  const found: GarbledStretch[] = [];
  const signs = Array.from(stretch);
  let at = 0;
  for (let from = 0; from < signs.length; from++) {
    const until = endOfGarbled(signs, from);
    const printed = signs.slice(from, until).join("");
    const isLong = until - from >= 3;
    const before = isLong ? ungarble(printed) : undefined;
    if (before) found.push({ ...before, at, printed });
    // What is no text from its start is none from a later place.
    at += isLong ? printed.length : (signs[from]?.length ?? 0);
    if (isLong) from = until - 1;
  }
  return found;
}

/** Where the bytes end that are whole characters of three bytes, with a mark behind them where a byte is gone. */
function endOfGarbled(signs: readonly string[], from: number): number {
  let end = from;
  let open = 0;
  for (let i = from; i < signs.length; i++) {
    for (const byte of bytesOf.gb18030.get(signs[i] ?? "") ?? [gone]) {
      const isRight = open === 0 ? byte >= 0xe2 && byte <= 0xef : byte >= 0x80 && byte <= 0xbf;
      if (!isRight) return open > 0 && /[\ufffd?]/u.test(signs[i] ?? "") ? i + 1 : end;
      open = open === 0 ? 2 : open - 1;
    }
    if (open === 0) end = i + 1;
  }
  return end;
}

function decodeAgain(text: string, { was, takenFor }: Mistake): string {
  const bytes = Array.from(text).flatMap((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code < 0x80 ? [code] : (bytesOf[takenFor].get(sign) ?? [gone]);
  });
  // A byte that is gone may have left a question mark, too.
  return new TextDecoder(was).decode(Uint8Array.from(bytes)).replace(/\ufffd+\??/gu, "\ufffd");
}

/** How many of the characters beyond ASCII are usual in Chinese; none where there are hardly any. */
function usualShare(text: string): number {
  const signs = text.match(/[^\p{ASCII}]/gu) ?? [];
  return signs.length < 2 ? 0 : signs.filter((sign) => usual.has(sign)).length / signs.length;
}
