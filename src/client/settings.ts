/**
 * What a reader may set, and the values each may have. What is stored may have been written by another site of the
 * same origin: nothing else of it is ever taken, so that it can say how a page looks and nothing more.
 */
export const settings = {
  theme: ["auto", "light", "dark", "contrast"],
  type: ["song", "hei"],
  size: ["m", "s", "l", "xl"],
  view: ["reading", "printed", "both"],
} as const;

export type Setting = keyof typeof settings;
export type Settings = Partial<Record<Setting, string>>;

/** Where the reader's browser keeps the settings. */
export const settingsKey = "reading";

/** Take the settings out of a stored text, whatever it is: known names with known values, and nothing else. */
export function parseSettings(stored: string | null): Settings {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? "{}");
  } catch {
    return {};
  }
  if (typeof value !== "object" || value === null) return {};
  const known: Readonly<Record<string, readonly unknown[]>> = settings;
  return Object.fromEntries(
    Object.entries(value).filter(([name, chosen]) => Object.hasOwn(known, name) && known[name]?.includes(chosen)),
  );
}
