/** What was typed into the fields of a form, by their names. */
export type Typed = Readonly<Record<string, string>>;

/** Take what was typed out of a stored text, whatever another page of the same origin has written there. */
export function parseTyped(stored: string | null): Typed {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? "{}");
  } catch {
    return {};
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
