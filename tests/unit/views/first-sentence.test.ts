import { expect, it } from "vitest";
import { splitFirstSentence } from "../../../src/views/first-sentence.ts";

it("parts a text after its first sentence, with the quotation mark that closes it", () => {
  expect(splitFirstSentence("加快铁路建设。推进公路联网。")).toEqual(["加快铁路建设。", "推进公路联网。"]);
  expect(splitFirstSentence("做到“应通尽通。”其余从略")).toEqual(["做到“应通尽通。”", "其余从略"]);
});

it("ends the first sentence with its line, and leaves nothing of a text of one sentence", () => {
  expect(splitFirstSentence("口岸建设\n完善设施。")).toEqual(["口岸建设", "\n完善设施。"]);
  expect(splitFirstSentence("口岸建设")).toEqual(["口岸建设", ""]);
});
