/** What kind of character stands where: the few distinctions that all reading rules share. */

/** Han characters, for example 牵 and 〇. */
export const hanPattern = /[\p{Script=Han}〇]/u;

const cjkPattern = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60“”‘’—…·]/u;

/** Say whether a character is set in the Chinese way: Han, or punctuation that takes a full width. */
export function isCjk(character: string): boolean {
  return cjkPattern.test(character);
}

/** White space of any kind but line terminators, for example U+00A0 and U+3000. */
export function isSpace(character: string): boolean {
  return /^[^\S\r\n\ufeff\u2028\u2029\v\f]$/u.test(character);
}

/**
 * Characters that carry no text: C0 and C1 controls, byte order mark, zero-width and
 * directional marks, line and paragraph separators, lone surrogates, non-characters.
 */
export function isControl(character: string): boolean {
  return controlPattern.test(character);
}

const controlPattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Surrogate}\p{Noncharacter_Code_Point}]$/u;
