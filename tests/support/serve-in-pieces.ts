import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { RunningServer } from "./serve.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
};

/** Milliseconds between two pieces: enough for a browser to draw the first, where it is not busy. */
const pause = 120;

/** Serve a folder whose pages arrive in two pieces: `?cut=1500` ends the first after that many bytes. */
export async function serveInPieces(folder: string): Promise<RunningServer> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const path = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!existsSync(path) || statSync(path).isDirectory()) return response.writeHead(404).end();
    response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream");
    const cut = Number(searchParams.get("cut"));
    if (cut === 0) return createReadStream(path).pipe(response);
    const page = readFileSync(path);
    response.write(page.subarray(0, cut));
    await wait(pause);
    return response.end(page.subarray(cut));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
