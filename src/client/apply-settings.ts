/** Sets what the reader has chosen of a page's look, before anything of it is drawn. */

import { parseSettings, settingsKey } from "./settings.ts";

try {
  const { view, ...looks } = parseSettings(localStorage.getItem(settingsKey));
  Object.assign(document.documentElement.dataset, looks);
} catch {
  // Storage may be forbidden: the page then looks as the system wants it.
}
