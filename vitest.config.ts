import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

/**
 * All tests stand under tests/ and run in Node: the pipeline is pure, and what needs a built site
 * reads the built files. Files share their modules (nothing keeps state), which keeps a run short.
 */
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/prepare.ts",
    sequence: { sequencer: LongestFirst },
    environment: "node",
    pool: "threads",
    isolate: false,
    maxWorkers: "100%",
    allowOnly: false,
    passWithNoTests: false,
    // No test fails by the clock: a machine may be slow, or busy. Only what hangs is ended.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { requireAssertions: true, poll: { timeout: 300_000 } },
  },
});
