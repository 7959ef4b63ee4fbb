/** Runs a command and measures it with all its descendants; from /proc, so on Linux only. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";

export interface Measure {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** Largest resident set of the process and its descendants together, in MB. */
  readonly memory: number;
}

/** Run a command in a folder, one at a time. Throws with the end of what it says where it fails. */
export async function measure(folder: string, command: readonly string[]): Promise<Measure> {
  const [program = "", ...args] = command;
  const before = childrenCpu();
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => {
    said = (said + text).slice(-2000);
  });
  let memory = 0;
  const sampler = setInterval(() => {
    memory = Math.max(memory, residentMemory(child.pid ?? 0));
  }, 50);
  const [status] = await once(child, "close");
  clearInterval(sampler);
  if (status !== 0) throw new Error(`${command.join(" ")} failed in ${folder}:\n${said}`);
  return { wall: (performance.now() - start) / 1000, cpu: childrenCpu() - before, memory };
}

/** CPU seconds of all children that have ended: fields 16 and 17 of /proc/self/stat, in ticks of 10 ms. */
function childrenCpu(): number {
  const fields = statFields("self");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Fields of a process from the third on (`man 5 proc`): the second, its name, may hold spaces. */
function statFields(pid: string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** Resident memory of a process and its descendants, in MB. */
function residentMemory(root: number): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const fields = statFields(name);
        return [{ pid: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) }];
      } catch {
        return []; // ended meanwhile
      }
    });
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    const size = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
    grown = family.size > size;
  }
  const pages = processes.filter(({ pid }) => family.has(pid)).reduce((sum, process) => sum + process.pages, 0);
  return (pages * 4096) / 1e6;
}
