import { decode } from "./encoding.ts";
import type { Extracted } from "./extracted.ts";
import { toolOf } from "./tool.ts";

/** Read a text file: its characters, whatever its encoding; nothing else is changed. */
export function readPlain(bytes: Uint8Array, told?: string): Extracted {
  const { text, encoding, because, sure } = decode(bytes, told);
  return {
    kind: "txt",
    text,
    tools: [toolOf("chardet")],
    encoding,
    leftOut: [],
    facts: [],
    doubts: sure ? [] : [{ kind: "encoding", encoding, because }],
  };
}
