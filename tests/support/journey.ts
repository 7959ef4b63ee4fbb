import type { Locator, Page } from "playwright-core";

/** A way of a reader through the site. Every click, every text typed or pasted and every key is a step. */
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

  /** Paste what was copied where the focus is. */
  async paste(): Promise<void> {
    await this.press("Control+v");
  }

  async press(key: string): Promise<void> {
    this.#steps++;
    await this.page.keyboard.press(key);
  }

  /** Choose an option of a list by its value. */
  async choose(list: Locator, value: string): Promise<void> {
    this.#steps++;
    await list.selectOption(value);
  }
}
