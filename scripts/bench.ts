/**
 * `npm run bench`: CPU, wall time and memory of the compiler and of the whole build, for the five
 * plans and for N copies of them (`--copies 1,10`), measured side by side in one run.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parse, stringify } from "yaml";
import { copyProject } from "../src/workspace/copy-project.ts";

const { values: options } = parseArgs({ options: { copies: { type: "string", default: "1,10" } } });

interface Measure {
  readonly wall: number;
  readonly cpu: number;
  /** Largest resident set of the process and its children, in MB. */
  readonly memory: number;
}

const rows: Awaited<ReturnType<typeof measureCopies>>[] = [];
for (const copies of options.copies.split(",")) rows.push(await measureCopies(Number(copies)));
const [base] = rows;
process.stdout.write("copies  sections  convert s CPU (wall)   build s CPU (wall)   MB   ratio to first\n");
for (const { copies, sections, convert, build } of rows) {
  const ratio = base ? (build.cpu / base.build.cpu).toFixed(1) : "1.0";
  process.stdout.write(
    `${String(copies).padEnd(7)} ${String(sections).padEnd(9)} ${format(convert).padEnd(22)} ${format(build).padEnd(20)} ${build.memory.toFixed(0).padStart(4)}   ${ratio}\n`,
  );
}

/** Make a library of copies beside the repository, convert and build it, and remove it. */
async function measureCopies(copies: number) {
  const folder = mkdtempSync(join(tmpdir(), "fengong-bench-"));
  try {
    copyProject(resolve("."), folder, { library: "own" });
    copyPlans(folder, copies);
    const convert = await measure(folder, ["node", "scripts/convert.ts"]);
    const build = await measure(folder, ["node", "scripts/build.ts"]);
    const lock = readFileSync(join(folder, "content/registry/identifiers.lock"), "utf8");
    return { copies, sections: lock.split("\n").filter((line) => line.startsWith("section\t")).length, convert, build };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyPlans(folder: string, copies: number): void {
  const plans = parse(readFileSync("content/registry/plans.yaml", "utf8")) as { slug: string }[];
  const all: object[] = [];
  for (let copy = 0; copy < copies; copy++) {
    for (const plan of plans) {
      const slug = copy === 0 ? plan.slug : `${plan.slug}-copy${copy}`;
      cpSync(`seeds/${plan.slug}.txt`, join(folder, "seeds", `${slug}.txt`));
      const emendations = `content/registry/emendations/${plan.slug}.yaml`;
      if (copy > 0) cpSync(emendations, join(folder, `content/registry/emendations/${slug}.yaml`));
      all.push({ ...plan, slug });
    }
  }
  writeFileSync(join(folder, "content/registry/plans.yaml"), stringify(all));
}

/** Run a command and measure it with all its descendants (from /proc, so on Linux only). */
async function measure(folder: string, command: readonly string[]): Promise<Measure> {
  const [program = "", ...args] = command;
  const before = childrenCpu();
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  let memory = 0;
  const sampler = setInterval(() => {
    memory = Math.max(memory, residentMemory(child.pid ?? 0));
  }, 50);
  const [status] = await once(child, "close");
  clearInterval(sampler);
  if (status !== 0) throw new Error(`${command.join(" ")} failed in ${folder}`);
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

function format({ cpu, wall }: Measure): string {
  return `${cpu.toFixed(1)} (${wall.toFixed(1)})`;
}
