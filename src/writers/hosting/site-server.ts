import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from "node:http";
import { join } from "node:path";
import { mediaType } from "../media-type.ts";
import { cacheControl, keptFolders, responseHeaders } from "./response-headers.ts";

/** What is sent back, besides the headers of every answer. */
interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Uint8Array | string;
}

/**
 * Serve a published folder as hosts are told to: with the headers of `_headers`, a folder by its `index.html`, and the
 * page for unknown addresses. Each answer is one file that is opened once and read to its end, so that it is of the old
 * site or of the new one where the folder is swapped meanwhile; nothing is kept from one request to the next.
 */
export function siteServer(folder: string): Server {
  return createServer(async (request, response) => {
    const { status, headers, body } = await answerTo(folder, request).catch(sayTrouble);
    const length = status === 304 ? {} : { "Content-Length": Buffer.byteLength(body) };
    response.writeHead(status, { ...responseHeaders, "Cache-Control": cacheControl.asked, ...headers, ...length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
}

async function answerTo(folder: string, { method, url = "", headers }: IncomingMessage): Promise<Answer> {
  if (method !== "GET" && method !== "HEAD") return { ...plain(405, "GET, HEAD"), headers: { Allow: "GET, HEAD" } };
  const [address = "", query] = url.replace(/^\/+/u, "/").split("?");
  const path = pathInFolder(address);
  const found = path === undefined ? undefined : await read(folder, path);
  if (path === undefined || found === undefined) return notFound(folder);
  if (found === "folder") {
    const location = `${address}/${query === undefined ? "" : `?${query}`}`;
    return { ...plain(301, location), headers: { Location: location } };
  }
  return sendFile(path, found, headers["if-none-match"]);
}

/** Send a file, or say that it is the one which the reader has already. */
function sendFile(path: string, body: Uint8Array, had: string | undefined): Answer {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const isKept = keptFolders.some((name) => path.startsWith(`/${name}/`));
  const headers = { ETag: tag, "Cache-Control": isKept ? cacheControl.kept : cacheControl.asked };
  if (had === tag) return { status: 304, headers, body: "" };
  return { status: 200, headers: { ...headers, "Content-Type": mediaType(path) }, body };
}

/** `/plans/` → `/plans/index.html`; nothing for what is no path, or leads out of the folder. */
function pathInFolder(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address);
    if (!path.startsWith("/") || path.includes("\0") || path.split(/[/\\]/u).includes("..")) return undefined;
    return path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

const nowhere: ReadonlySet<string | undefined> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"]);

/** Give the bytes of a file, nothing where there is none; throws where there is one that cannot be read. */
async function read(folder: string, path: string): Promise<Uint8Array | "folder" | undefined> {
  try {
    return await readFile(join(folder, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EISDIR") return "folder";
    if (nowhere.has(code)) return undefined;
    throw error;
  }
}

async function notFound(folder: string): Promise<Answer> {
  const page = await read(folder, "404.html");
  if (page === undefined || page === "folder") return plain(404, "404");
  return { status: 404, headers: { "Content-Type": mediaType("404.html") }, body: page };
}

/** Say in the answer, and on the terminal, which file could not be read. */
function sayTrouble(error: NodeJS.ErrnoException): Answer {
  process.stderr.write(`${error.message}\n`);
  return plain(500, error.code ?? "500");
}

function plain(status: number, body: string): Answer {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: `${body}\n` };
}
