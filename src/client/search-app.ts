/** The script of the search: runs the search page, and gives other pages the dialog. */

import { openSearchDialog } from "./search-dialog.ts";
import { startSearchPage } from "./search-page.ts";

const form = document.querySelector<HTMLFormElement>("form#search");
if (form) startSearchPage(form);

/** What `/` and Ctrl+K do. */
export function openSearch(): void {
  if (form) (form.elements.namedItem("q") as HTMLInputElement).select();
  else openSearchDialog();
}
