/**
 * Give a text as an address that holds it, `data:,…`, for a link that saves it as a file. Only what an address cannot
 * hold is encoded; the rest stays readable, and small when it is compressed.
 */
export function dataUri(text: string): string {
  return `data:text/plain;charset=utf-8,${text.replace(/[%#\s]/gu, (sign) => (sign === " " ? sign : encodeURIComponent(sign)))}`;
}

/** Read the text back from such an address, as a browser gives it. */
export function textOfDataUri(uri: string): string {
  return decodeURIComponent(uri.slice(uri.indexOf(",") + 1));
}
