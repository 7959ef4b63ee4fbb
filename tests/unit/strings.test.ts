import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { strings } from "../../src/strings/zh-Hans.ts";

interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Every file below src that may use or hold interface text, without its comments. */
const files: readonly SourceFile[] = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => join("src", name).replaceAll("\\", "/"))
  .filter((name) => /\.(?:ts|astro|mdx)$/u.test(name) && !name.startsWith("src/strings/"))
  .map((name) => ({ name, text: withoutComments(readFileSync(name, "utf8")) }));

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*.*?\*\/|<!--.*?-->|(?<=^|[\s;{}])\/\/[^\n]*/gsu, "");
}

/** All texts with their paths, `home.search`; a list counts as one text, and so does a sentence with gaps. */
function textsOf(value: unknown, path: readonly string[] = []): [path: string, text: unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [[path.join("."), value]];
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, [...path, key]));
}

/** Names that the files of texts export, with their place in the whole: `searchStrings` is `.search`. */
const exported = new Map<string, string>([["strings", ""]]);
for (const file of readdirSync("src/strings"))
  for (const [name, value] of Object.entries(await import(join(process.cwd(), "src/strings", file))))
    for (const [key, part] of Object.entries(strings)) if (part === value) exported.set(name, `.${key}`);

/**
 * Give the paths that a file takes from `strings`, as far as they are written out: `home.search`, or
 * `home.kinds` where one of the kinds is chosen by a value. Names for a part of the strings
 * (`const t = strings.home`, `const { kinds } = strings.projects`) are followed, also one through another.
 */
function pathsIn({ text }: SourceFile): string[] {
  const names = new Map<string, string>();
  for (const [, list = ""] of text.matchAll(/import \{([^}]+)\} from "[^"]*\/strings\/[^"]+"/gu))
    for (const entry of list.split(",")) {
      const [name = "", alias = name] = entry.split(" as ").map((word) => word.trim());
      const path = exported.get(name);
      if (path !== undefined) names.set(alias, path);
    }
  const declaration = /const (?:(?<name>\w+)|\{(?<list>[^}]+)\}) = (?<base>\w+)(?<rest>(?:\.\w+)*);/gu;
  const body = text.replaceAll(declaration, (whole, ...groups) => {
    const { name, list, base, rest } = groups.at(-1) as Record<string, string | undefined>;
    const start = names.get(base ?? "");
    if (start === undefined) return whole;
    const path = start + (rest ?? "");
    if (name) names.set(name, path);
    for (const entry of list?.split(",") ?? []) {
      const [key = "", alias = key] = entry.split(":").map((word) => word.trim());
      if (key) names.set(alias, `${path}.${key}`);
    }
    return "";
  });
  const found = [...names].flatMap(([name, path]) =>
    Array.from(
      body.matchAll(new RegExp(`(?<![\\w$"'\\\\-]|(?<!\\.\\.)\\.)${name}(?!\\w)(?<rest>(?:\\??\\.\\w+)*)`, "gu")),
      ({ groups }) => (path + (groups?.rest ?? "")).replaceAll("?", "").slice(1),
    ),
  );
  return found.filter((path) => path !== "");
}

const used = new Set(files.flatMap(pathsIn));

/** Whether a text, or one of the groups that hold it, is taken somewhere. The whole of all strings is taken nowhere. */
function isUsed(path: string): boolean {
  const keys = path.split(".");
  return (
    keys.some((_, i) => used.has(keys.slice(0, i + 1).join("."))) || [...used].some((use) => use.startsWith(`${path}.`))
  );
}

describe("the texts of the interface", () => {
  it("are all used", () => {
    const paths = textsOf(strings).map(([path]) => path);
    expect(paths.length).toBeGreaterThan(300);
    expect(paths.filter((path) => !isUsed(path))).toEqual([]);
  });

  it("are found unused where nothing takes them", () => {
    const text =
      'import { strings } from "./strings/zh-Hans.ts";\n' +
      "const t = strings.home;\nconst { kinds: k } = strings.projects;\nt.search; k[kind]; title(t.cite(1));";
    expect(pathsIn({ name: "a.ts", text })).toEqual(["home.search", "home.cite", "projects.kinds"]);
  });

  it("stand in one file: no component, page, layout or script holds Chinese", () => {
    const holders = files.filter(({ name }) => /^src\/(?:components|pages|layouts|client)\/.+(?<!\.mdx)$/u.test(name));
    expect(holders.length).toBeGreaterThan(20);
    const literals = holders.flatMap(({ name, text }) =>
      text
        .split("\n")
        .flatMap((line) => (/\p{Script=Han}/u.test(line) ? [`${name}: ${line.trim().slice(0, 80)}`] : [])),
    );
    expect(literals).toEqual([]);
  });
});
