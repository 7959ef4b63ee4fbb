/** Signs that a plan or its copy puts before a line or around it: stars, dots, a star of Markdown. */
const marks = "★☆●■◆▲•·*→▶►➢➤▪◇□※◎○△";

/** The number of a line that is no point of its own: `2.配合单位：…`. */
const number =
  "(?:(?:\\d{1,2}[.．、]|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,2})[）)][、.．]?|[①-⑳])(?![\\d—–~～至到、和及由-])\\s?)?";

const markPattern = new RegExp(`^[${marks}]*${number}`, "u");
const signPattern = new RegExp(`^[—－\\-\\s${marks}]*${number}`, "u");

/** Count the marks with which a text begins, and its number. UTF-16 units. */
export function marksAtStart(text: string): number {
  return markPattern.exec(text)?.[0].length ?? 0;
}

/** Count the marks, dashes and white space with which a text begins, and its number. UTF-16 units. */
export function signsAtStart(text: string): number {
  return signPattern.exec(text)?.[0].length ?? 0;
}

/** True where a text is nothing but such signs, or empty. */
export function isSigns(text: string): boolean {
  return signsAtStart(text) === text.length;
}
