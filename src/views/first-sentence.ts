/** The end of a sentence with the quotation marks and brackets that close it: `……建设。”`. */
const sentenceEnd = /[。！？][”’』」）]*/u;

/**
 * Part a text after its first sentence; the second part is empty where there is no more. Of a text in
 * several paragraphs (lines) the first sentence ends with its line at the latest. Both parts joined give the text.
 */
export function splitFirstSentence(text: string): readonly [first: string, rest: string] {
  const line = text.indexOf("\n");
  const found = sentenceEnd.exec(text);
  const sentence = found ? found.index + found[0].length : text.length;
  const end = line < 0 ? sentence : Math.min(sentence, line);
  return [text.slice(0, end), text.slice(end)];
}
