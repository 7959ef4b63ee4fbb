import { expect, it } from "vitest";
import { headerWordsOf } from "../../src/pipeline/tables/header-words.ts";
import { library } from "../support/library.ts";

const words = headerWordsOf(library.registry.genre);

it("takes two known words for a header, or the word for the number before another column", () => {
  expect(words.isHeader(["任务", "牵头单位"])).toBe(true);
  expect(words.isHeader(["序号", "某某情况"])).toBe(true);
  expect(words.isHeader(["某某情况", "序号"])).toBe(false);
  expect(words.isHeader(["牵头单位", "某某情况"])).toBe(false);
  expect(words.isHeader(["序号", ""])).toBe(false);
});
