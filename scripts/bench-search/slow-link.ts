import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Bytes that are passed on at once: a fiftieth of a second of the slowest link that is measured. */
const piece = 1000;

export interface SlowLink {
  readonly port: number;
  /** Bytes that have come through. */
  passed(): number;
  stop(): void;
}

/** Stand before a server of this machine as a link of so many kbit/s, which all connections share. */
export async function slowLink(port: number, kilobits: number): Promise<SlowLink> {
  let passed = 0;
  let isFree = 0;
  const sockets = new Set<Socket>();
  const server = createServer((reader) => {
    const host = connect(port, "127.0.0.1");
    for (const socket of [reader, host]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
    reader.pipe(host);
    passOn(host, reader).catch(() => reader.destroy()); // what is cut off when the measuring ends
  });
  async function passOn(host: Socket, reader: Socket): Promise<void> {
    for await (const data of host as AsyncIterable<Buffer>)
      for (let at = 0; at < data.length; at += piece) {
        const part = data.subarray(at, at + piece);
        isFree = Math.max(isFree, performance.now()) + (part.length * 8) / kilobits;
        await wait(Math.max(0, isFree - performance.now()));
        passed += part.length;
        reader.write(part);
      }
    reader.end();
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    passed: () => passed,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
