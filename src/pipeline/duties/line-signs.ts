/** Signs that a plan or its copy puts before a line or around it: stars, dots, a star of Markdown. */
const marks = "★☆●■◆▲•·*→▶►➢➤▪◇□※◎○△";

const markPattern = new RegExp(`^[${marks}]*`, "u");
const signPattern = new RegExp(`^[—－\\-\\s${marks}]*`, "u");

/** Count the marks with which a text begins. UTF-16 units. */
export function marksAtStart(text: string): number {
  return markPattern.exec(text)?.[0].length ?? 0;
}

/** Count the marks, dashes and white space with which a text begins. UTF-16 units. */
export function signsAtStart(text: string): number {
  return signPattern.exec(text)?.[0].length ?? 0;
}

/** True where a text is nothing but such signs, or empty. */
export function isSigns(text: string): boolean {
  return signsAtStart(text) === text.length;
}
