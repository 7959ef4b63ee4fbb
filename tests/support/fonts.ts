import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";

const packages = resolve("node_modules");

/** Fonts that a page looks for by kind, and the families of the set that answer, the first first. */
interface FontSetRecipe {
  readonly serif: string;
  readonly sans: string;
  readonly mono: string;
  /** Put the files of the set into a folder. */
  fill(folder: string): Promise<void>;
}

/**
 * The fonts that pages are looked at with, all of packages and none of the machine: those that come with the
 * browser of the tests (no Chinese), DejaVu alone (what a bare Linux has; no Chinese either), and Chinese
 * ones with and without serifs.
 */
const recipes = {
  ours: { serif: "Open Sans", sans: "Open Sans", mono: "Open Sans", fill: unpackOurs },
  dejavu: { serif: "DejaVu Serif", sans: "DejaVu Sans", mono: "DejaVu Sans Mono", fill: copyDejaVu },
  chinese: { serif: "ZCOOL XiaoWei", sans: "Source Han Sans CN", mono: "Source Han Sans CN", fill: unpackChinese },
} as const satisfies Record<string, FontSetRecipe>;

export type FontSet = keyof typeof recipes;

export const fontSets = Object.keys(recipes) as readonly FontSet[];

/** Give the families of a set: a page can be drawn with no other. */
export function familiesOf(set: FontSet): readonly string[] {
  const { serif, sans, mono } = recipes[set];
  return [...new Set([serif, sans, mono])];
}

/** Folders of sets, by what is in them, so that a changed recipe or package makes new ones. */
const cache = resolve(".cache/fonts");

/** Give the path of the fontconfig file of a set, as FONTCONFIG_FILE wants it; made when it is first asked for. */
export async function fontConfigOf(set: FontSet): Promise<string> {
  const digest = createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(readFileSync(import.meta.filename));
  const folder = join(cache, `${set}-${digest.digest("hex").slice(0, 12)}`);
  const file = join(folder, "fonts.conf");
  if (!existsSync(file)) await make(set, folder);
  return file;
}

/** Make the folder of a set beside and move it there whole: another worker may be making the same. */
async function make(set: FontSet, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, "new-"));
  mkdirSync(join(temporary, "fonts"));
  await recipes[set].fill(join(temporary, "fonts"));
  writeFileSync(join(temporary, "fonts.conf"), configurationOf(recipes[set], folder));
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true });
    if (!existsSync(join(folder, "fonts.conf"))) throw error;
  }
}

/** A configuration that includes no other, so that no folder of the machine is looked into. */
function configurationOf({ serif, sans, mono }: FontSetRecipe, folder: string): string {
  const alias = (name: string, family: string) =>
    `  <alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "cache")}</cachedir>
${[alias("serif", serif), alias("sans-serif", sans), alias("system-ui", sans), alias("monospace", mono)].join("\n")}
</fontconfig>
`;
}

/** The fonts that @sparticuz/chromium unpacks beside its browser. */
async function unpackOurs(folder: string): Promise<void> {
  const { inflate } = await import("@sparticuz/chromium");
  const unpacked = await inflate(join(packages, "@sparticuz/chromium/bin/fonts.tar.br"));
  for (const style of ["Regular", "Bold", "Italic"])
    copyFileSync(join(unpacked, `fonts/Open_Sans/OpenSans-${style}.ttf`), join(folder, `OpenSans-${style}.ttf`));
}

/** The six files of Debian's fonts-dejavu-core, which is on most machines without any choice of fonts. */
async function copyDejaVu(folder: string): Promise<void> {
  for (const name of ["Sans", "Sans-Bold", "SansMono", "SansMono-Bold", "Serif", "Serif-Bold"])
    copyFileSync(join(packages, `dejavu-fonts-ttf/ttf/DejaVu${name}.ttf`), join(folder, `DejaVu${name}.ttf`));
}

const chineseFonts = [
  "@librescore/fonts/SourceHanSansCN.min.woff2",
  "@fontsource/zcool-xiaowei/files/zcool-xiaowei-chinese-simplified-400-normal.woff2",
] as const;

/** Chinese fonts, of one file each; as WOFF2 a browser takes them from pages, not from the system. */
async function unpackChinese(folder: string): Promise<void> {
  const { default: decompress } = await import("woff2-encoder/decompress");
  for (const name of chineseFonts)
    writeFileSync(
      join(folder, `${basename(name, ".woff2")}.ttf`),
      await decompress(readFileSync(join(packages, name))),
    );
}
