import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * Let a document have the same bytes each time it is written: the library dates it with the present, and numbers its
 * bookmarks on from those of the document before.
 */
export function settleBytes(document: Uint8Array, made: string): Uint8Array {
  const time = new Date(made).toISOString();
  const parts = Object.entries(unzipSync(document)).map(([name, content]) => {
    if (name === "docProps/core.xml") return [name, settleDates(strFromU8(content), time)] as const;
    if (name === "word/document.xml") return [name, settleBookmarks(strFromU8(content))] as const;
    return [name, content] as const;
  });
  // Local time, as the format counts: the same bytes in every time zone.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

function settleDates(text: string, time: string): Uint8Array {
  return strToU8(text.replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, (_, open: string) => `${open}${time}`));
}

function settleBookmarks(text: string): Uint8Array {
  const numbers = new Map<string, number>();
  const numbered = text.replaceAll(/<w:bookmark(?:Start|End)\b[^>]*>/gu, (mark) =>
    mark.replace(/ w:id="(\d+)"/u, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return ` w:id="${number}"`;
    }),
  );
  return strToU8(numbered);
}
