import { readFileSync } from "node:fs";

/** What is published of others: the package, the file of its licence, and where in the site it is. */
export const publishedOfOthers: readonly { readonly name: string; readonly file: string; readonly where: string }[] = [
  { name: "pagefind", file: "LICENSE/LICENSE", where: "search/" },
  { name: "diff", file: "LICENSE", where: "scripts/" },
  { name: "hucre", file: "LICENSE", where: "scripts/" },
  { name: "opencc-js", file: "LICENSE", where: "search/script.json, data/resolver.json" },
  { name: "@fontsource-variable/noto-sans-sc", file: "LICENSE", where: "plans/*/card.png" },
  { name: "world-atlas", file: "LICENSE", where: "projects/map/" },
];

/** Write `licenses.txt`: for each package of which something is published, its licence as the package has it. */
export function licenseNotices(): string {
  const notices = publishedOfOthers.map(({ name, file, where }) => {
    const read = (path: string) => readFileSync(`node_modules/${name}/${path}`, "utf8");
    const { version, license } = JSON.parse(read("package.json")) as { version: string; license: string };
    return `${name} ${version} (${license}): ${where}\n\n${read(file).trim().replaceAll("\r\n", "\n")}\n`;
  });
  return notices.join(`\n${"-".repeat(72)}\n\n`);
}
