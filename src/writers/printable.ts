/**
 * XML 1.0 knows no control characters but tab and line ends: they become the pictures of themselves.
 * What is no character at all becomes U+FFFD.
 */
export function printable(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, (character) =>
        String.fromCodePoint(0x2400 + (character.codePointAt(0) ?? 0)),
      )
      .replace(/[\ufffe\uffff]/gu, "\ufffd")
      .toWellFormed()
  );
}
