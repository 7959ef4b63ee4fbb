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
  const said = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(settings).flatMap(([name, values]: [string, readonly string[]]) => {
    const chosen = said.get(name);
    return typeof chosen === "string" && values.includes(chosen) ? [[name, chosen] as const] : [];
  });
  return Object.fromEntries(known);
}

const shown = (["theme", "type", "size"] as const).map((name) => `${name}:"${settings[name].join(" ")}"`);

/** The script in the head of a page, which sets what was stored of its look before anything is drawn. */
export const applySettings =
  `try{const s=JSON.parse(localStorage.getItem("${settingsKey}"));for(const[k,v]of Object.entries({${shown}}))` +
  'if(typeof s[k]=="string"&&v.split(" ").includes(s[k]))document.documentElement.dataset[k]=s[k]}catch{}';
