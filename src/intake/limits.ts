/** How much is taken in. A plan has some hundred kilobytes; what is larger by far is something else, or an attack. */

/** Bytes of a file. */
export const mostBytes = 40 * 1024 * 1024;

/** Bytes of all that is packed into a file. */
export const mostUnpackedBytes = 200 * 1024 * 1024;

/** Parts of a packed file. */
export const mostParts = 5000;

/** Pages of a PDF. */
export const mostPages = 1000;

/** Write a number of bytes for people: `40 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
