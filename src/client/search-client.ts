/** The page's side of the search: asks the worker, and drops answers that come too late. */

import type { Found, FromWorker, Request, ShownHit, ToWorker, Wider, WiderPart } from "../search/protocol.ts";

type Question = ToWorker extends infer Message ? (Message extends { id: number } ? Omit<Message, "id"> : never) : never;

interface Waiting {
  resolve(message: FromWorker | null): void;
  reject(error: Error): void;
}

export class SearchClient {
  #worker: Worker | null = null;
  #id = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Search; gives nothing if another search began meanwhile. Throws if the index does not load. */
  async search(request: Request): Promise<Found | null> {
    for (const { resolve } of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
    const message = await this.#ask({ type: "search", request });
    return message?.type === "found" ? message.found : null;
  }

  /** Give a part of what the latest search finds besides, its lists behind those there are; nothing if another search began meanwhile. */
  async widen(part: WiderPart): Promise<Wider | null> {
    const message = await this.#ask({ type: "widen", part });
    return message?.type === "widened" ? message.wider : null;
  }

  /** Give some hits of a list of the latest search, 0 as typed; nothing if another search began meanwhile. */
  async show(list: number, from: number, to: number): Promise<readonly ShownHit[] | null> {
    const message = await this.#ask({ type: "show", list, from, to });
    return message?.type === "hits" ? message.hits : null;
  }

  #ask(question: Question): Promise<FromWorker | null> {
    const id = ++this.#id;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      try {
        this.#start().postMessage({ ...question, id });
      } catch (error) {
        this.#fail(String(error));
      }
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#answer(data));
    worker.addEventListener("error", ({ message }) => this.#fail(message));
    this.#worker = worker;
    return worker;
  }

  #answer(message: FromWorker): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type !== "failed") waiting?.resolve(message);
    else if (waiting) {
      this.#waiting.set(message.id, waiting);
      this.#fail(message.reason);
    }
  }

  /** After a failure the next question starts afresh: what was loaded half is forgotten. */
  #fail(reason: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
