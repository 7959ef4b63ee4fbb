/** Say whether a key belongs to a text that is being written, or to the browser, so that no shortcut may take it. */
export function isTaken({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || isComposing || isText(target as Element);
}

function isText(element: Element): boolean {
  return element.closest("input:not([type='radio']), textarea, select, [contenteditable]") !== null;
}
