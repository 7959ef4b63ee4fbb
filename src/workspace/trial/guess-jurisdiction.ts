/** Where a trial's jurisdiction comes from. */
export type JurisdictionSource = "told" | "title" | "names" | "unknown";

export interface TrialJurisdiction {
  /** 国务院, 广东省, 芜湖市南陵县; empty where nothing tells. */
  readonly name: string;
  readonly source: JurisdictionSource;
}

/** 国务院办公厅关于…, 国务院关于…: the title of a central plan. */
const centralPattern = /^(?:中共中央|国务院|国家)/u;

/** 广东省, 内蒙古自治区, 芜湖市南陵县: places of up to three ranks at the start of a title or a name. */
const placePattern = /^(?:\p{Script=Han}{2,8}?(?:自治区|自治州|自治县|省|市|盟|州|地区|县|区|旗)(?!场|政|域|划)){1,3}/u;

/**
 * Say which jurisdiction a text is of: as told, else by the place that its title begins with, else by the
 * one that most lines begin a name with.
 */
export function guessJurisdiction(told: string | undefined, title: string, text: string): TrialJurisdiction {
  if (told !== undefined && told !== "") return { name: told, source: "told" };
  const fromTitle = placeAtStart(title.replace(/^《/u, ""));
  if (fromTitle !== "") return { name: fromTitle, source: "title" };
  const issuer = text.match(/^\s*(\p{Script=Han}{2,14}?)人民政府(?:办公厅|办公室)?(?:关于.*)?\s*$/mu)?.[1] ?? "";
  return issuer === "" ? { name: "", source: "unknown" } : { name: issuer, source: "names" };
}

function placeAtStart(words: string): string {
  return centralPattern.test(words) ? "国务院" : (placePattern.exec(words)?.[0] ?? "");
}
