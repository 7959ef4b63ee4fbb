import type { Locator, Page } from "playwright-core";

/**
 * A way of a reader through the site. Every click, choice, text typed or pasted, key and stroke of the mouse is a step. Whatever a reader does goes through here: a test that presses something by another way counts too few.
 */
export class Journey {
  readonly page: Page;
  #steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Steps taken so far. */
  get steps(): number {
    return this.#steps;
  }

  async click(target: Locator): Promise<void> {
    this.#steps++;
    await target.click();
  }

  /** Type or paste a text into a field, over what stands there. */
  async write(field: Locator, text: string): Promise<void> {
    this.#steps++;
    await field.fill(text);
  }

  /** Choose in a list that opens, by the value. */
  async choose(list: Locator, value: string): Promise<void> {
    this.#steps++;
    await list.selectOption(value);
  }

  /** Paste what was copied where the focus is. */
  async paste(): Promise<void> {
    await this.press("Control+v");
  }

  async press(key: string): Promise<void> {
    this.#steps++;
    await this.page.keyboard.press(key);
  }

  /** Select the text of an element: one stroke, from before its first character to behind its last. */
  async select(text: Locator): Promise<void> {
    this.#steps++;
    await text.scrollIntoViewIfNeeded();
    const [from, to] = await text.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const lines = [...words.getClientRects()].filter(({ width }) => width > 0);
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) throw new Error("There is no text to select.");
      const middle = ({ top, height }: DOMRect) => top + height / 2;
      return [
        { x: first.left + 1, y: middle(first) },
        { x: last.right - 1, y: middle(last) },
      ] as const;
    });
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
  }
}
