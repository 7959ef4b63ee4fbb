import { cacheControl, keptFolders, pathOfRoot, responseHeaders } from "./response-headers.ts";

/**
 * Write what a `server` of nginx includes to serve the site. A `location` that adds a header forgets those of the
 * server, so that each says them all. nginx knows no type of Markdown, CSV and citations, and calls XML text/xml.
 * `root` is that of all addresses in files.
 */
export function nginxConfiguration(root: string): string {
  const path = pathOfRoot(root);
  return `# Include this in the server { } whose root is the published folder.
error_page 404 ${path}404.html;
charset utf-8;
default_type text/plain;
gzip on;
gzip_vary on;
gzip_types text/xml text/css text/javascript application/javascript application/json text/markdown text/plain text/csv application/xml image/svg+xml;
${[...keptFolders.map((folder) => location(`^~ ${path}${folder}/`, cacheControl.kept)), location(path, cacheControl.asked)].join("")}`;
}

function location(match: string, caching: string): string {
  const headers = Object.entries({ ...responseHeaders, "Cache-Control": caching });
  return `location ${match} {\n${headers.map(([name, value]) => `  add_header ${name} "${value}" always;\n`).join("")}}\n`;
}
