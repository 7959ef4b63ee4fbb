import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { refusalOf } from "../../src/workspace/refusal-of.ts";
import { sayRefusal } from "../../src/workspace/say-refusal.ts";
import { makeRow } from "../support/make-registry.ts";
import { plansFile } from "../support/temporary-library.ts";

const folder = mkdtempSync(join(tmpdir(), "fengong-system-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const longName = at("长".repeat(100));
symlinkSync("circle", at("circle"));
writeFileSync(at("file"), "甲\n");
for (const name of ["seeds", "registry"]) mkdirSync(at(name));
writeFileSync(at("seeds/sample.txt"), "甲\n");
writeFileSync(at("registry/plans.yaml"), plansFile([makeRow("甲\n")]));

/** Run one of the project's commands in a folder; gives the words in which it ends. */
async function say(cwd: string, script: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [resolve(`scripts/${script}.ts`), ...args], { cwd });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part));
  const [status] = await once(child, "close");
  expect(said).not.toMatch(/^\s+at |node:internal/mu);
  return { status, said };
}

/** An error as the system gives it. */
function errorOf(code: string, syscall = "open", path?: string): Error {
  return Object.assign(new Error(`${code}: what it says, ${syscall}`), { code, syscall, ...(path ? { path } : {}) });
}

describe("what the system says of a file", () => {
  it.each([
    ["ENOENT", "Unexpected nothing at a/b (ENOENT)", "没有文件"],
    ["ELOOP", "Unexpected a link that leads in a circle at a/b (ELOOP)", "链接首尾相接"],
    ["ENOTDIR", "Unexpected a file on the way at a/b (ENOTDIR)", "路径中间是文件"],
    ["EISDIR", "Unexpected a folder at a/b (EISDIR)", "文件夹"],
    ["EEXIST", "Unexpected something that stands there already at a/b (EEXIST)", "已有内容"],
    ["ENOTEMPTY", "Unexpected something that stands there already at a/b (ENOTEMPTY)", "已有内容"],
    ["EACCES", "Unexpected no right to read or write at a/b (EACCES)", "无权读写"],
    ["EPERM", "Unexpected no right to read or write at a/b (EPERM)", "无权读写"],
    ["EROFS", "Unexpected a disk that is only read at a/b (EROFS)", "磁盘只读"],
    ["ENOSPC", "Unexpected a full disk at a/b (ENOSPC)", "磁盘已满"],
    ["EDQUOT", "Unexpected a full disk at a/b (EDQUOT)", "磁盘已满"],
    ["ENAMETOOLONG", "Unexpected too long a name at a/b (ENAMETOOLONG)", "名称过长"],
    ["EMFILE", "Unexpected more open files than the system allows at a/b (EMFILE)", "超过系统上限"],
    ["ENFILE", "Unexpected more open files than the system allows at a/b (ENFILE)", "超过系统上限"],
    ["EIO", "Unexpected trouble of the system at a/b (EIO: what it says, open)", "系统报错"],
  ])("%s is said in words, with what is expected and how to mend it", (code, english, chinese) => {
    const refusal = refusalOf(errorOf(code, "open", "a/b"));
    expect(refusal?.message).toMatch(/^Unexpected .+, expected .+\. Fix: .+\.$/u);
    expect(refusal?.message).toContain(`${english}, expected`);
    const said = refusal ? sayRefusal(refusal) : "";
    for (const words of [chinese, "a/b", code, "应为", "办法"]) expect(said).toContain(words);
  });

  it("is said without a place where it has none, and of a program by its name", () => {
    expect(refusalOf(errorOf("ENOSPC", "write"))?.message).toBe(
      "Unexpected a full disk (ENOSPC), expected room for what is written. Fix: make room, and run the command again.",
    );
    expect(refusalOf(errorOf("ENOENT", "spawn nginx", "nginx"))?.message).toContain("no program nginx (ENOENT)");
  });

  it("is not what a fault of ours says", () => {
    expect(refusalOf(new TypeError("x is not a function"))).toBeUndefined();
    expect(refusalOf(Object.assign(new Error("no such package"), { code: "ERR_MODULE_NOT_FOUND" }))).toBeUndefined();
    expect(refusalOf("thrown")).toBeUndefined();
  });
});

describe("a command whose files are none says so, and no stack:", () => {
  const circle = "a link that leads in a circle";
  const convertTo = (out: string) => ["--seeds", at("seeds"), "--registry", at("registry"), "--out", out];

  it.each<[what: string, script: string, args: readonly string[], words: string]>([
    ["seeds with too long a name", "convert", ["--seeds", longName], "Unexpected too long a name at"],
    ["an output in a circle", "convert", convertTo(at("circle")), `is ${circle}`],
    [
      "an output where the system takes no folder",
      "convert",
      convertTo("/proc/plans"),
      "Unexpected nothing at /proc/plans",
    ],
    [
      "a library where the system takes no folder",
      "make-library",
      ["--out", "/proc/plans"],
      "Unexpected nothing at /proc/plans",
    ],
    [
      "seeds where the system takes no folder",
      "new-plan",
      [at("seeds/sample.txt"), "--seeds", "/proc/plans"],
      "/proc/plans",
    ],
    ["an export into a circle", "export", ["--opensearch", at("circle")], `is ${circle}`],
    ["a text in a circle", "try", [at("circle")], `Unexpected ${circle} at ${at("circle")} (ELOOP)`],
    ["a text that is not there", "try", [at("gone")], `Unexpected nothing at ${at("gone")} (ENOENT)`],
    ["a device for a text", "try", ["/dev/zero"], "Unexpected /dev/zero, which is no file, expected a text"],
    ["originals to check in no folder", "new-plan", ["--check", "--seeds", at("gone")], "没有文件"],
  ])("%s", async (_, script, args, words) => {
    const { status, said } = await say(".", script, ...args);
    expect(status).toBeGreaterThan(0);
    expect(said).toContain(words);
  });

  it("dist/ in a circle, which stays as it is", async () => {
    const cwd = at("project");
    mkdirSync(cwd);
    symlinkSync("dist", join(cwd, "dist"));
    const { status, said } = await say(cwd, "build");
    expect(status).toBe(1);
    expect(said).toContain(`Unexpected ${circle} at dist (ELOOP), expected`);
  });
});

describe("a command", () => {
  it("says of an option that it does not know which it knows, whichever command it is", async () => {
    const { status, said } = await say(".", "serve", "--prot", "80");
    expect(status).toBe(2);
    expect(said).toBe("Unknown option '--prot'. Expected options of --dist VALUE, --host VALUE, --port VALUE.\n");
    const scripts = readdirSync("scripts").filter((name) => name.endsWith(".ts"));
    const deaf = scripts.filter((name) => !readFileSync(join("scripts", name), "utf8").includes("readOptions("));
    // What a script of another one calls is no command.
    expect(deaf).toEqual(["install-lighthouse.ts"]);
  });

  it("ends without a word where nobody reads what it prints", async () => {
    const child = spawn(process.execPath, ["scripts/try.ts", "seeds/mongolia-2014.txt"]);
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (part: Buffer) => (said += part));
    await once(child, "close");
    expect(said).not.toMatch(/EPIPE|^\s+at /mu);
  });
});
