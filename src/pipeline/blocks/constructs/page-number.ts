import type { LineConstruct } from "./construct.ts";

/** Recognise a line that is a page's number: `—２—`, `- 12 -`, `第3页 共12页`, `3/12`. */
export const pageNumber: LineConstruct = (text) =>
  /^(?:[-—–－―·]+\s*\d{1,3}\s*[-—–－―·]+|第\s*\d{1,3}\s*页([，,\s]*共\s*\d{1,3}\s*页)?)$/u.test(text.normalize("NFKC"));
