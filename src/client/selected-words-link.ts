import { textFragment } from "../citation/text-fragment.ts";

/** Give the address of the words that the reader has selected; nothing if none of the text are. */
export function selectedWordsLink(): string | undefined {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const start = range?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  const paragraph = element?.closest<HTMLElement>(".para[id]");
  const side = [...(paragraph?.querySelectorAll<HTMLElement>("p") ?? [])].find(
    (each) => each.checkVisibility() && range?.intersectsNode(each),
  );
  if (!range || range.collapsed || !paragraph || !side) return undefined;
  const { text, offset } = textBefore(side, range.startContainer, range.startOffset);
  const end = textBefore(side, range.endContainer, range.endOffset).offset;
  return `${location.origin}${location.pathname}#${textFragment(paragraph.id, text, offset, Math.max(offset, end))}`;
}

/** The text of an element as it is shown, and how much of it stands before a place: none or all where that lies outside. */
function textBefore(side: HTMLElement, node: Node, at: number): { text: string; offset: number } {
  const before = document.createRange();
  before.selectNodeContents(side);
  const text = before.toString();
  const place = before.comparePoint(node, at);
  if (place < 0) return { text, offset: 0 };
  if (place > 0) return { text, offset: text.length };
  before.setEnd(node, at);
  return { text, offset: before.toString().length };
}
