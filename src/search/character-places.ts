/**
 * Where one character stands in a large library, in a file of its own: there a word of Pagefind has
 * two characters, and a query of one would need a second index. Texts are taken as one row, record
 * after record; the file holds the gaps between the places of the character, gzipped by its writer.
 */

/** Bits of a number in one byte; the eighth says that more follow (LEB128). */
const bits = 7;
const more = 1 << bits;

/** Name the file of a character: its code point in hexadecimal. */
export function characterFile(char: string): string {
  return `characters/${char.codePointAt(0)?.toString(16)}.places`;
}

/** Write rising places in the row, 0-based, as gaps: 0 1 300 → 0 1 299. */
export function encodePlaces(places: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const place of places) {
    let gap = place - last;
    last = place;
    for (; gap >= more; gap >>>= bits) bytes.push((gap & (more - 1)) | more);
    bytes.push(gap);
  }
  return Uint8Array.from(bytes);
}

/** Read places back, by record, counted from the record's own start; `lengths` are those of all records. */
export function decodePlaces(bytes: Uint8Array, lengths: readonly number[]): Map<number, number[]> {
  const byRecord = new Map<number, number[]>();
  let place = 0;
  let record = 0;
  let start = 0;
  let own: number[] | undefined;
  for (let at = 0; at < bytes.length; at++) {
    let gap = (bytes[at] as number) & (more - 1);
    for (let shift = bits; (bytes[at] as number) & more; shift += bits)
      gap += ((bytes[++at] as number) & (more - 1)) << shift;
    place += gap;
    while (place >= start + (lengths[record] ?? Number.POSITIVE_INFINITY)) {
      start += lengths[record++] as number;
      own = undefined;
    }
    if (own) own.push(place - start);
    else {
      own = [place - start];
      byRecord.set(record, own);
    }
  }
  return byRecord;
}
