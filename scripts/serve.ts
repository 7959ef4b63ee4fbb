/**
 * The second half of `npm start`: serve dist/ on this machine, with the headers that a host is told to send. A build
 * that ends meanwhile is served from then on. Ctrl-C ends it.
 *
 *     npm start -- --port 8080          another port than 4321; 0 for any that is free
 *     npm start -- --host 0.0.0.0       for other machines too; else for this one alone
 */

import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { readOptions } from "../src/workspace/read-options.ts";
import { siteServer } from "../src/writers/hosting/site-server.ts";

const { values: options } = readOptions({
  options: {
    dist: { type: "string", default: "dist" },
    host: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "4321" },
  },
});

const port = /^\d{1,5}$/u.test(options.port) ? Number(options.port) : Number.NaN;

if (!(port <= 65_535)) fail(`--port ${options.port}`, "a number up to 65535", "npm start -- --port 8080");
else if (!existsSync(join(options.dist, "index.html")))
  fail(`${options.dist} without index.html`, "a site", "npm run build");
else serve();

function serve(): void {
  const server = siteServer(options.dist);
  server.once("error", sayWhyNot);
  server.listen(port, options.host, () => {
    const { address, family, port } = server.address() as AddressInfo;
    const host = family === "IPv6" ? `[${address}]` : address;
    process.stdout.write(`${options.dist} is served at http://${host}:${port}/ until you press Ctrl-C.\n`);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close().closeAllConnections());
}

/** Say why nothing is served: of a port that is taken or not allowed, and of a host that is none of this machine's. */
function sayWhyNot({ code, message }: NodeJS.ErrnoException): void {
  const another = `npm start -- --port ${port < 65_535 ? Math.max(port + 1, 4321) : 8080}`;
  if (code === "EADDRINUSE")
    fail(`port ${port} in use by another program`, "a free one", `end that one, or ${another}`);
  else if (code === "EACCES") fail(`port ${port}, which only an administrator may use`, "another", another);
  else fail(`--host ${options.host} (${message})`, "an address of this machine", "npm start, without --host");
}

function fail(found: string, expected: string, fix: string): void {
  process.stderr.write(`Unexpected ${found}, expected ${expected}.\nFix: ${fix}\n`);
  process.exitCode = 1;
}
