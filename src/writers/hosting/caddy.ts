import { cacheControl, keptFolders, pathOfRoot, responseHeaders } from "./response-headers.ts";

/** Write what a site of a Caddyfile imports. `root` is that of all addresses in files. */
export function caddyfile(root: string): string {
  const path = pathOfRoot(root);
  const headers = Object.entries(responseHeaders).map(([name, value]) => `\t${name} "${value}"\n`);
  const folders = keptFolders.map((folder) => `${path}${folder}/*`).join(" ");
  return `# Import this in the site whose root is the published folder.
encode zstd gzip
header {
${headers.join("")}}
@kept path ${folders}
@asked not path ${folders}
header @kept Cache-Control "${cacheControl.kept}"
header @asked Cache-Control "${cacheControl.asked}"
file_server
handle_errors {
\trewrite * ${path}404.html
\tfile_server
}
`;
}
