import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AstroIntegration } from "astro";
import { readBody } from "./server/read-body.ts";

/** Where the workbench reads and writes, from the folder that the server was started in. */
const folders = { seeds: "seeds", registry: "content/registry", journal: ".cache/workbench" };

/** What a page of the workbench may load and do: its own files, and nothing may frame it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/**
 * Give the integration that serves the workbench while `npm run dev` runs. It has no part in a build: no page, script or
 * style of the workbench is known to Astro.
 */
export function workbench(): AstroIntegration {
  const token = randomBytes(24).toString("base64url");
  let base = "/";
  return {
    name: "workbench",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/u, "/");
      },
      "astro:server:setup": ({ server }) => {
        const load = () =>
          server.ssrLoadModule("/src/workbench/server/answer.ts") as Promise<typeof import("./server/answer.ts")>;
        server.middlewares.use((request, response, next) => {
          const [path = ""] = (request.url ?? "").split("?");
          const prefix = `${base}workbench/`;
          if (`${path}/` === prefix) response.writeHead(302, { Location: prefix }).end();
          else if (!path.startsWith(prefix)) next();
          else
            serve(request, response, path.slice(prefix.length), async (asked) =>
              (await load()).answer(asked, { folders, base, token }),
            ).catch(next);
        });
      },
    },
  };
}

type Answering = (
  asked: Parameters<typeof import("./server/answer.ts").answer>[0],
) => ReturnType<typeof import("./server/answer.ts").answer>;

async function serve(request: IncomingMessage, response: ServerResponse, path: string, answering: Answering) {
  const body = await readBody(request);
  const {
    status,
    type,
    body: sent,
  } = body === undefined
    ? ({ status: 413, type: "text/plain", body: "" } as const)
    : await answering({
        method: request.method ?? "GET",
        remoteAddress: request.socket.remoteAddress,
        headers: request.headers,
        path,
        body,
      });
  // The server lets pages of other ports of this machine read what it serves; not what is here.
  response.removeHeader("Access-Control-Allow-Origin");
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "no-store",
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  response.end(sent);
}
