import { analyse } from "chardet";
import { Refusal } from "./refusal.ts";

export interface Decoded {
  readonly text: string;
  /** Label of the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** What spoke for it, in words: `a byte order mark`. */
  readonly because: string;
  /** False where another encoding gives text as well, and a person should look. */
  readonly sure: boolean;
}

/** Encodings that name themselves in their first bytes. */
const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How much likelier (percent, of `chardet`) one of two encodings has to be to be taken without a question. */
const clearly = 15;

/**
 * Read bytes as text: by a byte order mark, as told, as UTF-8 where all bytes are, else by what the bytes are likeliest.
 * Throws a `Refusal` where they are no text at all, or not in the encoding that is told.
 */
export function decode(bytes: Uint8Array, told?: string): Decoded {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (told !== undefined) return decodeAs(bytes, told, "as told");
  if (marked !== undefined) return decodeAs(bytes, marked, "a byte order mark");
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== undefined && !utf8.includes("\0"))
    return { text: utf8, encoding: "utf-8", because: "all bytes are UTF-8", sure: true };
  return bytes.includes(0) ? decodeWide(bytes) : decodeChinese(bytes);
}

/** Decode in an encoding by its label (GBK is read as GB18030, which holds it). Throws a `Refusal`. */
export function decodeAs(bytes: Uint8Array, label: string, because: string): Decoded {
  const encoding = labelOf(label);
  const text = tryDecode(bytes, encoding);
  if (text === undefined) throw new Refusal("encoding/other", { label, because });
  return { text, encoding, because, sure: true };
}

function labelOf(label: string): string {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    throw new Refusal("encoding/unknown-label", { label });
  }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: the order of bytes in which most characters are Han or ASCII. */
function decodeWide(bytes: Uint8Array): Decoded {
  const read = ["utf-16le", "utf-16be"]
    .map((encoding) => ({ encoding, text: tryDecode(bytes, encoding) ?? "" }))
    .map((each) => ({ ...each, share: usualShare(each.text) }))
    .sort((a, b) => b.share - a.share);
  const [first] = read;
  if (!first || first.share < 0.9) throw new Refusal("encoding/no-text");
  return { text: first.text, encoding: first.encoding, because: "zero bytes, and Chinese in this order", sure: true };
}

function usualShare(text: string): number {
  const usual = text.match(/[\n\r\t\x20-\x7e\u3000-\u303f\uff00-\uffef]|\p{Script=Han}/gu)?.length ?? 0;
  return usual / Math.max(1, text.length);
}

function decodeChinese(bytes: Uint8Array): Decoded {
  const likelihood = new Map(analyse(bytes).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  const read = ["gb18030", "big5"]
    .map((encoding) => ({ encoding, text: tryDecode(bytes, encoding), likely: likelihood.get(encoding) ?? 0 }))
    .filter((each) => each.text !== undefined)
    .sort((a, b) => b.likely - a.likely);
  const [first, second] = read;
  if (first?.text === undefined) throw new Refusal("encoding/none-fits");
  const sure = !second || first.likely - second.likely >= clearly;
  const because = second
    ? `likelier than ${second.encoding} (${first.likely} against ${second.likely} of 100)`
    : "the only one that its bytes fit";
  return { text: first.text, encoding: first.encoding, because, sure };
}
