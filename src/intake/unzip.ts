import { type Unzipped, unzipSync, zipSync } from "fflate";
import { megabytes, mostParts, mostUnpackedBytes } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/**
 * Unpack a packed file within limits. What a part unpacks to is cut at the size that the file states, so that a false
 * statement costs no memory. Throws a `Refusal` where it is damaged, too much, or declares XML entities.
 */
export function unzipWithin(bytes: Uint8Array): Unzipped {
  let parts = 0;
  let size = 0;
  const count = ({ originalSize }: { readonly originalSize: number }) => {
    parts++;
    size += originalSize;
    if (parts > mostParts || size > mostUnpackedBytes) throw tooMuch(parts, size);
    return true;
  };
  const unpacked = unpack(bytes, count);
  for (const [name, part] of Object.entries(unpacked))
    if (/\.(xml|rels)$/u.test(name) && declaresType(part)) throw new Refusal("file/document-type", { part: name });
  return unpacked;
}

function unpack(bytes: Uint8Array, filter: (part: { readonly originalSize: number }) => boolean): Unzipped {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("file/damaged");
  }
}

function tooMuch(parts: number, size: number): Refusal {
  const most = megabytes(mostUnpackedBytes);
  return parts > mostParts
    ? new Refusal("file/too-many-parts", { parts: mostParts, most })
    : new Refusal("file/unpacks-too-large", { size: megabytes(size), parts: mostParts, most });
}

/** A declaration stands before the first element. */
function declaresType(part: Uint8Array): boolean {
  return /<!DOCTYPE/iu.test(Buffer.from(part.subarray(0, 4096)).toString("latin1"));
}

/** Pack parts again, as they are: what a library then unpacks is no more than was unpacked here. */
export function zipAgain(parts: Unzipped): Uint8Array {
  return zipSync(parts, { level: 0 });
}
