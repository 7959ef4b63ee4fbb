import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

export interface RunningServer {
  /** `http://127.0.0.1:port/prefix/` */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serve a folder on a free port of the loopback interface, below a path prefix if one is given. A file
 * that has a `.gz` beside it is sent compressed, as a static host would.
 */
export async function serveFolder(folder: string, prefix = "/"): Promise<RunningServer> {
  const files = sirv(folder, { dev: false, etag: true, gzip: true });
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    if (!url.startsWith(prefix)) {
      response.writeHead(404).end();
      return;
    }
    request.url = `/${url.slice(prefix.length)}`;
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
