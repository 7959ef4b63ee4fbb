import type { IncomingMessage } from "node:http";

/** Nobody fills a form with more. Bytes. */
const mostBytes = 200_000;

/** Read what a request carries; nothing where it is more than a form holds. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > mostBytes) return undefined;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString("utf8");
}
