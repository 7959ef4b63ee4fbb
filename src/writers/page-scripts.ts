import { build } from "rolldown";

/**
 * Scripts as files of their own, name → where it starts: what a page loads when it is first wanted, and the
 * pages that resolve and verify. Astro would link what they share by absolute addresses; so each is bundled whole.
 */
const entries = {
  "cite-box": "src/client/cite-box.ts",
  "export-duties": "src/client/export-duties.ts",
  "key-help": "src/client/key-help.ts",
  "preview-box": "src/client/preview-box.ts",
  resolve: "src/client/resolve.ts",
  verify: "src/client/verify.ts",
} as const;

/** Give each script's name and where it starts. */
export function pageScripts(): [name: string, input: string][] {
  return Object.entries(entries);
}

/** Bundle a script. */
export async function bundleScript(input: string): Promise<string> {
  const { output } = await build({ input, output: { format: "esm", minify: true }, write: false, logLevel: "warn" });
  return output[0].code;
}
