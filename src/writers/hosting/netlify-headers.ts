import { cacheControl, keptFolders, responseHeaders } from "./response-headers.ts";

/**
 * Write `_headers`, as Netlify and Cloudflare Pages read it. Both serve a site from the root of a host, and let a
 * browser ask for each file again where nothing else is said of it.
 */
export function netlifyHeaders(): string {
  const kept = keptFolders.map((folder) => rule(`/${folder}/*`, { "Cache-Control": cacheControl.kept }));
  return [rule("/*", responseHeaders), ...kept].join("\n");
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
}
