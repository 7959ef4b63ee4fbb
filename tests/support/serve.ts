import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface RunningServer {
  /** `http://127.0.0.1:port/prefix/` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Headers that a host is told to send with a path: `/plans/`. */
type HeadersOf = (path: string) => Readonly<Record<string, string>>;

/**
 * Serve a folder on a free port of the loopback interface, below a path prefix if one is given. A file
 * that has a `.gz` beside it is sent compressed, as a static host would; unknown addresses get the page for them.
 */
export async function serveFolder(
  folder: string,
  prefix = "/",
  headersOf: HeadersOf = () => ({}),
): Promise<RunningServer> {
  const files = sirv(folder, { dev: false, etag: true, gzip: true });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    if (!url.startsWith(prefix)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${url.slice(prefix.length)}`;
    for (const [name, value] of Object.entries(headersOf(request.url))) response.setHeader(name, value);
    if (request.url === `/${nameOfNotFound}`) return sendNotFound(response, 200, folder, prefix);
    files(request, response, () => sendNotFound(response, 404, folder, prefix));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

const nameOfNotFound = "404.html";

/** Send the page for unknown addresses as a build writes it that is told of the prefix (`--base`): its links start there. */
function sendNotFound(response: ServerResponse, status: number, folder: string, prefix: string): void {
  const file = join(folder, nameOfNotFound);
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" });
  response.end(page.replaceAll(/(?<=\s(?:href|src|action|data-root)=")\/(?!\/)/gu, prefix));
}
