import { findBrowser } from "./browser.ts";

/** Before the first test: unpack the browser that npm brings once, not in every worker at the same time. */
export default async function unpackBrowser(): Promise<void> {
  await findBrowser();
}
