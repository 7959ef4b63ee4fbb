import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFragment } from "../../../src/citation/text-fragment.ts";

const text = "加强口岸基础设施建设，实施二连浩特电子口岸升级工程、策克和甘其毛都等口岸升级改造工程，提升过货通关能力。";

function fragment(words: string, within = text): string {
  const start = within.indexOf(words);
  return decodeURIComponent(textFragment("p2", within, start, start + words.length));
}

describe("a text fragment", () => {
  it("names the element first, and widens the words to whole ones", () => {
    expect(fragment("强口岸基")).toBe("p2:~:text=加强口岸基础");
  });

  it("names long words by their beginning and end", () => {
    expect(fragment("强口岸基础设施建设，实施二连浩特电子口岸升级工")).toBe("p2:~:text=加强口岸基础,口岸升级工程");
  });

  it("tells the second place from the first by the words before it", () => {
    const second = textFragment("p2", text, text.lastIndexOf("口岸升级"), text.lastIndexOf("口岸升级") + 4);
    expect(decodeURIComponent(second)).toMatch(/^p2:~:text=.+-,口岸升级$/u);
  });

  it("keeps comma and hyphen of a text apart from its own", () => {
    expect(textFragment("p1", "a-b, c", 0, 6)).toBe("p1:~:text=a%2Db%2C%20c");
  });

  it("holds for any part of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start = 0, end = 0] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y);
        expect(textFragment("p1", any, start, end)).toMatch(/^p1:~:text=/u);
      }),
    );
  });
});
