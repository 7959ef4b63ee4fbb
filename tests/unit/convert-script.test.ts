import { describe, expect, it } from "vitest";
import { isTraditional } from "../../src/pipeline/read/convert-script.ts";

describe("a text", () => {
  const plain = "加快建设重点工程扎实推进改革发展稳定任务";

  it("is in traditional script where more than one character in twenty is", () => {
    expect(isTraditional(`區域${plain.slice(0, 18)}`)).toBe(false);
    expect(isTraditional(`區域${plain.slice(0, 17)}`)).toBe(true);
  });

  it("is in no script without Chinese characters", () => {
    expect(isTraditional("2015, ——")).toBe(false);
  });
});
