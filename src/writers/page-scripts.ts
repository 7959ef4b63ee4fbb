import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import { build, type Plugin } from "rolldown";

/**
 * Scripts as files of their own, name → where it starts: what a page loads when it is first wanted, and the
 * pages that resolve and verify. Astro would link what they share by absolute addresses; so each is bundled whole.
 */
const entries = {
  "cite-box": "src/client/cite-box.ts",
  compare: "src/client/compare.ts",
  "export-duties": "src/client/export-duties.ts",
  "key-help": "src/client/key-help.ts",
  offline: "src/client/offline.ts",
  "paragraph-menu": "src/client/paragraph-menu.ts",
  "preview-box": "src/client/preview-box.ts",
  resolve: "src/client/resolve.ts",
  "side-by-side": "src/client/side-by-side.ts",
  verify: "src/client/verify.ts",
  "word-table": "src/client/word-table.ts",
} as const;

/** Scripts that run as a page arrives: browsers keep them, so that their names change with what they hold. */
const shared = {
  head: "src/client/head.ts",
  "keep-anchor": "src/client/keep-anchor.ts",
} as const;

type SharedName = keyof typeof shared;

interface SharedScript {
  /** Name of the file below `shared/`, without its ending: `head.1f2e3d4c`. */
  readonly name: string;
  readonly text: string;
}

const bundled = new Map<SharedName, Promise<SharedScript>>();

/** Give each script's name and where it starts. */
export function pageScripts(): [name: string, input: string][] {
  return Object.entries(entries);
}

/** Give the name and the text of each script that names itself by its digest. */
export async function sharedScripts(): Promise<[name: string, text: string][]> {
  const scripts = await Promise.all((Object.keys(shared) as SharedName[]).map(bundleShared));
  return scripts.map(({ name, text }) => [name, text]);
}

/** Give the path of such a script below the root of the site: `shared/head.1f2e3d4c.js`. */
export async function sharedScript(name: SharedName): Promise<string> {
  return `shared/${(await bundleShared(name)).name}.js`;
}

function bundleShared(name: SharedName): Promise<SharedScript> {
  const known = bundled.get(name) ?? nameByDigest(name);
  bundled.set(name, known);
  return known;
}

async function nameByDigest(name: SharedName): Promise<SharedScript> {
  const text = await bundle(shared[name], "iife");
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { name: `${name}.${digest}`, text };
}

/** Bundle a module that other scripts import. */
export function bundleScript(input: string): Promise<string> {
  return bundle(input, "esm");
}

/** Bundle the script that answers without a network, which is no module: not every browser takes one. */
export function bundleOfflineWorker(): Promise<string> {
  return bundle("src/client/offline-worker.ts", "iife");
}

/** Find a style that a script takes as text, `x.css?inline`, as Vite finds it. */
const inlineStyles: Plugin = {
  name: "inline-styles",
  resolveId: (id, importer = "") =>
    id.endsWith(".css?inline") ? resolve(dirname(importer), id.slice(0, -"?inline".length)) : null,
};

/** Bundle a script; in the form `iife` it runs where it stands, and holds up what comes after it. */
async function bundle(input: string, format: "esm" | "iife"): Promise<string> {
  const { output } = await build({
    input,
    output: { format, minify: true },
    write: false,
    logLevel: "warn",
    moduleTypes: { ".css": "text" },
    plugins: [inlineStyles],
  });
  return output[0].code;
}
