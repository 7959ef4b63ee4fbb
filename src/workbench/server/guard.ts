import type { IncomingHttpHeaders } from "node:http";
import { workbenchStrings as t } from "../../strings/workbench.ts";

/** What is asked of a request before it is answered. */
export interface Asked {
  readonly method: string;
  readonly remoteAddress: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

const loopbackAddress = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/u;
const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/u;

/**
 * Say why a request is refused; nothing where it is not. The workbench writes files: it answers this machine alone, under
 * a name of this machine (a foreign name that leads here is one of an attack), and its own pages alone (another page of
 * the same browser can send requests, and says so in `Origin` and `Sec-Fetch-Site`; it cannot read the token).
 */
export function whyRefused({ method, remoteAddress, headers }: Asked, token: string): string | undefined {
  if (!loopbackAddress.test(remoteAddress ?? "") || !loopbackHost.test(headers.host ?? "")) return t.refusals.host;
  const { origin, "sec-fetch-site": site = "none", "sec-fetch-mode": mode } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return t.refusals.foreign;
  const isReading = method === "GET" || method === "HEAD";
  const isFollowed = isReading && mode === "navigate";
  if (site !== "same-origin" && site !== "none" && !isFollowed) return t.refusals.foreign;
  if (isReading) return undefined;
  return method === "POST" && headers["x-workbench-token"] === token && headers["content-type"] === "application/json"
    ? undefined
    : t.refusals.foreign;
}
