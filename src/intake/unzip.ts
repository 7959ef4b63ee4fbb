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
    if (/\.(xml|rels)$/u.test(name) && declaresType(part))
      throw new Refusal(
        `a document type declaration in the part ${name}`,
        "none, as in every file that an office program writes",
        "open the file in an office program and save it again",
      );
  return unpacked;
}

function unpack(bytes: Uint8Array, filter: (part: { readonly originalSize: number }) => boolean): Unzipped {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      "a damaged file",
      "a packed file that can be unpacked",
      "fetch it again, or open it in an office program and save it again",
    );
  }
}

function tooMuch(parts: number, size: number): Refusal {
  const found =
    parts > mostParts
      ? `more than ${mostParts} parts in the file`
      : `a file that unpacks to more than ${megabytes(size)}`;
  return new Refusal(
    found,
    `at most ${mostParts} parts and ${megabytes(mostUnpackedBytes)}`,
    "take the pictures out of it, or take in only the plan",
  );
}

/** A declaration stands before the first element. */
function declaresType(part: Uint8Array): boolean {
  return /<!DOCTYPE/iu.test(Buffer.from(part.subarray(0, 4096)).toString("latin1"));
}

/** Pack parts again, as they are: what a library then unpacks is no more than was unpacked here. */
export function zipAgain(parts: Unzipped): Uint8Array {
  return zipSync(parts, { level: 0 });
}
