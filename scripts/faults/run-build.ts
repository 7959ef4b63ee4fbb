import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

/** A build that has been started, with a group of processes of its own. */
export interface RunningBuild {
  /** When the command itself has ended: its exit code, null after a signal, and the end of what it said. */
  readonly ended: Promise<{ readonly status: number | null; readonly said: string }>;
  /** Send a signal to the command, or to all that it has started, too. */
  signal(signal: NodeJS.Signals, to: "command" | "all"): void;
  /** Wait until nothing that it has started runs any more. */
  allGone(): Promise<void>;
}

/** How a build is started otherwise than usual. */
export interface BuildSettings {
  readonly user?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Start `npm run build` in a folder. */
export function runBuild(folder: string, { user, environment }: BuildSettings = {}): RunningBuild {
  const child = spawn("node", ["scripts/build.ts"], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  return {
    ended: endOf(child),
    signal: (signal, to) => {
      try {
        process.kill(to === "all" ? -groupOf(child) : groupOf(child), signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
      }
    },
    allGone: async () => {
      while (isThere(-groupOf(child))) await wait(50);
    },
  };
}

async function endOf(child: ChildProcess): Promise<{ status: number | null; said: string }> {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => {
      said = (said + text).slice(-2000);
    });
  const [status] = (await once(child, "exit")) as [number | null];
  return { status, said };
}

function groupOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error("Unexpected no process for a build, expected `node` on the path.");
  return child.pid;
}

function isThere(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch {
    return false;
  }
}
