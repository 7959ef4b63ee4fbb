import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import type { RunningServer } from "./serve.ts";

/** Serve a project as `npm run dev` does, on a free port of the loopback interface. */
export async function startDev(project: string): Promise<RunningServer> {
  const port = await freePort();
  const astro = join(process.cwd(), "node_modules/astro/bin/astro.mjs");
  const child = spawn(process.execPath, [astro, "dev", "--host", "127.0.0.1", "--port", String(port)], {
    cwd: project,
    // Of this process's own variables none: the test runner sets some that a server of Vite reads as its own.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part: Buffer) => {
        printed += part;
        if (printed.includes(`:${port}/`)) resolve();
      });
    child.on("close", (status) => reject(new Error(`The server ended with ${status}:\n${printed}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
