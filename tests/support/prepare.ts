import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";

/**
 * Before the first test: unpack the browser that npm brings once, not in every worker at the same time, and give the
 * commands that tests start a folder to keep what Node compiled of their modules, which halves the time in which each starts.
 */
export default async function prepare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fengong-compiled-"));
  process.env.NODE_COMPILE_CACHE ??= folder;
  // Workers write to it when they end, which is after the last test.
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  await findBrowser();
}
