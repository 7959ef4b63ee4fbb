import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

describe("a build after another", () => {
  it("gives the bytes of a build from nothing, whatever was edited, and takes over what has not changed", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["scripts/edits.ts", "--edits", "30", "--together", "3", "--sections", "60", "--seed", "20260105"],
      { encoding: "utf8" },
    );
    expect(status, `${stdout}${stderr}`).toBe(0);
    const rounds = stdout.trim().split("\n").slice(1);
    expect(rounds.length).toBe(10);
    const taken = [...stdout.matchAll(/(\d+) of (\d+) files taken over/gu)];
    expect(taken.length, stdout).toBeGreaterThan(5);
    expect(taken.filter(([, count]) => Number(count) > 0).length, stdout).toBeGreaterThan(3);
  });
});
