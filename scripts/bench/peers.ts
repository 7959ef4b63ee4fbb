/**
 * Other ways to publish the same sections, each as its own documentation begins: a page a section, a list of all of
 * them, and Pagefind over the result. None has duties, projects, an apparatus, data or exports.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BuildCost } from "../../src/views/measured-build.ts";
import { type BuiltSection, setAside, weigh } from "./library.ts";
import { type Measure, measure } from "./process.ts";

export interface Peer {
  readonly name: string;
  /** Build the sections once, from nothing. */
  build(sections: readonly BuiltSection[]): Promise<BuildCost>;
}

/**
 * Install the peers into a temporary folder, in the versions that the project uses itself, and give those that can
 * be had: Hugo comes through no package without a download of its own, and takes part where `hugo` is on the path.
 */
export async function withPeers<T>(act: (peers: readonly Peer[]) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "fengong-peers-"));
  try {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    const versions = { astro: dependencies.astro, pagefind: dependencies.pagefind };
    writeFileSync(
      join(root, "package.json"),
      JSON.stringify({ private: true, type: "module", dependencies: versions }),
    );
    const { status, stderr } = spawnSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The peers cannot be installed:\n${stderr.slice(-2000)}`);
    return await act([astroPeer(root), ...(hasHugo() ? [hugoPeer(root)] : [])]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function hasHugo(): boolean {
  return spawnSync("hugo", ["version"]).status === 0;
}

const configOfAstro = `import { defineConfig } from "astro/config";
export default defineConfig({ trailingSlash: "always", devToolbar: { enabled: false } });
`;

const collection = `import { glob } from "astro/loaders";
import { defineCollection } from "astro:content";
export const collections = { sections: defineCollection({ loader: glob({ pattern: "**/*.md", base: "./content" }) }) };
`;

const pageOfAstro = `---
import { getCollection, render } from "astro:content";
export async function getStaticPaths() {
  return (await getCollection("sections")).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="zh"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><nav><a href="/">all</a></nav><main data-pagefind-body><h1>{entry.data.title}</h1><Content /></main></body></html>
`;

const listOfAstro = `---
import { getCollection } from "astro:content";
const entries = await getCollection("sections");
---
<html lang="zh"><head><meta charset="utf-8" /><title>sections</title></head>
<body><ul>{entries.map((entry) => <li><a href={"/" + entry.id + "/"}>{entry.data.title}</a></li>)}</ul></body></html>
`;

/** Astro with Markdown in a content collection. */
function astroPeer(root: string): Peer {
  const files = {
    "astro.config.mjs": configOfAstro,
    "src/content.config.ts": collection,
    "src/pages/[...id].astro": pageOfAstro,
    "src/pages/index.astro": listOfAstro,
  };
  const commands = [
    ["node_modules/.bin/astro", "build"],
    ["node_modules/.bin/pagefind", "--site", "dist"],
  ];
  return {
    name: "Astro, Markdown + Pagefind",
    build: (sections) => buildPeer(root, "dist", files, sections, commands),
  };
}

const pageOfHugo = `<html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>
`;

const listOfHugo = `<html lang="zh"><head><meta charset="utf-8"><title>sections</title></head>
<body><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
`;

/** Hugo with the same two templates. */
function hugoPeer(root: string): Peer {
  const files = {
    "hugo.toml": 'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap", "section"]\n',
    "layouts/_default/single.html": pageOfHugo,
    "layouts/index.html": listOfHugo,
  };
  const commands = [
    ["hugo", "--destination", "dist"],
    ["node_modules/.bin/pagefind", "--site", "dist"],
  ];
  return { name: "Hugo + Pagefind", build: (sections) => buildPeer(root, "dist", files, sections, commands) };
}

async function buildPeer(
  root: string,
  out: string,
  files: Readonly<Record<string, string>>,
  sections: readonly BuiltSection[],
  commands: readonly (readonly string[])[],
): Promise<BuildCost> {
  setAside(root, ["src", "content", "layouts", out, ".astro", "node_modules/.astro", "resources"]);
  for (const [path, text] of [...Object.entries(files), ...sections.map(markdownOf)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const measures: Measure[] = [];
  for (const command of commands) measures.push(await measure(root, command));
  return {
    cpu: measures.reduce((sum, { cpu }) => sum + cpu, 0),
    wall: measures.reduce((sum, { wall }) => sum + wall, 0),
    memory: Math.max(...measures.map(({ memory }) => memory)),
    ...weigh(join(root, out)),
  };
}

/** A section as a Markdown file: its title, and a paragraph a line. */
function markdownOf({ id, title, text }: BuiltSection): readonly [path: string, text: string] {
  return [`content/${id}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text.replaceAll("\n", "\n\n")}\n`];
}
